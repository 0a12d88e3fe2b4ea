import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSlashOrder, parseDate } from '@/lib/ingest/microsoft/words/parse-date'

const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => ({ year, month, day, hour, minute, second })

describe('shapes', () => {
  test.each([
    ['18.07.2023 19:32:23', at(2023, 7, 18, 19, 32, 23), 'second', null],
    ['18.7.2023, 9:05', at(2023, 7, 18, 9, 5), 'minute', null],
    ['Tuesday, July 18, 2023, at 7:30 PM UTC', at(2023, 7, 18, 19, 30), 'minute', 'UTC'],
    ['Tuesday July 18 2023 at 12:30 AM UTC', at(2023, 7, 18, 0, 30), 'minute', 'UTC'],
    ['Monday, January 18, 2016, at 12:00 PM UTC', at(2016, 1, 18, 12), 'minute', 'UTC'],
    ['Freitag, 14. November 2025, 10:30 UTC', at(2025, 11, 14, 10, 30), 'minute', 'UTC'],
    ['Mittwoch, 5. März 2025 um 10:30 Uhr (UTC)', at(2025, 3, 5, 10, 30), 'minute', 'UTC'],
    ['18/07/2023 08:32:00 AM (GMT)', at(2023, 7, 18, 8, 32), 'second', 'UTC'],
    ['22/04/2024 15:07:00 PM', at(2024, 4, 22, 15, 7), 'second', null],
    ['26/07/2023 08:28:00 AMMicrosoft have', at(2023, 7, 26, 8, 28), 'second', null],
    ['04/26/2023 17:26:48', at(2023, 4, 26, 17, 26, 48), 'second', null],
    ['7/18/2023, 7:32:23 PM', at(2023, 7, 18, 19, 32, 23), 'second', null],
    ['1st August 2016', at(2016, 8, 1), 'day', null],
    ['23rd of May 2021', at(2021, 5, 23), 'day', null],
    ['Sept. 3, 2021', at(2021, 9, 3), 'day', null],
    ['2023-07-17', at(2023, 7, 17), 'day', null],
    ['2023-07-17T19:03:33Z', at(2023, 7, 17, 19, 3, 33), 'second', 'UTC'],
    ['2023-07-17 19:03 +02:00', at(2023, 7, 17, 19, 3), 'minute', '+02:00'],
    ['July 18, 2023, 10:33 AM EDT', at(2023, 7, 18, 10, 33), 'minute', '-04:00'],
    ['18.07.2023 19:32 MESZ', at(2023, 7, 18, 19, 32), 'minute', '+02:00'],
  ])('%s', (text, wall, precision, zone) => {
    const date = parseDate(text, null)
    expect(date?.wall ?? null).toEqual(wall)
    if (wall !== null) expect(date).toMatchObject({ precision, zone })
  })

  test('fractions of a second are read to the millisecond, whatever their digits', () => {
    expect(parseDate('2021-08-06T17:49:34.54Z', null)?.wall).toMatchObject({ second: 34, millisecond: 540 })
    expect(parseDate('2021-08-06T17:49:34.1234567Z', null)?.wall).toMatchObject({ millisecond: 123 })
    expect(parseDate('2021-08-06T17:49:34Z', null)?.wall).not.toHaveProperty('millisecond')
  })

  test.each(['', 'once available', 'By Friday', '10:33 EDT', 'July 2023', '18.07. 19:32', 'tomorrow at 5 PM', '12345', '7/18'])(
    '%j is no date',
    (text) => {
      expect(parseDate(text, null)).toBeNull()
    },
  )
})

describe('what stands around a date', () => {
  test.each([
    ['  By Friday, January 22, 2016, at 1:00 AM UTC', null],
    ['before Tuesday, July 18, 2023, at 5:00 AM UTC', 'before'],
    ['approximately July 18, 2023', 'about'],
    ['nach 18.07.2023', 'after'],
    ['am 18.07.2023', null],
  ])('%s: bound %s', (text, bound) => {
    expect(parseDate(text, null)).toMatchObject({ bound })
  })

  test.each([
    ['Friday, August 6, 2021, at 9:00 PM UTC, to allow time for tests.', 'Friday, August 6, 2021, at 9:00 PM UTC'],
    ['Friday, August 6, 2021, at 8:25 PM UTCPreliminary Root Cause', 'Friday, August 6, 2021, at 8:25 PM UTC'],
    ['18.07.2023 19:32-20:15', '18.07.2023 19:32'],
    ['18.07.2023 19:32 (about)', '18.07.2023 19:32'],
    ['18.07.2023 19:32 established', '18.07.2023 19:32'],
    ['  18.07.2023  ', '18.07.2023'],
  ])('%j holds %j', (text, words) => {
    const date = parseDate(text, null)
    expect(date === null ? null : text.slice(date.start, date.end)).toBe(words)
  })

  test('a weekday is read in both languages', () => {
    expect(parseDate('Sun, July 16, 2023', null)?.weekday).toBe(0)
    expect(parseDate('Sonnabend, 15. Juli 2023', null)?.weekday).toBe(6)
    expect(parseDate('July 16, 2023', null)?.weekday).toBeNull()
  })

  test('a 24-hour time beside AM is odd, beside PM it says the same twice', () => {
    expect(parseDate('22/04/2024 15:07 AM', null)).toMatchObject({ oddMeridiem: true, wall: { hour: 15 } })
    expect(parseDate('22/04/2024 15:07 PM', null)).toMatchObject({ oddMeridiem: false, wall: { hour: 15 } })
  })
})

describe('day or month first', () => {
  test.each([
    ['18/07/2023', null, { day: 18, month: 7 }, null],
    ['07/18/2023', 'day-first', { day: 18, month: 7 }, null],
    ['04/05/2023', 'day-first', { day: 4, month: 5 }, null],
    ['04/05/2023', 'month-first', { day: 5, month: 4 }, null],
    ['04/05/2023', null, { day: 5, month: 4 }, { day: 4, month: 5 }],
    ['05/05/2023', null, { day: 5, month: 5 }, null],
  ] as const)('%s in a text that writes %s', (text, order, wall, other) => {
    const date = parseDate(text, order)
    expect(date?.wall).toMatchObject(wall)
    if (other === null) expect(date?.other).toBeNull()
    else expect(date?.other).toMatchObject(other)
  })

  test.each([
    ['on 18/07/2023 and 04/05/2023', 'day-first'],
    ['on 07/18/2023 and 04/05/2023', 'month-first'],
    ['on 04/05/2023', null],
    ['on 18/07/2023 and 07/18/2023', null],
    ['see /18/07/2023/x and 2023', null],
    ['no date', null],
  ])('%s: %s', (text, order) => {
    expect(findSlashOrder(text)).toBe(order)
  })
})

test('any text is read or not, without throwing, and inside its own bounds', () => {
  const unit = fc.constantFrom('July ', '18', '/', '.', '2023', ' at ', '7:30', ' PM', ' UTC', 'Tuesday, ', '-', 'T', ' ', 'x', '\n')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const date = parseDate(text, null)
      if (date === null) return
      expect(date.start).toBeGreaterThanOrEqual(0)
      expect(date.end).toBeGreaterThan(date.start)
      expect(date.end).toBeLessThanOrEqual(text.length)
      expect(text.slice(date.start, date.end).trim()).toBe(text.slice(date.start, date.end))
    }),
    { numRuns: 1000 },
  )
})
