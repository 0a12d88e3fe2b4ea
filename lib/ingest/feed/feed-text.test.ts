import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText, clipText } from '@/lib/ingest/feed/feed-text'

test('text is made fit to keep: line ends, halves of characters, NUL, blank rims', () => {
  expect(cleanText(' a\r\nb\rc\u0000\ud800 ')).toBe('a\nb\nc\ufffd\ufffd')
  expect(cleanLine(' a \n\n b ', 10)).toBe('a b')
})

test('a text cut short says so and keeps within its length', () => {
  expect(clipText('abcdef', 4)).toBe('abc…')
  expect(clipText('abcd', 4)).toBe('abcd')
  expect(clipText('ab😀d', 4)).toBe('ab…')
})

test('whatever comes in, what comes out can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      for (const kept of [cleanText(text), cleanLine(text, length), clipText(cleanText(text), length)]) {
        expect(kept.isWellFormed() && !kept.includes('\u0000')).toBe(true)
      }
      expect(cleanLine(text, length).length).toBeLessThanOrEqual(length)
    }),
  )
})
