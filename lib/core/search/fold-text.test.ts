import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '@/lib/core/search/fold-text'

test.each([
  ['Zürich  EXO', 'zurich exo'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['ＥＸ６４８８１５', 'ex648815'],
  ['Übergröße\n\tNr. 5', 'ubergrosse nr. 5'],
  ['  503 5.5.1 Bad sequence ', '503 5.5.1 bad sequence'],
  ['İstanbul', 'istanbul'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folding twice is folding once, and an accent written apart makes no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
    }),
  )
})
