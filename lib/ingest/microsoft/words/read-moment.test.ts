import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentSchema } from '@/lib/core/time/moment'
import { readMoment } from '@/lib/ingest/microsoft/words/read-moment'

const berlin = { zone: 'Europe/Berlin', slashOrder: null }
const doubtsOf = (text: string, options = berlin) => readMoment(text, options)?.doubts.map(({ kind }) => kind)

test('a time without a zone is read in the zone chosen, and that is assumed', () => {
  expect(readMoment('17.07.2023 21:03:33', berlin)).toMatchObject({
    moment: {
      at: '2023-07-17T19:03:33.000Z',
      precision: 'second',
      zone: 'Europe/Berlin',
      zoneCertainty: 'assumed',
      text: '17.07.2023 21:03:33',
    },
    doubts: [],
    assumedZone: true,
  })
})

test('a printed zone is stated, whatever was chosen', () => {
  expect(readMoment('Tuesday, July 18, 2023, at 7:30 PM UTC', berlin)).toMatchObject({
    moment: { at: '2023-07-18T19:30:00.000Z', precision: 'minute', zone: 'UTC', zoneCertainty: 'stated' },
    assumedZone: false,
  })
})

test('a day begins at its midnight in the zone', () => {
  expect(readMoment('1st August 2016', berlin)?.moment).toMatchObject({ at: '2016-07-31T22:00:00.000Z', precision: 'day' })
})

describe('doubts', () => {
  test.each(['31.04.2023 10:00', '29.02.2023', '18.07.2023 25:10', '99.99.2023', '18.07.1023'])(
    '%s is impossible: no instant, its words kept',
    (text) => {
      const reading = readMoment(text, berlin)
      expect(reading?.moment).toMatchObject({ at: null, precision: 'unknown', text })
      expect(reading?.doubts).toMatchObject([{ kind: 'impossible-date', from: 0, to: text.length }])
    },
  )

  test('a weekday that does not fit: as printed, with the year that would fit as another reading', () => {
    const reading = readMoment('Thursday, April 2, 2025, at 9:00 PM UTC', berlin)
    expect(reading?.doubts.map(({ kind }) => kind)).toEqual(['contradictory-date'])
    expect(reading?.moment).toMatchObject({
      at: '2025-04-02T21:00:00.000Z',
      readings: [{ at: '2026-04-02T21:00:00.000Z', note: 'the year that fits the weekday' }],
    })
  })

  test('a weekday that fits no year nearby leaves only the print', () => {
    const reading = readMoment('Friday, July 18, 2023', berlin)
    expect(reading?.doubts.map(({ kind }) => kind)).toEqual(['contradictory-date'])
    expect(reading?.moment).not.toHaveProperty('readings')
  })

  test('day and month that could be either keep both readings', () => {
    const reading = readMoment('04/05/2023 10:00 UTC', berlin)
    expect(reading?.moment).toMatchObject({
      at: '2023-04-05T10:00:00.000Z',
      readings: [{ at: '2023-05-04T10:00:00.000Z', note: 'day first' }],
    })
    expect(doubtsOf('04/05/2023 10:00 UTC')).toEqual(['contradictory-date'])
    expect(readMoment('04/05/2023 10:00 UTC', { ...berlin, slashOrder: 'day-first' })?.doubts).toEqual([])
  })

  test('a doubled and a missing hour keep both readings, the earlier first', () => {
    expect(readMoment('29.10.2023 02:30:00', berlin)).toMatchObject({
      moment: { at: '2023-10-29T00:30:00.000Z', readings: [{ at: '2023-10-29T00:30:00.000Z' }, { at: '2023-10-29T01:30:00.000Z' }] },
      doubts: [{ kind: 'clock-change' }],
    })
    expect(readMoment('26.03.2023 02:30:00', berlin)).toMatchObject({
      moment: { at: '2023-03-26T00:30:00.000Z', readings: [{ at: '2023-03-26T00:30:00.000Z' }, { at: '2023-03-26T01:30:00.000Z' }] },
      doubts: [{ kind: 'clock-change' }],
    })
    expect(doubtsOf('29.10.2023 03:30:00')).toEqual([])
  })

  test('24 hours beside AM', () => {
    expect(doubtsOf('22/04/2024 15:07:00 AM')).toEqual(['contradictory-date'])
    expect(doubtsOf('22/04/2024 15:07:00 PM')).toEqual([])
  })
})

describe('a house that prints GMT and means the wall clock', () => {
  const london = { zone: 'Europe/London', slashOrder: 'day-first', gmtMeans: 'Europe/London' } as const

  test('in summer it is read as local time, with the print as another reading and a doubt', () => {
    expect(readMoment('18/07/2023 08:32:00 AM (GMT)', london)).toMatchObject({
      moment: {
        at: '2023-07-18T07:32:00.000Z',
        zone: 'Europe/London',
        zoneCertainty: 'assumed',
        readings: [{ at: '2023-07-18T08:32:00.000Z', zone: 'UTC' }],
      },
      doubts: [{ kind: 'zone-assumed' }],
    })
  })

  test('in winter there is nothing to doubt', () => {
    expect(readMoment('18/01/2023 08:32:00 AM (GMT)', london)).toMatchObject({
      moment: { at: '2023-01-18T08:32:00.000Z', zone: 'Europe/London', zoneCertainty: 'stated' },
      doubts: [],
    })
  })

  test('UTC printed is UTC', () => {
    expect(readMoment('Tuesday, July 18, 2023, at 10:00 AM UTC', london)?.moment).toMatchObject({
      at: '2023-07-18T10:00:00.000Z',
      zone: 'UTC',
    })
  })
})

test('a bound said before the date is kept', () => {
  expect(readMoment('before Tuesday, July 18, 2023, at 5:00 AM UTC', berlin)?.moment).toMatchObject({
    at: '2023-07-18T05:00:00.000Z',
    bound: 'before',
  })
})

test('what is no date is none', () => {
  expect(readMoment('once available', berlin)).toBeNull()
})

test('whatever numbers are printed, the moment is a valid one', () => {
  const number = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'))
  const zones = fc.constantFrom('', ' UTC', ' (GMT)', ' +02:00', ' -23:00', ' PST')
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 9999 }), number, number, zones, (day, month, year, hour, minute, zone) => {
      const text = `${day}.${month}.${String(year).padStart(4, '0')} ${hour}:${minute}${zone}`
      const reading = readMoment(text, berlin)
      if (reading === null) throw new Error(`not read: ${text}`)
      expect(momentSchema.safeParse(reading.moment)).toMatchObject({ success: true })
      expect(reading.moment.at === null).toBe(reading.doubts.some(({ kind }) => kind === 'impossible-date'))
    }),
    { numRuns: 1000 },
  )
})
