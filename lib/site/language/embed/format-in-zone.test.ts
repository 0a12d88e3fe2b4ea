import { describe, expect, it } from 'vitest'
import { momentOf } from '@/lib/core/testing/build-document'
import { embedDe } from '@/lib/site/language/embed/de'
import { embedEn } from '@/lib/site/language/embed/en'
import { formatInstantIn, formatMomentIn } from '@/lib/site/language/embed/format-in-zone'

const at = '2023-07-18T22:30:00.000Z'

describe('a time on the clocks of a zone', () => {
  it.each([
    [null, '18 Jul 2023, 22:30 UTC'],
    ['Europe/Berlin', '19 Jul 2023, 00:30 (UTC+2)'],
    ['America/St_Johns', '18 Jul 2023, 20:00 (UTC-2:30)'],
    ['Asia/Kathmandu', '19 Jul 2023, 04:15 (UTC+5:45)'],
    ['Europe/London', '18 Jul 2023, 23:30 (UTC+1)'],
    ['Atlantic/Reykjavik', '18 Jul 2023, 22:30 (UTC)'],
  ])('says which offset it has: %s', (zone, text) => {
    expect(formatInstantIn(at, 'en', zone)).toBe(text)
  })

  it('follows the clocks through the year', () => {
    expect(formatInstantIn('2023-01-18T22:30:00.000Z', 'de', 'Europe/Berlin')).toBe('18. Januar 2023, 23:30 (UTC+1)')
  })

  it('stays in UTC for what is known less than to the minute', () => {
    expect(formatMomentIn(momentOf('2023-07-18 22:30', 'minute'), 'en', 'Europe/Berlin')).toBe('19 Jul 2023, 00:30 (UTC+2)')
    expect(formatMomentIn(momentOf('2023-07-18 00:00', 'day'), 'en', 'Europe/Berlin')).toBe('18 Jul 2023')
    expect(formatMomentIn(momentOf('2023-07-18 22:30', 'minute', { bound: 'before' }), 'en', 'Europe/Berlin')).toContain('before')
    expect(formatMomentIn({ at: null, precision: 'unknown' }, 'en', 'Europe/Berlin')).toBe('date unknown')
  })
})

type Words = { [key: string]: unknown }
const leaves = (value: unknown, path = ''): string[] =>
  value === null || typeof value !== 'object'
    ? [`${path}: ${typeof value}`]
    : Object.entries(value as Words).flatMap(([key, each]) => leaves(each, `${path}.${key}`))

it('says as much in German as in English, with nothing left empty', () => {
  expect(leaves(embedDe)).toEqual(leaves(embedEn))
  for (const words of [embedEn, embedDe]) expect(JSON.stringify(words)).not.toMatch(/""|!/)
})
