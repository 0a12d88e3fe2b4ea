import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMoment } from '@/lib/core/testing/arbitrary-document'
import type { Moment } from '@/lib/core/time/moment'
import { formatAxisDay, formatClock, formatDay, formatInstant, formatMoment, momentNotes } from '@/lib/site/language/format-moment'

const at = '2023-07-18T10:22:33.000Z'

describe('an instant', () => {
  it('says in words what it says as a date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        (date) => {
          const two = (n: number) => String(n).padStart(2, '0')
          const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
          expect(formatClock(date.toISOString(), true)).toBe(`${two(hour)}:${two(minute)}:${two(second)}`)
          expect(formatDay(date.toISOString(), 'en')).toMatch(new RegExp(`^${date.getUTCDate()} \\w+ ${date.getUTCFullYear()}$`))
        },
      ),
    )
  })

  it('is shown to the minute in UTC', () => {
    expect(formatInstant(at, 'en')).toBe('18 Jul 2023, 10:22 UTC')
    expect(formatInstant(at, 'de')).toBe('18. Juli 2023, 10:22 UTC')
  })

  it.each([
    ['second', '18 Jul 2023, 10:22:33 UTC', '18. Juli 2023, 10:22:33 UTC'],
    ['hour', '18 Jul 2023, between 10:22 and 11:22 UTC', '18. Juli 2023, zwischen 10:22 und 11:22 UTC'],
    ['day', '18 Jul 2023', '18. Juli 2023'],
    ['week', 'week of 18 Jul 2023', 'Woche vom 18. Juli 2023'],
    ['month', 'July 2023', 'Juli 2023'],
    ['year', '2023', '2023'],
  ] as const)('known to the %s shows no more than that', (precision, en, de) => {
    expect(formatInstant(at, 'en', precision)).toBe(en)
    expect(formatInstant(at, 'de', precision)).toBe(de)
  })

  it('keeps the short September that other tables write with four letters', () => {
    expect(formatDay('2023-09-03T00:00:00.000Z', 'en')).toBe('3 Sep 2023')
  })

  it('is the day it was in the zone it was said in, when only the day is known', () => {
    expect(formatInstant('2023-07-17T22:00:00.000Z', 'en', 'day', 'Europe/Berlin')).toBe('18 Jul 2023')
    expect(formatInstant('2023-07-17T22:00:00.000Z', 'en', 'day', 'somewhere')).toBe('17 Jul 2023')
  })

  it('is midnight, not hour twenty-four', () => {
    expect(formatClock('2023-07-18T00:05:00.000Z')).toBe('00:05')
  })

  it('heads a day on an axis', () => {
    expect(formatAxisDay(at, 'en')).toBe('Tue 18 Jul')
    expect(formatAxisDay(at, 'en', true)).toBe('Tue 18 Jul 2023')
    expect(formatAxisDay(at, 'de')).toBe('Di 18. Juli')
  })
})

describe('a moment', () => {
  const moment = (parts: Partial<Moment>): Moment => ({ at, precision: 'minute', ...parts })
  const unknown = (parts: Partial<Moment> = {}): Moment => ({ at: null, precision: 'unknown', ...parts })

  it('says its bound', () => {
    expect(formatMoment(moment({ bound: 'before' }), 'en')).toBe('before 18 Jul 2023, 10:22 UTC')
    expect(formatMoment(moment({ bound: 'about' }), 'de')).toBe('etwa 18. Juli 2023, 10:22 UTC')
  })

  it('says that its date is unknown, and what is known of it', () => {
    expect(formatMoment(unknown(), 'en')).toBe('date unknown')
    expect(formatMoment(unknown({ text: '10:33 EDT' }), 'en')).toBe('10:33 EDT, date unknown')
    expect(formatMoment(unknown({ notBefore: at }), 'en')).toBe('date unknown, not before 18 Jul 2023, 10:22 UTC')
    expect(formatMoment(unknown({ notAfter: at }), 'de')).toBe('Datum unbekannt, nicht nach 18. Juli 2023, 10:22 UTC')
    expect(formatMoment(unknown({ notBefore: at, notAfter: at }), 'en')).toContain('between')
  })

  it('names every doubt', () => {
    const doubtful = moment({
      text: '10:22',
      zone: 'Europe/London',
      zoneCertainty: 'assumed',
      readings: [{ at: '2023-07-18T09:22:00.000Z', note: 'if local time is meant' }],
    })
    expect(momentNotes(doubtful, 'en')).toEqual([
      'printed as “10:22”',
      'time zone Europe/London assumed by us',
      'could also mean 18 Jul 2023, 09:22 UTC (if local time is meant)',
    ])
    expect(momentNotes(moment({ zoneCertainty: 'unknown' }), 'de')).toEqual(['Zeitzone nicht bekannt'])
    expect(momentNotes(moment({ zoneCertainty: 'stated' }), 'en')).toEqual([])
  })

  it('can be worded whatever it is', () => {
    fc.assert(
      fc.property(arbitraryMoment, fc.constantFrom('en' as const, 'de' as const), (any, lang) => {
        expect(formatMoment(any, lang)).not.toMatch(/undefined|NaN|Invalid|null/)
        expect(momentNotes(any, lang).join()).not.toMatch(/undefined|NaN|Invalid/)
      }),
    )
  })
})
