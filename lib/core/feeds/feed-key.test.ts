import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeedCursor, surfacedAt, toFeedCursor, toFeedKey } from '@/lib/core/feeds/feed-key'
import { toInstant } from '@/lib/core/time/instant'

const instants = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }).map(toInstant)
const surfacings = fc.record({ at: instants, statedAt: fc.option(instants) })
const ids = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/)

test('a cursor leads back to its key', () => {
  fc.assert(
    fc.property(surfacings, fc.uuid(), ids, (surfacing, incidentId, entryId) => {
      const key = toFeedKey(surfacing, incidentId, entryId)
      expect(readFeedCursor(toFeedCursor(key))).toBe(key)
      expect(surfacedAt(key)).toBe(surfacing.at)
    }),
  )
})

test('keys are in the order in which entries surfaced, then in that in which they were said', () => {
  const key = (at: string, statedAt: string | null) => toFeedKey({ at, statedAt }, '018f0000-0000-7000-8000-000000000001', 'a')
  const [monday, tuesday] = ['2023-07-17T12:00:00.000Z', '2023-07-18T12:00:00.000Z']
  const ordered = [key(monday, null), key(monday, monday), key(monday, tuesday), key(tuesday, monday)]
  expect([...ordered].reverse().sort()).toEqual(ordered)
})

test('any other text is no cursor', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFeedCursor(text)).toBeNull()
    }),
  )
  for (const text of ['2023-07-17T12:00:00.000Z///a', "2023-07-17T12:00:00.000Z//018f0000-0000-7000-8000-000000000001/a' OR 1=1"])
    expect(readFeedCursor(toFeedCursor(text)), text).toBeNull()
})
