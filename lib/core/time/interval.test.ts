import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { instantOf } from '@/lib/core/testing/build-document'
import { type Interval, totalSeconds, unionOf } from '@/lib/core/time/interval'

const arbitraryInterval: fc.Arbitrary<Interval> = fc.record({ start: arbitraryInstant, end: arbitraryInstant })

function between(start: string, end: string): Interval {
  return { start: instantOf(`2023-07-18 ${start}`), end: instantOf(`2023-07-18 ${end}`) }
}

test('overlapping and touching intervals become one', () => {
  expect(unionOf([between('10:00', '11:00'), between('08:00', '09:30'), between('09:00', '10:00')])).toEqual([between('08:00', '11:00')])
})

test('intervals apart stay apart, in order', () => {
  expect(unionOf([between('12:00', '13:00'), between('08:00', '09:00')])).toEqual([between('08:00', '09:00'), between('12:00', '13:00')])
})

test('one interval inside another adds nothing', () => {
  expect(totalSeconds([between('08:00', '12:00'), between('09:00', '10:00')])).toBe(4 * 3600)
})

test('an interval that ends where or before it starts is empty', () => {
  expect(unionOf([between('08:00', '08:00'), between('09:00', '08:00')])).toEqual([])
  expect(totalSeconds([])).toBe(0)
})

test('the union is in order, disjoint, never negative and never more than the sum', () => {
  fc.assert(
    fc.property(fc.array(arbitraryInterval, { maxLength: 12 }), (intervals) => {
      const union = unionOf(intervals)
      union.forEach(({ start, end }, index) => {
        expect(start < end).toBe(true)
        const next = union[index + 1]
        if (next !== undefined) expect(end < next.start).toBe(true)
      })
      const sum = intervals.reduce((total, interval) => total + totalSeconds([interval]), 0)
      expect(totalSeconds(intervals)).toBeGreaterThanOrEqual(0)
      expect(totalSeconds(intervals)).toBeLessThanOrEqual(sum)
      for (const interval of intervals) expect(totalSeconds(intervals)).toBeGreaterThanOrEqual(totalSeconds([interval]))
    }),
  )
})

test('the union does not depend on order and is its own union; the input stays as it was', () => {
  fc.assert(
    fc.property(fc.array(arbitraryInterval, { maxLength: 12 }), (intervals) => {
      const before = structuredClone(intervals)
      const union = unionOf(intervals)
      expect(unionOf([...intervals].reverse())).toEqual(union)
      expect(unionOf(union)).toEqual(union)
      expect(intervals).toEqual(before)
    }),
  )
})
