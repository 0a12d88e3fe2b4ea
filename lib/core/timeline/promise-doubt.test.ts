import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'
import { doubtHalfDay, type Lead } from '@/lib/core/timeline/promise-doubt'

const madeAt = instantOf('2023-07-18 06:00')
const lead = (entryId: string, seconds: number, answeredAfter: number | null = null): Lead => ({
  entryId,
  madeAt,
  dueAt: addSeconds(madeAt, seconds),
  answeredAt: answeredAfter === null ? null : addSeconds(madeAt, answeredAfter),
  seconds,
})
const usual = [7000, 7200, 7400].map((seconds, index) => lead(`usual-${index}`, seconds))
const halfDay = 12 * 3600

test('half a day too late or too early by the print, and fitting otherwise, is doubted', () => {
  expect([...doubtHalfDay([...usual, lead('late', 7200 + halfDay)]).keys()]).toEqual(['late'])
  expect([
    ...doubtHalfDay([lead('early', 600), ...[44_000, 43_900, 43_800].map((seconds, index) => lead(`u${index}`, seconds))]).keys(),
  ]).toEqual(['early'])
})

test('what it would have been late by is counted from the minute that was meant', () => {
  const answered = (after: number) => doubtHalfDay([...usual, lead('late', 7200 + halfDay, after)]).get('late')
  const meantAt = addSeconds(madeAt, 7200)
  expect(answered(7259)).toEqual({ code: 'am-pm', meantAt, lateSeconds: null })
  expect(answered(7260)).toEqual({ code: 'am-pm', meantAt, lateSeconds: 60 })
})

test('three others are needed, and the median of the others is what counts', () => {
  expect(doubtHalfDay([...usual.slice(0, 2), lead('late', 7200 + halfDay)]).size).toBe(0)
  expect([...doubtHalfDay([...usual, lead('a', 7200 + halfDay), lead('b', 7300 + halfDay)]).keys()].sort()).toEqual(['a', 'b'])
})

test('a lead within a third and three times the usual is never doubted, and a meant time always fits better', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 60, max: 100_000 }), { maxLength: 12 }), (seconds) => {
      const leads = seconds.map((length, index) => lead(`p${index}`, length))
      for (const [entryId, doubt] of doubtHalfDay(leads)) {
        const doubted = leads.find((other) => other.entryId === entryId)
        const others = seconds.filter((_, index) => `p${index}` !== entryId).sort((a, b) => a - b)
        const median = others[(others.length - 1) >> 1] ?? 0
        const ratio = (doubted?.seconds ?? 0) / median
        expect(ratio < 1 / 3 || ratio > 3).toBe(true)
        expect(doubt.code === 'am-pm' && doubt.meantAt > madeAt).toBe(true)
      }
    }),
  )
})
