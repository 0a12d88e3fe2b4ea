import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { surfacingOf } from '@/lib/core/feeds/surfacing'
import type { Change } from '@/lib/core/history/change'
import type { Entry } from '@/lib/core/incident/entry'
import { buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'

const put = (item: Entry): Change => ({ op: 'put', collection: 'entries', item })
const said = (id: string, at: string, parts: Partial<Entry> = {}) => buildEntry(id, { statedAt: momentOf(at), ...parts })
const revision = (recordedAt: string, ...items: Entry[]) => ({ recordedAt: instantOf(recordedAt), changes: items.map(put) })

test('all of an incident that is news surfaces when it is first published', () => {
  const surfacing = surfacingOf([revision('2023-07-20', said('a', '2023-05-01'), said('b', '2023-07-18 10:00'), buildEntry('undated'))])
  expect([...surfacing.values()].map(({ at }) => at)).toEqual(Array(3).fill(instantOf('2023-07-20')))
  expect(surfacing.get('b')?.statedAt).toBe(instantOf('2023-07-18 10:00'))
  expect(surfacing.get('undated')?.statedAt).toBeNull()
})

test('an old incident surfaces at its own time, what is undated in it with its last word', () => {
  const surfacing = surfacingOf([revision('2023-07-20', said('a', '2014-06-23'), said('b', '2014-06-24'), buildEntry('undated'))])
  expect(surfacing.get('a')?.at).toBe(instantOf('2014-06-23'))
  expect(surfacing.get('undated')?.at).toBe(instantOf('2014-06-24'))
})

test('what is added to a public incident surfaces when it is recorded, however old', () => {
  const surfacing = surfacingOf([revision('2014-07-01', said('a', '2014-06-30')), revision('2023-07-20', said('b', '2014-06-30'))])
  expect(surfacing.get('b')).toEqual({ at: instantOf('2023-07-20'), statedAt: instantOf('2014-06-30') })
})

test('an incident without any date surfaces when it is recorded', () => {
  expect(surfacingOf([revision('2023-07-20', buildEntry('a'))]).get('a')?.at).toBe(instantOf('2023-07-20'))
})

test('what happened at a known time counts where nobody knows when it was said', () => {
  const happened = buildEntry('a', { happenedAt: momentOf('2014-06-23') })
  expect(surfacingOf([revision('2023-07-20', happened)]).get('a')?.at).toBe(instantOf('2014-06-23'))
})

test('no later version, removal or return of an entry moves it, and nothing surfaces after it was recorded', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((day) => new Date(Date.parse('2014-01-01') + day * 86_400_000).toISOString())
  const entries = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: days }), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 5 }), fc.array(days, { minLength: 5, maxLength: 5 }), (lists, times) => {
      const revisions = lists.map((list, index) => ({
        recordedAt: [...times].sort()[index] ?? '',
        changes: list.map(({ id, at }) => put(buildEntry(id, { statedAt: { at, precision: 'second' } }))),
      }))
      const before = surfacingOf(revisions.slice(0, -1))
      const after = surfacingOf(revisions)
      for (const [id, surfacing] of before) expect(after.get(id)).toEqual(surfacing)
      for (const { at } of after.values()) expect(at <= (revisions.at(-1)?.recordedAt ?? '')).toBe(true)
    }),
  )
})
