import { describe, expect, it } from 'vitest'
import { de } from '@/lib/site/language/de'
import { en } from '@/lib/site/language/en'
import { formatNumber } from '@/lib/site/language/format-number'
import { joinList } from '@/lib/site/language/join-list'
import { methodDe } from '@/lib/site/language/method-de'
import { methodEn, methodSections } from '@/lib/site/language/method-en'

type Words = { [key: string]: unknown }

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]]
  return Object.entries(value as Words).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

describe('the two dictionaries', () => {
  it('have the same keys, with words of the same kind', () => {
    const kinds = (words: unknown) => leaves(words).map(([path, leaf]) => `${path}: ${typeof leaf}`)
    expect(kinds(de)).toEqual(kinds(en))
  })

  it('leave no word empty', () => {
    expect([...leaves(en), ...leaves(de)].filter(([, leaf]) => leaf === '').map(([path]) => path)).toEqual([])
  })

  it('count one thing as one', () => {
    expect([en.archive.found(1), en.archive.found(2)]).toEqual(['1 incident', '2 incidents'])
    expect([de.archive.found(1), de.archive.found(2)]).toEqual(['1 Störung', '2 Störungen'])
  })

  it('use no exclamation mark', () => {
    const texts = [...leaves(en), ...leaves(de), ...leaves(methodEn), ...leaves(methodDe)].map(([, leaf]) => leaf)
    expect(texts.filter((text) => typeof text === 'string' && text.includes('!'))).toEqual([])
  })
})

describe('the method', () => {
  it('says as much in German as in English', () => {
    const lengths = (method: typeof methodEn) => methodSections.map((id) => method.sections[id].paragraphs.length)
    expect(lengths(methodDe)).toEqual(lengths(methodEn))
  })
})

describe('numbers and lists', () => {
  it('are written as the language does', () => {
    expect([formatNumber(102_600, 'en'), formatNumber(102_600, 'de')]).toEqual(['102,600', '102.600'])
    expect(joinList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
    expect(joinList(['a', 'b'], 'de')).toBe('a und b')
    expect([joinList([], 'en'), joinList(['a'], 'en')]).toEqual(['', 'a'])
  })
})
