import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact } from '@/lib/core/incident/impact'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { totalSeconds } from '@/lib/core/time/interval'
import type { Moment } from '@/lib/core/time/moment'
import { findConfirmations, measureDurations } from '@/lib/core/timeline/durations'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { claimPhases, phasesInForce } from '@/lib/core/timeline/phases'
import type { Duration } from '@/lib/core/timeline/timeline'

const midnight = instantOf('2023-07-19')

function durationsOf(document: IncidentDocument, asOf = midnight): Duration[] {
  const entries = orderEntries(document.entries)
  return measureDurations(
    document,
    indexEntries(entries),
    findConfirmations(entries, phasesInForce(entries, claimPhases(entries)), asOf),
    asOf,
  )
}

const time = (clock: string, precision: 'second' | 'minute' | 'hour' | 'day' = 'minute', parts: Partial<Moment> = {}) =>
  momentOf(`2023-07-18 ${clock}`, precision, parts)
const claim = (moment: Moment, ...statedIn: string[]) => ({ statedIn, how: 'prose' as const, moment })
const lasting = (id: string, start: Moment | null, end: Moment | null, parts: Partial<Impact> = {}) =>
  buildImpact(id, { starts: start === null ? [] : [claim(start)], ends: end === null ? [] : [claim(end)], ...parts })
const vendor = (id: string, clock: string, parts: Partial<Entry> = {}) => buildEntry(id, { statedAt: time(clock, 'second'), ...parts })

function only(impacts: Impact[], entries: Entry[] = [], asOf = midnight): Duration | undefined {
  return durationsOf(buildDocument({ impacts, entries }), asOf)[0]
}

test('from start to end, to the second', () => {
  expect(only([lasting('i', time('08:00'), time('09:30'))])).toEqual({
    basis: 'declared',
    effect: 'delayed',
    intermittent: false,
    seconds: 5400,
    atLeast: false,
    about: false,
    assumed: false,
    intervals: [{ start: instantOf('2023-07-18 08:00'), end: instantOf('2023-07-18 09:30') }],
    lastConfirmedAt: null,
  })
})

test('overlaps count once; each basis and effect has its own duration, in the order of both lists', () => {
  const impacts = [
    lasting('a', time('08:00'), time('10:00')),
    lasting('b', time('09:00'), time('11:00')),
    lasting('c', time('08:00'), time('09:00'), { basis: 'observed' }),
    lasting('d', time('08:00'), time('08:30'), { effect: 'rejected' }),
  ]
  expect(durationsOf(buildDocument({ impacts })).map(({ basis, effect, seconds }) => [basis, effect, seconds])).toEqual([
    ['declared', 'rejected', 1800],
    ['declared', 'delayed', 3 * 3600],
    ['observed', 'delayed', 3600],
  ])
})

test('an open end runs to the last time a speaker of that basis said it was going on', () => {
  const open = [lasting('i', time('08:00'), null)]
  const entries = [vendor('a', '09:00'), vendor('b', '10:15:30'), vendor('late-press', '13:00', { kind: 'press', finding: 'affected' })]
  expect(only(open, entries)).toMatchObject({ seconds: 8130, atLeast: true, lastConfirmedAt: instantOf('2023-07-18 10:15:30') })
})

test('what the vendor says once it called it over confirms nothing; taken up again, it does', () => {
  const open = [lasting('i', time('08:00'), null)]
  const entries = [vendor('a', '09:00', { phase: 'investigating' }), vendor('b', '10:00', { phase: 'mitigated' }), vendor('c', '11:00')]
  expect(only(open, entries)?.lastConfirmedAt).toBe(instantOf('2023-07-18 09:00'))
  expect(only(open, [...entries, vendor('d', '12:00', { phase: 'monitoring' })])?.lastConfirmedAt).toBe(instantOf('2023-07-18 12:00'))
})

test('a review after the incident never extends it', () => {
  const entries = [vendor('a', '09:00', { phase: 'identified' }), vendor('b', '20:00', { phase: 'post-incident' })]
  expect(only([lasting('i', time('08:00'), null)], entries)?.seconds).toBe(3600)
})

test('press and third parties confirm what is reported, witnesses and measurements what is observed, only when affected', () => {
  const entries = [
    vendor('p', '09:00', { kind: 'press', finding: 'affected' }),
    vendor('t', '10:00', { kind: 'third-party-notice', finding: 'recovered' }),
    vendor('r', '11:00', { kind: 'report', finding: 'affected' }),
    vendor('x', '12:00', { kind: 'report', finding: 'affected', relevance: 'doubtful' }),
    vendor('c', '13:00', { kind: 'check', finding: 'affected' }),
    vendor('n', '14:00', { kind: 'measurement' }),
  ]
  const open = (basis: Impact['basis']) => only([lasting('i', time('08:00'), null, { basis })], entries)?.seconds
  expect(open('reported')).toBe(3600)
  expect(open('observed')).toBe(3 * 3600)
})

test('with nothing to confirm it after its start it is at least nothing', () => {
  const start = instantOf('2023-07-18 08:00')
  const empty = { seconds: 0, atLeast: true, lastConfirmedAt: null, intervals: [{ start, end: start }] }
  expect(only([lasting('i', time('08:00'), null)])).toMatchObject(empty)
  expect(only([lasting('i', time('08:00'), null)], [vendor('a', '07:00')])).toMatchObject(empty)
})

test('nothing counts past the instant asked for', () => {
  const asOf = instantOf('2023-07-18 09:00')
  expect(only([lasting('i', time('08:00'), time('12:00'))], [], asOf)).toMatchObject({ seconds: 3600, atLeast: true })
  expect(only([lasting('i', time('08:00'), null)], [vendor('a', '08:30'), vendor('b', '11:00')], asOf)?.seconds).toBe(1800)
  expect(only([lasting('i', time('09:00'), time('12:00'))], [], asOf)).toBeUndefined()
})

test('an impact without a start has no length', () => {
  expect(only([lasting('i', null, time('12:00')), lasting('j', { at: null, precision: 'unknown' }, time('12:00'))])).toBeUndefined()
})

test('an end before its start is left out; one that may be the same day is not', () => {
  expect(only([lasting('i', time('12:00'), time('08:00'))])).toBeUndefined()
  expect(only([lasting('i', time('12:00'), time('00:00', 'day'))])).toMatchObject({ seconds: 0, about: true })
})

test('"before" and "after" leave more possible, "about" and coarse times make it about', () => {
  const flags = (start: Moment, end: Moment) => {
    const { atLeast, about } = only([lasting('i', start, end)]) as Duration
    return { atLeast, about }
  }
  expect(flags(time('05:00', 'minute', { bound: 'before' }), time('08:25'))).toEqual({ atLeast: true, about: false })
  expect(flags(time('05:00'), time('08:25', 'minute', { bound: 'after' }))).toEqual({ atLeast: true, about: false })
  expect(flags(time('05:00', 'minute', { bound: 'about' }), time('08:25'))).toEqual({ atLeast: false, about: true })
  expect(flags(time('05:00', 'hour'), time('08:25'))).toEqual({ atLeast: false, about: true })
  expect(flags(time('05:00', 'minute', { bound: 'after' }), time('08:25'))).toEqual({ atLeast: false, about: true })
})

test('a zone that was assumed or a second reading makes it assumed, also in the confirmation', () => {
  const assumed = { zoneCertainty: 'assumed' as const }
  expect(only([lasting('i', time('08:00', 'minute', assumed), time('09:00'))])?.assumed).toBe(true)
  expect(only([lasting('i', time('08:00'), time('09:00', 'minute', { zoneCertainty: 'unknown' }))])?.assumed).toBe(true)
  expect(only([lasting('i', time('08:00'), time('09:00', 'minute', { readings: [{ at: instantOf('2023-07-18 10:00') }] }))])?.assumed).toBe(
    true,
  )
  expect(only([lasting('i', time('08:00'), null)], [buildEntry('a', { statedAt: time('09:00', 'second', assumed) })])?.assumed).toBe(true)
})

test('the claim first made latest decides', () => {
  const impact = buildImpact('i', { starts: [claim(time('08:00'), 'a')], ends: [claim(time('12:00'), 'c'), claim(time('10:00'), 'b')] })
  expect(only([impact], [vendor('a', '08:30'), vendor('b', '10:30'), vendor('c', '12:30')])?.seconds).toBe(4 * 3600)
})

test('an intermittent incident lasts on and off', () => {
  const impacts = [lasting('i', time('08:00'), time('09:00'))]
  expect(durationsOf(buildDocument({ impacts, pattern: 'intermittent' }))[0]?.intermittent).toBe(true)
})

test('durations are never negative, never overlap themselves, never pass the instant asked for, and never exceed the sum', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, asOf) => {
      const durations = durationsOf(document, asOf)
      const alone = document.impacts.flatMap((impact) => durationsOf({ ...document, impacts: [impact] }, asOf))
      for (const { basis, effect, seconds, intervals, lastConfirmedAt } of durations) {
        expect(seconds).toBe(totalSeconds(intervals))
        expect(seconds).toBeGreaterThanOrEqual(0)
        expect(intervals.length).toBeGreaterThan(0)
        expect(intervals.every(({ start, end }) => start <= end && end <= asOf)).toBe(true)
        expect(intervals.every(({ end }, index) => end < (intervals[index + 1]?.start ?? '\uffff'))).toBe(true)
        if (lastConfirmedAt !== null) expect(lastConfirmedAt <= asOf).toBe(true)
        const alike = alone.filter((other) => other.basis === basis && other.effect === effect)
        expect(seconds).toBeLessThanOrEqual(alike.reduce((sum, other) => sum + other.seconds, 0))
      }
      expect(new Set(durations.map(({ basis, effect }) => `${basis} ${effect}`)).size).toBe(durations.length)
    }),
  )
})
