import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { chooseDuration, measureIncident } from '@/lib/core/patterns/measure-incident'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { earlierIncidents } from '@/lib/core/testing/cast/earlier/earlier-incidents'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import type { Duration } from '@/lib/core/timeline/timeline'

const now = instantOf('2026-11-21 12:00')
const measure = (document: IncidentDocument) => measureIncident(buildTimeline(document, testPlaces, now))

function duration(parts: Partial<Duration> & { from: string; to: string }): Duration {
  const { from, to, ...rest } = parts
  return {
    basis: 'declared',
    effect: 'delayed',
    seconds: 0,
    atLeast: false,
    about: false,
    assumed: false,
    intermittent: false,
    intervals: [{ start: instantOf(from), end: instantOf(to) }],
    lastConfirmedAt: null,
    ...rest,
  }
}

describe('the figures of an incident', () => {
  it('are those of the worked example', () => {
    expect(measure(ex648815)).toEqual({
      leftOut: null,
      month: '2023-07',
      startedPrecision: 'minute',
      cause: 'code-change',
      duration: { seconds: 95_543, atLeast: true, basis: 'declared' },
      firstWordSeconds: 14_613,
      promises: { kept: 7, missed: 4, open: 0, unanswered: 1, lapsed: 0, undated: 0, unclear: 0 },
      movedStarts: 0,
      movedEnds: 0,
      recordChanges: 0,
    })
  })

  it('do not score what a third party relays, and count notices that were taken away', () => {
    const { promises, recordChanges } = measure(ex649175)
    expect(Object.values(promises)).toEqual(Object.values(promises).map(() => 0))
    expect(recordChanges).toBe(1)
  })

  it('have no month and no length where the sources give none', () => {
    expect(measure(ex1256020)).toMatchObject({ month: null, startedPrecision: null, duration: null, firstWordSeconds: null, leftOut: null })
  })

  it('leave stubs and maintenance out', () => {
    expect(earlierIncidents.map((document) => measure(document).leftOut)).toEqual(earlierIncidents.map(() => 'stub'))
    expect(measure(buildDocument({ classification: 'maintenance', completeness: 'stub' })).leftOut).toBe('maintenance')
    expect(cast.filter((document) => measure(document).leftOut === null)).toHaveLength(5)
  })

  it('say how exactly the beginning is known', () => {
    const [june, july] = earlierIncidents
    expect([june && measure(june).startedPrecision, july && measure(july).startedPrecision]).toEqual(['month', 'week'])
    const sameInstant = [
      buildEntry('a', { statedAt: momentOf('2023-06-01 00:00', 'minute') }),
      buildEntry('b', { statedAt: momentOf('2023-06-01 00:00', 'month') }),
    ]
    expect(measure(buildDocument({ entries: sameInstant })).startedPrecision).toBe('month')
  })

  it('know no month of what is dated to the year', () => {
    const entries = [buildEntry('a', { statedAt: momentOf('2023-01-01 00:00', 'year') })]
    expect(measure(buildDocument({ entries }))).toMatchObject({ month: null, startedPrecision: 'year' })
  })

  it('count declared starts and ends that were given differently later, not those of others', () => {
    const moved = (...at: string[]) => at.map((text) => ({ statedIn: [], how: 'label' as const, moment: momentOf(text) }))
    const unknown = { statedIn: [], how: 'label' as const, moment: { at: null, precision: 'unknown' as const } }
    const impacts = [
      buildImpact('a', { starts: moved('2023-07-17 15:00', '2023-07-17 14:00'), ends: moved('2023-07-18 15:00') }),
      buildImpact('b', { starts: moved('2023-07-17 15:00', '2023-07-17 15:00'), ends: [...moved('2023-07-18 15:00'), unknown] }),
      buildImpact('c', { basis: 'reported', starts: moved('2023-07-17 15:00', '2023-07-17 12:00') }),
    ]
    expect(measure(buildDocument({ impacts }))).toMatchObject({ movedStarts: 1, movedEnds: 0 })
  })
})

describe('the duration that counts', () => {
  it('is the vendor’s own before a longer one that others report', () => {
    const durations = [
      duration({ from: '2023-07-18 10:00', to: '2023-07-18 11:00' }),
      duration({ basis: 'reported', from: '2023-07-18 08:00', to: '2023-07-18 12:00' }),
    ]
    expect(chooseDuration({ durations })).toEqual({ seconds: 3600, atLeast: false, basis: 'declared' })
  })

  it('is what others report where the vendor gives no stretch of time', () => {
    const durations = [
      duration({ from: '2023-07-18 10:00', to: '2023-07-18 10:00', atLeast: true }),
      duration({ basis: 'observed', from: '2023-07-18 08:00', to: '2023-07-18 12:00' }),
    ]
    expect(chooseDuration({ durations })).toEqual({ seconds: 14_400, atLeast: false, basis: 'observed' })
    expect(chooseDuration({ durations: durations.slice(0, 1) })).toBeNull()
    expect(chooseDuration({ durations: [] })).toBeNull()
  })

  it('is the time in which any effect lasted, overlaps counted once, and open when one of them is', () => {
    const durations = [
      duration({ from: '2023-07-18 10:00', to: '2023-07-18 12:00' }),
      duration({ effect: 'stale', from: '2023-07-18 11:00', to: '2023-07-18 13:00', atLeast: true }),
    ]
    expect(chooseDuration({ durations })).toEqual({ seconds: 10_800, atLeast: true, basis: 'declared' })
  })
})
