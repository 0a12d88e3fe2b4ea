import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { addSeconds, compareText, earlierOf, laterOf, secondsBetween, toInstant } from '@/lib/core/time/instant'
import { isInstant } from '@/lib/core/time/moment'

test('adding seconds keeps milliseconds and crosses days and years', () => {
  expect(addSeconds('2023-12-31T23:59:59.250Z', 1)).toBe('2024-01-01T00:00:00.250Z')
  expect(addSeconds('2024-03-01T00:00:00.000Z', -1)).toBe('2024-02-29T23:59:59.000Z')
})

test('seconds between two instants are whole, signed and rounded towards zero', () => {
  expect(secondsBetween('2023-07-17T15:00:00.000Z', '2023-07-18T17:32:23.000Z')).toBe(95_543)
  expect(secondsBetween('2023-07-17T15:00:01.000Z', '2023-07-17T15:00:00.000Z')).toBe(-1)
  expect(secondsBetween('2023-07-17T15:00:00.000Z', '2023-07-17T15:00:01.999Z')).toBe(1)
  expect(secondsBetween('2023-07-17T15:00:00.900Z', '2023-07-17T15:00:00.000Z')).toBe(0)
})

test('an instant beyond the years that can be written is clamped to them', () => {
  expect(toInstant(Number.POSITIVE_INFINITY)).toBe('9999-12-31T23:59:59.999Z')
  expect(addSeconds('0000-01-01T00:00:00.000Z', -1)).toBe('0000-01-01T00:00:00.000Z')
})

test('a date that is none is refused', () => {
  expect(() => toInstant(Number.NaN)).toThrow(RangeError)
})

test('a date object and its milliseconds give the same instant', () => {
  const date = new Date(Date.UTC(2023, 6, 18, 8, 47, 34))
  expect(toInstant(date)).toBe('2023-07-18T08:47:34.000Z')
  expect(toInstant(date.getTime())).toBe(toInstant(date))
})

test('instants and any other text are ordered by code unit', () => {
  expect(['b', 'a', 'Z', 'ä'].sort(compareText)).toEqual(['Z', 'a', 'b', 'ä'])
  expect(compareText('same', 'same')).toBe(0)
})

test('adding and taking away the same seconds leads back, and every result is an instant', () => {
  fc.assert(
    fc.property(arbitraryInstant, fc.integer({ min: -10_000_000, max: 10_000_000 }), (instant, seconds) => {
      const moved = addSeconds(instant, seconds)
      expect(isInstant(moved)).toBe(true)
      expect(addSeconds(moved, -seconds)).toBe(instant)
      expect(secondsBetween(instant, moved)).toBe(seconds)
    }),
  )
})

test('the later and the earlier of two instants are those two', () => {
  fc.assert(
    fc.property(arbitraryInstant, arbitraryInstant, (a, b) => {
      expect([earlierOf(a, b), laterOf(a, b)]).toEqual([a, b].sort())
    }),
  )
})
