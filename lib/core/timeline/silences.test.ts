import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { claimPhases, isClosed, phasesInForce } from '@/lib/core/timeline/phases'
import { findSilences } from '@/lib/core/timeline/silences'

const whole: IncidentDocument['coverage'] = { from: null, to: null, complete: true }
const says = (clock: string, parts: Partial<Entry> = {}) =>
  buildEntry(`at-${clock.replace(':', '-')}`, { statedAt: momentOf(`2023-07-18 ${clock}`), ...parts })

/** Posts an hour apart, then a pause until 14:00, then hourly again. */
const paused = ['05:00', '06:00', '07:00', '08:00', '14:00', '15:00', '16:00'].map((clock) => says(clock))

function silences(entries: Entry[], coverage = whole) {
  const ordered = orderEntries(entries)
  return findSilences(buildDocument({ entries, coverage }), ordered, phasesInForce(ordered, claimPhases(ordered)))
}

function drawn(entries: Entry[], coverage = whole) {
  return silences(entries, coverage).map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`)
}

test('a gap of three hours or more that is long for this incident is a silence', () => {
  expect(silences(paused)).toEqual([
    {
      from: instantOf('2023-07-18 08:00'),
      to: instantOf('2023-07-18 14:00'),
      seconds: 6 * 3600,
      afterEntryId: 'at-08-00',
      beforeEntryId: 'at-14-00',
      meanwhile: [],
    },
  ])
})

test('under three hours it is none, nor when the incident is always that slow', () => {
  expect(drawn(['05:00', '05:10', '05:20', '08:19'].map((clock) => says(clock)))).toEqual([])
  expect(drawn(['05:00', '05:10', '05:20', '08:20'].map((clock) => says(clock)))).toEqual(['05:20-08:20'])
  expect(drawn(['01:00', '05:00', '09:00', '14:00'].map((clock) => says(clock)))).toEqual([])
})

test('two statements alone have no rhythm to break', () => {
  expect(drawn([says('01:00'), says('20:00')])).toEqual([])
})

test('it counts only where our copy has no hole', () => {
  const covered = (from: string, to: string) =>
    drawn(paused, { from: instantOf(`2023-07-18 ${from}`), to: instantOf(`2023-07-18 ${to}`), complete: false })
  expect(covered('08:00', '14:00')).toEqual(['08:00-14:00'])
  expect(covered('08:01', '16:00')).toEqual([])
  expect(covered('05:00', '13:59')).toEqual([])
  expect(drawn(paused, { from: null, to: instantOf('2023-07-19'), complete: false })).toEqual([])
  expect(drawn(paused, { from: null, to: null, complete: false })).toEqual([])
})

test('after the vendor called it over, silence is no silence', () => {
  const closed = paused.map((entry) => (entry.id === 'at-08-00' ? { ...entry, phase: 'mitigated' as const } : entry))
  expect(drawn(closed)).toEqual([])
  const reopened = closed.map((entry) => (entry.id === 'at-14-00' ? { ...entry, phase: 'investigating' as const } : entry))
  expect(drawn([...reopened, says('20:00')])).toEqual(['16:00-20:00'])
})

test('statements of the vendor elsewhere break it, press and witnesses do not', () => {
  expect(drawn([...paused, says('11:30', { kind: 'vendor-statement' })])).toEqual(['08:00-11:30'])
  expect(drawn([...paused, says('11:00', { kind: 'press' }), says('12:00', { kind: 'report' })])).toEqual(['08:00-14:00'])
})

test('a statement known only to the day may have fallen into it, so nothing is claimed', () => {
  const someTime = (day: string) => buildEntry('some-time', { statedAt: momentOf(day, 'day') })
  expect(drawn([...paused, someTime('2023-07-18')])).toEqual([])
  expect(drawn([...paused, someTime('2023-07-17')])).toEqual(['08:00-14:00'])
  const noon = instantOf('2023-07-18 12:00')
  const pinned = { ...someTime('2023-07-18'), statedAt: momentOf('2023-07-18', 'day', { notBefore: noon, notAfter: noon }) }
  expect(drawn([...paused, pinned])).toEqual([])
})

test('a statement without a date may have fallen anywhere, one that is bounded only there', () => {
  const undated = buildEntry('undated')
  expect(drawn([...paused, undated])).toEqual([])
  const after = { ...undated, statedAt: { at: null, precision: 'unknown' as const, notBefore: instantOf('2023-07-18 16:00') } }
  expect(drawn([...paused, after])).toEqual(['08:00-14:00'])
})

test('each silence lies between two statements of the vendor, is long enough, and began while it was not over', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const ordered = orderEntries(document.entries)
      const phases = phasesInForce(ordered, claimPhases(ordered))
      for (const { from, to, seconds, afterEntryId, beforeEntryId } of silences(document.entries)) {
        expect(seconds).toBeGreaterThanOrEqual(3 * 3600)
        expect(isClosed(phases.get(afterEntryId) ?? null)).toBe(false)
        const between = ordered.filter(
          ({ entry, sortAt }) => sortAt !== null && sortAt > from && sortAt < to && entry.kind === 'vendor-update',
        )
        expect(between).toEqual([])
        expect(ordered.findIndex(({ entry }) => entry.id === afterEntryId)).toBeLessThan(
          ordered.findIndex(({ entry }) => entry.id === beforeEntryId),
        )
      }
    }),
  )
})
