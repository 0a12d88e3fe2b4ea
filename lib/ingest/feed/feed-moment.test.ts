import { describe, expect, test } from 'vitest'
import { readEpoch, readTimestamp, statedMoment } from '@/lib/ingest/feed/feed-moment'

describe('timestamps', () => {
  test.each([
    ['2030-01-02T03:04:05Z', '2030-01-02T03:04:05.000Z'],
    ['2030-01-02T03:04:05.67Z', '2030-01-02T03:04:05.670Z'],
    ['2030-01-02T03:04:05.123456789+00:00', '2030-01-02T03:04:05.123Z'],
    ['2030-01-01T20:04:05-0700', '2030-01-02T03:04:05.000Z'],
    [' 2030-01-02 03:04:05 z ', '2030-01-02T03:04:05.000Z'],
  ])('%s', (text, instant) => expect(readTimestamp(text)).toBe(instant))

  test.each(['2030-01-02T03:04:05', '2030-02-30T00:00:61Z', '0001-01-01T00:00:00Z', '2030-13-01T00:00:00Z', 'soon', '', null, 7, {}])(
    'none in %j',
    (value) => expect(readTimestamp(value)).toBeNull(),
  )
})

describe('counts of seconds', () => {
  test.each([
    ['1893553445', '2030-01-02T03:04:05.000Z'],
    [1893553445, '2030-01-02T03:04:05.000Z'],
    [1893553445000, '2030-01-02T03:04:05.000Z'],
    ['1893553445250', '2030-01-02T03:04:05.250Z'],
  ])('%s', (value, instant) => expect(readEpoch(value)).toBe(instant))

  test.each(['', '12', 'soon', -1, 0, 1e300, Number.NaN, null, {}])('none in %j', (value) => expect(readEpoch(value)).toBeNull())
})

test('a moment whose offset was stated', () => {
  expect(statedMoment('2030-01-02T03:04:05.000Z')).toEqual({
    at: '2030-01-02T03:04:05.000Z',
    precision: 'second',
    zone: 'UTC',
    zoneCertainty: 'stated',
  })
})
