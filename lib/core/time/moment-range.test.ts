import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryMoment } from '@/lib/core/testing/arbitrary-document'
import { instantOf, momentOf } from '@/lib/core/testing/build-document'
import { type Moment, unknownMoment } from '@/lib/core/time/moment'
import { earliestOf, isToTheMinute, knownFrom, latestOf, minuteOf, unitEnd } from '@/lib/core/time/moment-range'

test.each<[string, Moment, string | null, string | null]>([
  ['a second is one instant', momentOf('2023-07-18 08:00:07'), '2023-07-18T08:00:07.000Z', '2023-07-18T08:00:07.000Z'],
  [
    'a minute lasts to its last millisecond',
    momentOf('2023-07-18 08:00', 'minute'),
    '2023-07-18T08:00:00.000Z',
    '2023-07-18T08:00:59.999Z',
  ],
  ['an hour', momentOf('2023-07-18 08:00', 'hour'), '2023-07-18T08:00:00.000Z', '2023-07-18T08:59:59.999Z'],
  ['a day', momentOf('2023-07-18', 'day'), '2023-07-18T00:00:00.000Z', '2023-07-18T23:59:59.999Z'],
  ['a week', momentOf('2023-07-17', 'week'), '2023-07-17T00:00:00.000Z', '2023-07-23T23:59:59.999Z'],
  ['a month', momentOf('2023-02-01', 'month'), '2023-02-01T00:00:00.000Z', '2023-02-28T23:59:59.999Z'],
  ['a leap year', momentOf('2024-01-01', 'year'), '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
  ['before has no earliest', momentOf('2023-07-18 05:00', 'minute', { bound: 'before' }), null, '2023-07-18T05:00:00.000Z'],
  ['after has no latest', momentOf('2023-07-18 05:00', 'minute', { bound: 'after' }), '2023-07-18T05:00:00.000Z', null],
  [
    'about is one unit wider',
    momentOf('2023-07-18 08:00', 'hour', { bound: 'about' }),
    '2023-07-18T07:00:00.000Z',
    '2023-07-18T09:59:59.999Z',
  ],
  ['an unknown one has neither', unknownMoment, null, null],
])('%s', (_, moment, earliest, latest) => {
  expect(earliestOf(moment)).toBe(earliest)
  expect(latestOf(moment)).toBe(latest)
})

test('what is known not to be before or after narrows a moment, and bounds an unknown one', () => {
  const bounds = { notBefore: instantOf('2023-07-18 10:39:42'), notAfter: instantOf('2023-07-18 18:00') }
  expect(earliestOf(momentOf('2023-07-18', 'day', bounds))).toBe(bounds.notBefore)
  expect(latestOf(momentOf('2023-07-18', 'day', bounds))).toBe(bounds.notAfter)
  expect(earliestOf({ ...unknownMoment, ...bounds })).toBe(bounds.notBefore)
  expect(latestOf({ ...unknownMoment, ...bounds })).toBe(bounds.notAfter)
  expect(earliestOf(momentOf('2023-07-18 12:00', 'hour', bounds))).toBe('2023-07-18T12:00:00.000Z')
})

test('a day in a zone with summer time has as many hours as its clocks show', () => {
  const inBerlin = { zone: 'Europe/Berlin' }
  expect(latestOf({ at: '2023-03-25T23:00:00.000Z', precision: 'day', ...inBerlin })).toBe('2023-03-26T21:59:59.999Z')
  expect(latestOf({ at: '2023-06-30T22:00:00.000Z', precision: 'month', ...inBerlin })).toBe('2023-07-31T21:59:59.999Z')
})

test('a zone that is none counts as UTC', () => {
  for (const zone of ['EDT?', 'local UK time', 'Europe/Nowhere']) {
    expect(latestOf(momentOf('2023-07-18', 'day', { zone }))).toBe('2023-07-18T23:59:59.999Z')
  }
})

test('two readings widen the range to both', () => {
  const moment = momentOf('2023-07-18 09:22', 'minute', { readings: [{ at: instantOf('2023-07-18 10:22') }] })
  expect(earliestOf(moment)).toBe('2023-07-18T09:22:00.000Z')
  expect(latestOf(moment)).toBe('2023-07-18T10:22:59.999Z')
})

test('a statement is known from its minute as printed, from the end of a coarser unit, from its last reading', () => {
  expect(knownFrom(momentOf('2023-07-18 08:47:34'))).toBe('2023-07-18T08:47:34.000Z')
  expect(knownFrom(momentOf('2023-07-18 08:47', 'minute'))).toBe('2023-07-18T08:47:00.000Z')
  expect(knownFrom(momentOf('2023-07-18', 'day'))).toBe('2023-07-19T00:00:00.000Z')
  expect(knownFrom(momentOf('2023-07-18 09:22', 'minute', { readings: [{ at: instantOf('2023-07-18 10:22') }] }))).toBe(
    '2023-07-18T10:22:00.000Z',
  )
  expect(knownFrom(momentOf('2023-07-18 09:22', 'minute', { bound: 'after' }))).toBeNull()
  expect(knownFrom(unknownMoment)).toBeNull()
})

test('only seconds and minutes are known to the minute', () => {
  expect(isToTheMinute(momentOf('2023-07-18 09:22', 'minute'))).toBe(true)
  expect(isToTheMinute(momentOf('2023-07-18 09:00', 'hour'))).toBe(false)
  expect(isToTheMinute(unknownMoment)).toBe(false)
})

test('the minute of an instant and the end of a unit', () => {
  expect(minuteOf('2023-07-18T11:19:28.500Z')).toBe('2023-07-18T11:19:00.000Z')
  expect(unitEnd(instantOf('2023-07-18 11:19:28'), 'second')).toBe('2023-07-18T11:19:29.000Z')
  expect(unitEnd(instantOf('9999-12-31'), 'year')).toBe('9999-12-31T23:59:59.999Z')
})

test('the earliest is never after the latest of a moment without contradicting bounds, and it is known no earlier than it began', () => {
  fc.assert(
    fc.property(arbitraryMoment, (moment) => {
      const { notBefore, notAfter, ...unbounded } = moment
      const earliest = earliestOf(unbounded)
      const latest = latestOf(unbounded)
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
      const known = knownFrom(unbounded)
      if (known !== null && unbounded.bound === undefined && earliest !== null) expect(known >= earliest).toBe(true)
      expect(earliest === null && latest === null).toBe(unbounded.at === null)
    }),
  )
})
