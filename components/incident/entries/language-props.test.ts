import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { toLanguageProps } from '@/components/incident/entries/language-props'

it('says nothing that holds for the page anyway', () => {
  expect(toLanguageProps('Mail is late.', 'en', 'en')).toEqual({})
  expect(toLanguageProps('', 'en', 'en')).toEqual({})
})

it('says the language of a text in another one', () => {
  expect(toLanguageProps('Mail is late.', 'en', 'de')).toEqual({ lang: 'en', dir: 'auto' })
})

it('leaves the direction to any text that holds a letter written from right to left', () => {
  for (const text of ['عطل', 'דואר', 'Mail: ܡ', 'ﬡ', '𐤀', '𞤀', '\u202eliam']) {
    expect(toLanguageProps(text, 'en', 'en')).toEqual({ lang: 'en', dir: 'auto' })
  }
  const letter = fc.string({ unit: 'binary', minLength: 1 })
  fc.assert(
    fc.property(letter, (text) => {
      if (/\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u.test(text)) {
        expect(toLanguageProps(text, 'en', 'en').dir).toBe('auto')
      }
    }),
  )
})
