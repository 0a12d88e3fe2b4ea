import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { workedExample, workedExampleOfRejection } from '@/lib/core/testing/worked-example'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { combine } from '@/lib/core/timeline/combine'

const now = instantOf('2026-11-21')
const timelineOf = (document: IncidentDocument) => buildTimeline(document, [], now)

function lasting(number: number, start: string, end: string | null, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const claim = (clock: string) => ({ statedIn: [], how: 'prose' as const, moment: momentOf(`2023-07-18 ${clock}`, 'minute') })
  return buildDocument({
    id: `018f0000-0000-7000-8000-00000000000${number}`,
    slug: `ex${number}`,
    impacts: [buildImpact('i', { starts: [claim(start)], ends: end === null ? [] : [claim(end)] })],
    ...parts,
  })
}

test('overlapping incidents last as long as their union, apart by effect and basis', () => {
  const rejected = lasting(3, '08:00', '09:00')
  const other = { ...rejected, impacts: rejected.impacts.map((impact) => ({ ...impact, effect: 'rejected' as const })) }
  const { durations } = combine([lasting(1, '08:00', '10:00'), lasting(2, '09:00', '11:00'), other].map(timelineOf))
  expect(durations.map(({ effect, seconds }) => [effect, seconds])).toEqual([
    ['rejected', 3600],
    ['delayed', 3 * 3600],
  ])
})

test('what is at least, intermittent, or last confirmed in one is so in all', () => {
  const open = lasting(1, '08:00', null, { entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 12:00') })] })
  const { durations } = combine([open, lasting(2, '09:00', '11:00', { pattern: 'intermittent' })].map(timelineOf))
  expect(durations[0]).toMatchObject({
    seconds: 4 * 3600,
    atLeast: true,
    intermittent: true,
    lastConfirmedAt: instantOf('2023-07-18 12:00'),
  })
})

test('the worked example: in its silence the vendor spoke twice on the other ticket', () => {
  const { timelines, extent } = combine([workedExample, workedExampleOfRejection].map(timelineOf))
  expect(timelines[0]?.silences.map(({ seconds, meanwhile }) => [seconds, meanwhile.map(({ slug, at }) => [slug, at])])).toEqual([
    [
      19_161,
      [
        ['ex649175', instantOf('2023-07-18 08:47:34')],
        ['ex649175', instantOf('2023-07-18 10:39:42')],
      ],
    ],
  ])
  expect(extent).toEqual({ from: instantOf('2023-07-17 15:00'), to: instantOf('2023-07-19 11:15:32') })
})

test('nothing combined is nothing, and one alone is itself', () => {
  expect(combine([])).toEqual({ timelines: [], extent: null, durations: [] })
  const timeline = timelineOf(workedExample)
  expect(combine([timeline])).toEqual({ timelines: [timeline], extent: timeline.extent, durations: timeline.durations })
})

test('the union is never more than the sum, never less than the longest, and does not depend on order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 4 }), arbitraryInstant, (documents, asOf) => {
      const timelines = documents.map((document, index) =>
        buildTimeline({ ...document, id: `018f0000-0000-7000-8000-00000000000${index}` }, [], asOf),
      )
      const combined = combine(timelines)
      for (const { basis, effect, seconds, intervals } of combined.durations) {
        const parts = timelines.flatMap(({ durations }) =>
          durations.filter((duration) => duration.basis === basis && duration.effect === effect),
        )
        expect(seconds).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part.seconds, 0))
        expect(seconds).toBeGreaterThanOrEqual(Math.max(...parts.map((part) => part.seconds)))
        expect(intervals.length).toBeGreaterThan(0)
      }
      const reversed = combine([...timelines].reverse())
      expect(reversed.durations).toEqual(combined.durations)
      expect(reversed.extent).toEqual(combined.extent)
    }),
  )
})

test('what was said meanwhile was said elsewhere, within the silence, in order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 2, maxLength: 3 }), arbitraryInstant, (documents, asOf) => {
      const complete = { from: null, to: null, complete: true }
      const timelines = documents.map((document, index) =>
        buildTimeline({ ...document, coverage: complete, id: `018f0000-0000-7000-8000-00000000000${index}` }, [], asOf),
      )
      for (const { document, silences } of combine(timelines).timelines) {
        for (const { from, to, meanwhile } of silences) {
          expect(meanwhile.every(({ at, incidentId }) => at > from && at < to && incidentId !== document.id)).toBe(true)
          expect(meanwhile.map(({ at }) => at)).toEqual(meanwhile.map(({ at }) => at).sort())
        }
      }
    }),
  )
})
