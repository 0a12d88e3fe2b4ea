import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTime, readTime } from '@/lib/ingest/cstate/read-time'

test.each([
  ['2030-06-11T07:00:00-00:00', '2030-06-11T07:00:00.000Z', 'minute', 'UTC', 'stated'],
  ['2030-06-11T07:00:09Z', '2030-06-11T07:00:09.000Z', 'second', 'UTC', 'stated'],
  ['2030-08-13 12:56:00', '2030-08-13T10:56:00.000Z', 'minute', 'Europe/Berlin', 'assumed'],
  ['2030-06-01T23:00:00', '2030-06-01T21:00:00.000Z', 'minute', 'Europe/Berlin', 'assumed'],
  ['2030-06-11T8:00:00-00:00', '2030-06-11T08:00:00.000Z', 'minute', 'UTC', 'stated'],
  ['2030-06-11 07:00:00 +0000 UTC', '2030-06-11T07:00:00.000Z', 'minute', 'UTC', 'stated'],
  ['2030-06-11T07:00:00+05:30 ', '2030-06-11T01:30:00.000Z', 'minute', '+05:30', 'stated'],
  ['2030-06-11T07:00-0600', '2030-06-11T13:00:00.000Z', 'minute', '-06:00', 'stated'],
  ['2030-06-11T07:00:00.123456Z', '2030-06-11T07:00:00.000Z', 'minute', 'UTC', 'stated'],
  ['2030-06-11', '2030-06-10T22:00:00.000Z', 'day', 'Europe/Berlin', 'assumed'],
])('%s', (text, at, precision, zone, zoneCertainty) => {
  expect(readTime(text, 'Europe/Berlin')?.moment).toEqual({ at, precision, zone, zoneCertainty, text: text.trim() })
})

test.each(['', 'soon', '11/06/2030', '2030-06-11T', '07:00', '2030-06-11T07:00:00Z and later', '9'.repeat(100)])(
  '%j is no date',
  (text) => {
    expect(readTime(text, 'UTC')).toBeNull()
  },
)

test.each(['2030-02-30T10:00:00Z', '2030-13-01', '2030-01-01T25:00:00Z', '0001-01-01T00:00:00Z', '2030-01-01T10:00:00+99:00'])(
  '%s is on no calendar or clock',
  (text) => {
    const reading = readTime(text, 'UTC')
    expect(reading?.moment).toEqual({ at: null, precision: 'unknown', text })
    expect(reading?.doubts.map(({ kind }) => kind)).toEqual(['impossible-date'])
  },
)

test('a time no clock showed has two readings and a doubt', () => {
  const reading = readTime('2030-03-31 02:30:00', 'Europe/Berlin')
  expect(reading?.moment.readings?.map(({ at }) => at)).toEqual(['2030-03-31T00:30:00.000Z', '2030-03-31T01:30:00.000Z'])
  expect(reading?.doubts.map(({ kind }) => kind)).toEqual(['clock-change'])
})

test.each([
  ['Update - 2030-03-29 15h50 UTC', '2030-03-29T15:50:00.000Z', 'minute', 'stated'],
  ['Update 11th of February 2030 - 19:00 UTC', '2030-02-11T19:00:00.000Z', 'minute', 'stated'],
  ['Update at 2030-06-08 11:20 UTC', '2030-06-08T11:20:00.000Z', 'minute', 'stated'],
  ['Update on 2030-09-10', '2030-09-10T00:00:00.000Z', 'day', 'assumed'],
  ['2030-06-07 12:37:00', '2030-06-07T12:37:00.000Z', 'minute', 'assumed'],
  ['3 May 2030, 7:05 GMT', '2030-05-03T07:05:00.000Z', 'minute', 'stated'],
])('in the heading “%s” stands a date', (text, at, precision, zoneCertainty) => {
  expect(findTime(text, 'UTC')?.moment).toMatchObject({ at, precision, zoneCertainty })
})

test.each(['Edit - Monday 25th', 'Final message', 'Update 3', '', 'at 10:30 UTC'])('in “%s” stands none', (text) => {
  expect(findTime(text, 'UTC')).toBeNull()
})

test('any text gives a date or none, and a date is as printed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d T:.+Zh-]{0,40}$/)), (text) => {
      const found = findTime(text, 'Europe/Berlin')
      if (found !== null) expect(text.replace(/\s+/gu, ' ')).toContain(found.moment.text)
      const whole = readTime(text, 'Europe/Berlin')
      if (whole !== null) expect(whole.moment.text).toBe(text.trim().replace(/\s+/gu, ' '))
    }),
    { numRuns: 500 },
  )
})
