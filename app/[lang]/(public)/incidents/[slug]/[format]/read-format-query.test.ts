import { describe, expect, it } from 'vitest'
import { readFormatQuery } from '@/app/[lang]/(public)/incidents/[slug]/[format]/read-format-query'

const read = (query: string) => readFormatQuery(new URLSearchParams(query), 'de')

describe('what is asked of a format', () => {
  it.each([
    ['', { state: {}, lang: 'de', isLanguageChosen: false }],
    ['lang=en', { state: {}, lang: 'en', isLanguageChosen: true }],
    ['lang=&at=&revision=', { state: {}, lang: 'de', isLanguageChosen: false }],
    [
      'revision=3&at=2023-07-18T10:00Z&utm_source=x',
      { state: { at: '2023-07-18T10:00:00.000Z', revision: 3 }, lang: 'de', isLanguageChosen: false },
    ],
  ])('%s', (query, asked) => {
    expect(read(query)).toEqual({ ok: true, asked })
  })

  it.each([
    ['lang=fr', 'lang', 'en, de'],
    ['lang=constructor', 'lang', 'en, de'],
    ['at=yesterday', 'at', '2023-07-18T10:00Z'],
    ['revision=0', 'revision', 'like 3'],
    ['revision=1e3', 'revision', 'like 3'],
    ['revision=-1&at=2023', 'at', '2023-07-18T10:00Z'],
  ])('%s names what was not understood', (query, parameter, hint) => {
    expect(read(query)).toMatchObject({ ok: false, parameter, message: expect.stringContaining(hint) })
  })
})
