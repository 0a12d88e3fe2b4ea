import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOnDayOf, nearestInstant, readClock } from '@/lib/ingest/aws/clock-times'
import { dateMarks, splitAtMarks } from '@/lib/ingest/aws/legacy-marks'
import { findProseRanges } from '@/lib/ingest/aws/prose-ranges'

const clock = (time: string, meridiem: string, date: { month?: string; day?: string; year?: string } = {}) => {
  const read = readClock({ time, meridiem, ...date })
  if (read === null) throw new Error(`no clock shows ${time}`)
  return read
}

describe('a clock time', () => {
  test.each([
    ['12:00', 'AM', 0],
    ['12:30', 'PM', 750],
    ['1:05', 'pm', 785],
    ['11:59', 'PM', 1439],
  ])('%s %s is minute %i', (time, meridiem, minutes) => expect(clock(time, meridiem).minutes).toBe(minutes))

  test('none is 13:00 PM, 0:30 AM, 1:60 AM or one in a month nobody knows', () => {
    expect([
      readClock({ time: '13:00', meridiem: 'PM' }),
      readClock({ time: '0:30', meridiem: 'AM' }),
      readClock({ time: '1:60', meridiem: 'AM' }),
    ]).toEqual([null, null, null])
    expect(readClock({ time: '1:00', meridiem: 'AM', month: 'Foo', day: '1' })).toBeNull()
  })

  test('without a date it is the nearest such time, never more than twelve hours away', () => {
    expect(nearestInstant(clock('11:50', 'PM'), 'PST', '2030-01-03T08:10:00.000Z')).toBe('2030-01-03T07:50:00.000Z')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('AM', 'PM'),
        fc.integer({ min: 0, max: 86_400 }),
        (hour, meridiem, second) => {
          const near = new Date(Date.UTC(2030, 5, 1) + second * 1000).toISOString()
          const found = nearestInstant(clock(`${hour}:00`, meridiem), 'PDT', near)
          expect(Math.abs(Date.parse(found ?? '') - Date.parse(near))).toBeLessThanOrEqual(12 * 3_600_000)
        },
      ),
    )
  })

  test('with a date it takes the year that brings it nearest; no calendar has 31 February', () => {
    expect(nearestInstant(clock('11:00', 'PM', { month: 'Dec', day: '31' }), 'PST', '2030-01-01T08:00:00.000Z')).toBe(
      '2030-01-01T07:00:00.000Z',
    )
    expect(nearestInstant(clock('1:00', 'AM', { month: 'January', day: '1', year: '2029' }), 'UTC', '2030-06-01T00:00:00.000Z')).toBe(
      '2029-01-01T01:00:00.000Z',
    )
    expect(nearestInstant(clock('1:00', 'AM', { month: 'Feb', day: '31' }), 'PST', '2030-01-01T00:00:00.000Z')).toBeNull()
  })

  test('on the day of an instant, that day is the zone’s', () => {
    expect(instantOnDayOf(clock('11:00', 'PM'), 'PST', '2030-01-03T07:00:00.000Z')).toBe('2030-01-03T07:00:00.000Z')
    expect(instantOnDayOf(clock('12:00', 'AM'), 'JST', '2030-01-02T20:00:00.000Z')).toBe('2030-01-02T15:00:00.000Z')
  })
})

describe('marks', () => {
  const dates = (marks: string[], near: string) => dateMarks(marks, near).map(({ moment, odd }) => [moment.at, odd])

  test('run past midnight, keep to a day printed, and go on from it', () => {
    expect(dates(['11:20 PM PST', '12:10 AM PST', 'Jan 5, 1:00 AM PST', '9:00 AM PST'], '2030-01-03T07:15:00.000Z')).toEqual([
      ['2030-01-03T07:20:00.000Z', null],
      ['2030-01-03T08:10:00.000Z', null],
      ['2030-01-05T09:00:00.000Z', null],
      ['2030-01-05T17:00:00.000Z', null],
    ])
  })

  test('half a day later on the same day is no step back', () => {
    expect(dates(['9:00 AM PDT', '10:30 PM PDT'], '2030-07-01T16:00:00.000Z').map(([at]) => at)).toEqual([
      '2030-07-01T16:00:00.000Z',
      '2030-07-02T05:30:00.000Z',
    ])
  })

  test('a small step back, a first one far away and an unreadable one are odd', () => {
    expect(dates(['9:00 AM PDT', '8:50 AM PDT', 'noon'], '2030-07-01T12:00:00.000Z')).toEqual([
      ['2030-07-01T16:00:00.000Z', 'far'],
      ['2030-07-01T15:50:00.000Z', 'backwards'],
      [null, 'unreadable'],
    ])
  })

  test('cutting a description loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ mark: fc.constantFrom('1:00 AM PST', 'noon'), words: fc.string() })), (pieces) => {
        const words = pieces.map((piece) => piece.words.replaceAll('<', ''))
        const html = pieces.map(({ mark }, index) => `<span class="yellowfg"> ${mark}</span>${words[index]}`).join('')
        expect(splitAtMarks(html)).toEqual(pieces.map(({ mark }, index) => ({ mark, html: words[index] })))
      }),
    )
    expect(splitAtMarks('<div> &nbsp;</div><span class=yellowfg>1:00 AM PST</span>x')).toEqual([{ mark: '1:00 AM PST', html: 'x' }])
  })
})

describe('stretches of time in prose', () => {
  const ranges = (text: string, stated = '2030-07-02T02:00:00.000Z') =>
    findProseRanges(text, stated).map(({ start, end }) => [start.at, end?.at ?? null])

  test.each([
    ['Between 5:42 PM and 6:50 PM PDT it was slow.', [['2030-07-02T00:42:00.000Z', '2030-07-02T01:50:00.000Z']]],
    ['between 11:00 PM and 1:00 AM PDT', [['2030-07-01T06:00:00.000Z', '2030-07-01T08:00:00.000Z']]],
    ['Between 5:55 PM and 6:45 PM JST', [['2030-07-01T08:55:00.000Z', '2030-07-01T09:45:00.000Z']]],
    ['Between June 30 9:46 AM and July 1 2:47 PM PDT', [['2030-06-30T16:46:00.000Z', '2030-07-01T21:47:00.000Z']]],
    ['Between 11:59 AM and 6:25 PM PST on June 10, 2030', [['2030-06-10T19:59:00.000Z', '2030-06-11T02:25:00.000Z']]],
    ['Beginning at 2:52 PM PDT some lost power.', [['2030-07-01T21:52:00.000Z', null]]],
    [
      'Between 1:00 PM and 2:00 PM PDT and between 3:00 PM and 4:00 PM PDT',
      [
        ['2030-07-01T20:00:00.000Z', '2030-07-01T21:00:00.000Z'],
        ['2030-07-01T22:00:00.000Z', '2030-07-01T23:00:00.000Z'],
      ],
    ],
    ['Between 1:00 PM and 2:00 PM PDT. Between 1:00 PM and 2:00 PM PDT.', [['2030-07-01T20:00:00.000Z', '2030-07-01T21:00:00.000Z']]],
    ['Between 1:00 PM and 2:00 PM it was slow.', []],
    ['Between 25:00 PM and 2:00 PM PDT', []],
    ['Between friends and 2:00 PM PDT', []],
  ])('%s', (text, expected) => expect(ranges(text)).toEqual(expected))

  test('no stretch ends before it starts or an hour after it was told', () => {
    const part = fc.record({ hour: fc.integer({ min: 1, max: 12 }), meridiem: fc.constantFrom('AM', 'PM') })
    fc.assert(
      fc.property(part, part, (from, to) => {
        for (const [start, end] of ranges(`Between ${from.hour}:10 ${from.meridiem} and ${to.hour}:20 ${to.meridiem} PDT`)) {
          expect((end ?? '') >= (start ?? '')).toBe(true)
          expect((end ?? '') <= '2030-07-02T03:00:00.000Z').toBe(true)
        }
      }),
    )
  })
})
