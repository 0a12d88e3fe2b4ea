import { describe, expect, it } from 'vitest'
import { fill, wordAxisDay, wordDay, wordInstant, wordMonth } from '@/components/timeline/layout/word-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatAxisDay, formatDay, formatInstant } from '@/lib/site/language/format-moment'
import { languages } from '@/lib/site/language/language'

describe('time in the browser', () => {
  it.each(languages)('is worded as the server words it, in %s', (lang) => {
    const words = getDictionary(lang).ribbonView
    for (let month = 0; month < 12; month += 1) {
      const at = Date.UTC(2023, month, 3 + month * 2, month, month * 5, 59)
      const instant = new Date(at).toISOString()
      expect(wordInstant(at, words)).toBe(formatInstant(instant, lang))
      expect(wordDay(at, words)).toBe(formatDay(instant, lang))
      expect(wordAxisDay(at, words)).toBe(formatAxisDay(instant, lang))
      expect(wordAxisDay(at, words, true)).toBe(formatAxisDay(instant, lang, true))
      expect(wordMonth(at, words)).toBe(formatInstant(instant, lang, 'month'))
    }
  })

  it('fills in what it is given and leaves the rest', () => {
    expect(fill('{n} of {all}, {other}', { n: 3, all: 12 })).toBe('3 of 12, {other}')
  })
})
