import { expect, test } from 'vitest'
import { findOptions, type TokenOption } from '@/components/editor/fields/find-options'
import { wordFault } from '@/components/editor/fields/word-fault'
import { wordMoment, wordTypedFault } from '@/components/editor/fields/word-moment'
import { parseChange } from '@/lib/core/history/parse-change'
import { editing as de } from '@/lib/site/language/editing/de'
import { editing as en } from '@/lib/site/language/editing/en'

const option = (name: string, others: string[] = []): TokenOption<string> => ({
  key: name.toLowerCase().replaceAll(' ', '-'),
  name,
  others,
  item: name,
})
const places = ['West Switzerland', 'Switzerland North', 'Switzerland', 'Zürich', 'United Kingdom'].map((name) => option(name))
const names = (text: string, chosen: string[] = []) => findOptions(places, text, new Set(chosen)).map(({ name }) => name)

test('names that begin with what was typed come first, the shortest of them foremost', () => {
  expect(names('switz')).toEqual(['Switzerland', 'Switzerland North', 'West Switzerland'])
})

test('accents and case do not matter, and other names count', () => {
  expect(names('zur')).toEqual(['Zürich'])
  expect(findOptions([option('United Kingdom', ['UK', 'Great Britain'])], 'uk', new Set())).toHaveLength(1)
})

test('what is chosen is not suggested again, and nothing fits nonsense', () => {
  expect(names('switz', ['switzerland'])).not.toContain('Switzerland')
  expect(names('xyz')).toEqual([])
  expect(names('')).toHaveLength(5)
})

test.each([
  [{ op: 'set', name: 'title', value: '' }, en.faults.empty],
  [{ op: 'set', name: 'title', value: 'x'.repeat(501) }, en.faults.long],
  [{ op: 'set', name: 'slug', value: 'Not A Slug' }, en.faults.slug],
  [{ op: 'put', collection: 'sources', item: { id: 'a', kind: 'press', publisher: 'x', url: 'nowhere' } }, en.faults.url],
])('%j is told in words that help', (change, words) => {
  const parsed = parseChange(change)
  expect(parsed.ok ? null : wordFault(parsed.error[0]?.message ?? '', en)).toBe(words)
})

test('what no sentence was written for is told as it is, in English', () => {
  expect(wordFault('something new', en)).toBe(en.faults.other('something new'))
})

test('a time is told as it was understood, in both languages', () => {
  const moment = {
    at: '2023-07-18T19:03:00.000Z',
    precision: 'minute',
    zone: '+02:00',
    zoneCertainty: 'stated',
    text: '18.07. 21:03 CEST',
  } as const
  expect(wordMoment(moment, 'en', en)).toBe('18 Jul 2023, 19:03 UTC, to the minute; zone +02:00 as stated')
  expect(wordMoment(moment, 'de', de)).toBe('18. Juli 2023, 19:03 UTC, genau auf die Minute; Zone +02:00 laut Quelle')
  expect(wordMoment({ at: '2023-07-18T19:03:33.000Z', precision: 'second', zone: 'UTC', zoneCertainty: 'assumed' }, 'en', en)).toMatch(
    /19:03:33 UTC, to the second; time zone UTC assumed by us/,
  )
  expect(wordMoment({ at: null, precision: 'unknown' }, 'en', en)).toBe('Date unknown')
  expect(wordTypedFault({ kind: 'unknown-zone', words: 'XYZT' }, en)).toContain('XYZT')
  expect(wordTypedFault({ kind: 'empty', words: '' }, en)).toBe(en.moment.faults.empty)
})
