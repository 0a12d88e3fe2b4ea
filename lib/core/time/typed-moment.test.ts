import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { nudgeMoment, withPrecision, withZone, writeTypedMoment } from '@/lib/core/time/change-moment'
import { type Moment, momentSchema, type Precision } from '@/lib/core/time/moment'
import { parseTypedMoment } from '@/lib/core/time/typed-moment'

const near: Moment = { at: '2023-07-18T19:03:33.000Z', precision: 'second' }
const read = (typed: string, given: { near?: Moment | null; zone?: string } = {}) =>
  parseTypedMoment(typed, { near, zone: 'UTC', ...given })
const value = (typed: string, given = {}) => {
  const parsed = read(typed, given)
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.error.kind} ${parsed.error.words}`)
  return parsed.value
}
const fault = (typed: string, given = {}) => {
  const parsed = read(typed, given)
  return parsed.ok ? parsed.value : parsed.error.kind
}

describe('a time as typed', () => {
  test.each([
    ['18.07. 21:03 CEST', '2023-07-18T19:03:00.000Z', 'minute', '+02:00'],
    ['18.07.2023 21:03:33 MESZ', '2023-07-18T19:03:33.000Z', 'second', '+02:00'],
    ['18.7.23, 21:03 Uhr CEST', '2023-07-18T19:03:00.000Z', 'minute', '+02:00'],
    ['18 Jul 2023 21:03:33 UTC', '2023-07-18T21:03:33.000Z', 'second', 'UTC'],
    ['Tuesday, July 18, 2023, at 7:30 PM UTC', '2023-07-18T19:30:00.000Z', 'minute', 'UTC'],
    ['Dienstag, 18. Juli 2023 um 19:30 Uhr UTC', '2023-07-18T19:30:00.000Z', 'minute', 'UTC'],
    ['2023-07-18T10:00Z', '2023-07-18T10:00:00.000Z', 'minute', 'UTC'],
    ['2023-07-18T10:00:07.123Z', '2023-07-18T10:00:07.000Z', 'second', 'UTC'],
    ['2023-07-18T10:00+02:00', '2023-07-18T08:00:00.000Z', 'minute', '+02:00'],
    ['2023-07-18 10:00 UTC-4', '2023-07-18T14:00:00.000Z', 'minute', '-04:00'],
    ['10:33 EDT', '2023-07-18T14:33:00.000Z', 'minute', '-04:00'],
    ['10:33 America/New_York', '2023-07-18T14:33:00.000Z', 'minute', 'America/New_York'],
    ['10:33 (GMT)', '2023-07-18T10:33:00.000Z', 'minute', 'UTC'],
    ['18 Jul 10 pm PT', '2023-07-19T05:00:00.000Z', 'hour', 'America/Los_Angeles'],
    ['22 Uhr CEST', '2023-07-18T20:00:00.000Z', 'hour', '+02:00'],
    ['12:05 am UTC', '2023-07-18T00:05:00.000Z', 'minute', 'UTC'],
    ['2023-07-18 UTC', '2023-07-18T00:00:00.000Z', 'day', 'UTC'],
  ])('%s', (typed, at, precision, zone) => {
    expect(value(typed)).toEqual({ at, precision, zone, zoneCertainty: 'stated', text: typed.replace(/\s+/g, ' ') })
  })

  test.each([
    ['21:03', '2023-07-18T21:03:00.000Z', 'minute'],
    ['1. August', '2023-08-01T00:00:00.000Z', 'day'],
    ['Jul 17', '2023-07-17T00:00:00.000Z', 'day'],
  ])('%s counts on the date of the context', (typed, at, precision) => {
    expect(value(typed)).toEqual({ at, precision, zone: 'UTC', zoneCertainty: 'assumed', text: typed })
    expect(fault(typed, { near: null })).toBe('no-context')
  })

  test('a time without a zone is of the zone that is assumed, and so is its date', () => {
    expect(value('0:30', { zone: 'Europe/Berlin', near: { at: '2023-07-18T23:00:00.000Z', precision: 'minute' } })).toMatchObject({
      at: '2023-07-18T22:30:00.000Z',
      zone: 'Europe/Berlin',
      zoneCertainty: 'assumed',
    })
  })

  test.each([
    ['July 2023', '2023-07-01T00:00:00.000Z', 'month'],
    ['Juli 2023', '2023-07-01T00:00:00.000Z', 'month'],
    ['2023-07', '2023-07-01T00:00:00.000Z', 'month'],
    ['7/2023', '2023-07-01T00:00:00.000Z', 'month'],
    ['2023', '2023-01-01T00:00:00.000Z', 'year'],
  ])('%s has no zone', (typed, at, precision) => {
    expect(value(typed)).toEqual({ at, precision, text: typed })
  })

  test.each(['unknown', 'Unbekannt', '?', 'date unknown'])('%s is a date unknown', (typed) => {
    expect(value(typed)).toEqual({ at: null, precision: 'unknown' })
  })

  test.each([
    ['about 10:30', 'about', '2023-07-18T10:30:00.000Z'],
    ['ca. 10:30', 'about', '2023-07-18T10:30:00.000Z'],
    ['before 05:00 UTC', 'before', '2023-07-18T05:00:00.000Z'],
    ['nach dem 17.07.', 'after', '2023-07-17T00:00:00.000Z'],
    ['vor 5 Uhr', 'before', '2023-07-18T05:00:00.000Z'],
    ['about -2h', 'about', '2023-07-18T17:03:00.000Z'],
  ])('%s', (typed, bound, at) => {
    expect(value(typed)).toMatchObject({ bound, at })
  })

  test.each([
    ['-2h', '2023-07-18T17:03:00.000Z', 'minute'],
    ['−30m', '2023-07-18T18:33:00.000Z', 'minute'],
    ['- 1 h 30 min', '2023-07-18T17:33:00.000Z', 'minute'],
    ['+45s', '2023-07-18T19:04:18.000Z', 'second'],
    ['+1d', '2023-07-19T19:03:33.000Z', 'second'],
    ['+2 Tage', '2023-07-20T19:03:33.000Z', 'second'],
  ])('%s counts from the context', (typed, at, precision) => {
    expect(value(typed)).toMatchObject({ at, precision, text: typed })
    expect(fault(typed, { near: null })).toBe('no-context')
  })

  test('hours do not count from a day, nor days from a year', () => {
    expect(fault('-2h', { near: { at: '2023-07-18T00:00:00.000Z', precision: 'day' } })).toBe('no-context')
    expect(value('+1d', { near: { at: '2023-07-18T00:00:00.000Z', precision: 'day' } })).toMatchObject({
      at: '2023-07-19T00:00:00.000Z',
      precision: 'day',
    })
    expect(fault('+1d', { near: { at: '2023-01-01T00:00:00.000Z', precision: 'year' } })).toBe('no-context')
  })

  test('a day over a change of the clock is a day of the calendar', () => {
    const berlin: Moment = { at: '2023-03-25T11:00:00.000Z', precision: 'minute', zone: 'Europe/Berlin', zoneCertainty: 'stated' }
    expect(value('+1d', { near: berlin })).toMatchObject({ at: '2023-03-26T10:00:00.000Z', zone: 'Europe/Berlin' })
  })
})

describe('what can mean several instants keeps them all', () => {
  test.each([
    ['18 Jul 2023 10:00 IST', '2023-07-18T04:30:00.000Z', ['2023-07-18T09:00:00.000Z', '2023-07-18T08:00:00.000Z']],
    ['18 Jul 2023 10:00 CST', '2023-07-18T16:00:00.000Z', ['2023-07-18T02:00:00.000Z']],
    ['18 Jul 2023 8:30 AM/PM UTC', '2023-07-18T08:30:00.000Z', ['2023-07-18T20:30:00.000Z']],
    ['18 Jul 2023 15:07 AM UTC', '2023-07-18T15:07:00.000Z', ['2023-07-18T03:07:00.000Z']],
    ['04/05/2023 10:00 UTC', '2023-04-05T10:00:00.000Z', ['2023-05-04T10:00:00.000Z']],
    ['29.10.2023 02:30 Europe/Berlin', '2023-10-29T00:30:00.000Z', ['2023-10-29T01:30:00.000Z']],
  ])('%s', (typed, at, others) => {
    const moment = value(typed)
    expect(moment.at).toBe(at)
    expect(moment.readings?.map((reading) => reading.at)).toEqual(others)
  })

  test.each(['18/07/2023 10:00 UTC', '07/18/2023 10:00 UTC'])('%s can be only one', (typed) => {
    expect(value(typed)).toMatchObject({ at: '2023-07-18T10:00:00.000Z' })
    expect(value(typed).readings).toBeUndefined()
  })
})

describe('what is no time says why', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['31.04.2023', 'impossible'],
    ['2023-02-29 10:00 UTC', 'impossible'],
    ['25:10', 'impossible'],
    ['21:73', 'impossible'],
    ['18 Jul 2023 10:00 XYZT', 'unknown-zone'],
    ['10:00 Europe/Berln', 'unknown-zone'],
    ['yesterday', 'not-understood'],
    ['18 Jul 2023 and a bit', 'not-understood'],
    ['-', 'not-understood'],
    ['-2 weeks', 'not-understood'],
    ['21:', 'not-understood'],
    ['1823', 'impossible'],
    [`${'9'.repeat(300)}`, 'not-understood'],
  ])('%j', (typed, kind) => {
    expect(fault(typed)).toBe(kind)
  })

  test('whatever is typed, the answer is a moment that the record can hold, or a fault', () => {
    const words = fc.constantFrom(
      '18.07.',
      '21:03',
      'CEST',
      '-2h',
      'July',
      '2023',
      'about',
      'before',
      'UTC',
      '10',
      'am',
      'Uhr',
      '+02:00',
      '/',
      '.',
      'IST',
      'Mo,',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(typed, fc.option(fc.constant(near)), (text, given) => {
        const parsed = parseTypedMoment(text, { near: given, zone: 'Europe/Berlin' })
        if (parsed.ok) expect(momentSchema.safeParse(parsed.value).success).toBe(true)
      }),
    )
  })

  test('long hostile text takes no time', () => {
    const start = process.hrtime.bigint()
    for (const text of ['1'.repeat(1e6), '- 1h '.repeat(1e5), ' '.repeat(1e6), 'a/'.repeat(40), '1 '.repeat(99)]) read(text)
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000)
  })
})

describe('a moment in its field', () => {
  const exact = fc.constantFrom<Precision[]>('second', 'minute', 'hour', 'day', 'month', 'year')

  test('written and typed again it means the same', () => {
    fc.assert(
      fc.property(arbitraryInstant, exact, fc.constantFrom('before', 'after', 'about', null), (at, precision, bound) => {
        const moment = { ...withPrecision({ at, precision: 'second' }, precision), ...(bound === null ? {} : { bound: bound as 'about' }) }
        const again = value(writeTypedMoment(moment), { near: null })
        expect([again.at, again.precision, again.bound]).toEqual([moment.at, moment.precision, moment.bound])
      }),
    )
  })

  test('nudged to and fro it is where it was', () => {
    fc.assert(
      fc.property(arbitraryInstant, fc.integer({ min: -500, max: 500 }), (at, minutes) => {
        expect(nudgeMoment(nudgeMoment({ at, precision: 'second' }, minutes), -minutes)).toEqual({ at, precision: 'second' })
      }),
    )
  })

  test('a nudged day is known to the minute, and an unknown date stays so', () => {
    expect(nudgeMoment({ at: '2023-07-18T00:00:00.000Z', precision: 'day', text: '18.07.' }, 60)).toEqual({
      at: '2023-07-18T01:00:00.000Z',
      precision: 'minute',
    })
    expect(nudgeMoment({ at: null, precision: 'unknown' }, 60)).toEqual({ at: null, precision: 'unknown' })
  })

  test('the zone corrected, the clock on the wall stays', () => {
    expect(withZone(value('18 Jul 2023 10:22', { near: null }), 'Europe/London', 'stated')).toMatchObject({
      at: '2023-07-18T09:22:00.000Z',
      zone: 'Europe/London',
      zoneCertainty: 'stated',
    })
  })

  test('a coarser moment begins where its unit begins in its zone', () => {
    const moment = value('18 Jul 2023 01:22 Europe/Berlin')
    expect(withPrecision(moment, 'day').at).toBe('2023-07-17T22:00:00.000Z')
    expect(withPrecision(moment, 'month').at).toBe('2023-06-30T22:00:00.000Z')
    expect(withPrecision(moment, 'year').at).toBe('2022-12-31T23:00:00.000Z')
    expect(withPrecision(moment, 'unknown')).toEqual({ at: null, precision: 'unknown' })
  })
})
