import { describe, expect, it } from 'vitest'
import { formatDuration, formatSpan, wholeMinutes } from '@/lib/site/language/format-duration'

describe('a span', () => {
  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [143, '2 min 23 s'],
    [178, '2 min 58 s'],
    [3600, '1 h'],
    [12_600, '3 h 30 min'],
    [14_613, '4 h 3 min'],
    [19_161, '5 h 19 min'],
    [95_543, '26 h 32 min'],
    [102_600, '28 h 30 min'],
    [3 * 86_400, '3 d'],
    [6 * 86_400 + 21 * 3600 + 1800, '6 d 21 h'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(formatSpan(seconds, 'en')).toBe(text)
  })

  it('is never rounded up', () => {
    expect(formatSpan(3599, 'en')).toBe('59 min 59 s')
    expect(formatSpan(3 * 86_400 - 1, 'en')).toBe('71 h 59 min')
  })

  it('has no sign of its own', () => {
    expect(formatSpan(-14_613, 'en')).toBe('4 h 3 min')
  })

  it('speaks German', () => {
    expect(formatSpan(6 * 86_400 + 3600, 'de')).toBe('6 T 1 h')
  })
})

describe('a duration', () => {
  it('says what is uncertain about it', () => {
    expect(formatDuration(95_543, 'en', { atLeast: true })).toBe('≥ 26 h 32 min')
    expect(formatDuration(12_600, 'en', { about: true })).toBe('about 3 h 30 min')
    expect(formatDuration(4 * 86_400 + 3600, 'en', { about: true })).toBe('about 4 days')
    expect(formatDuration(4 * 86_400, 'de', { about: true })).toBe('etwa 4 Tage')
    expect(formatDuration(9 * 86_400, 'en', { about: true, atLeast: true, intermittent: true })).toBe('on and off over ≥ about 9 days')
  })

  it('claims no length for an open end that nobody confirmed', () => {
    expect(formatDuration(0, 'en', { atLeast: true })).toBe('an unknown time')
    expect(formatDuration(0, 'de', { atLeast: true, about: true })).toBe('unbekannte Zeit')
  })
})

describe('whole minutes beside a mark', () => {
  it.each([
    [1, 1],
    [143, 2],
    [178, 3],
    [434, 7],
  ])('of %d seconds are %d', (seconds, minutes) => {
    expect(wholeMinutes(seconds)).toBe(minutes)
  })
})
