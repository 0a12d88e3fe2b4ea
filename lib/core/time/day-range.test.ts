import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDayRange } from '@/lib/core/time/day-range'

test.each([
  ['2023-07-18', '2023-07-18', '2023-07-19'],
  ['2023-02-28', '2023-02-28', '2023-03-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['2023-12-31', '2023-12-31', '2024-01-01'],
  ['2023-07', '2023-07-01', '2023-08-01'],
  ['2023-12', '2023-12-01', '2024-01-01'],
  ['2023', '2023-01-01', '2024-01-01'],
  ['0001', '0001-01-01', '0002-01-01'],
])('%s is from %s until before %s', (text, from, before) => {
  expect(parseDayRange(text)).toEqual({ from, before })
})

test.each([
  '',
  '23',
  '2023-7',
  '2023-13',
  '2023-00',
  '2023-02-29',
  '2023-02-31',
  '2023-07-18T10:00Z',
  '0000',
  '-2023',
  '20230718',
  "2023' OR 1",
])('%j means no days', (text) => {
  expect(parseDayRange(text)).toBeNull()
})

test('every last day of time ends after itself', () => {
  for (const text of ['9999', '9999-12', '9999-12-31']) expect(parseDayRange(text)?.before).toBe('9999-12-32')
})

test('a month holds its days, a year its months, and none is empty', () => {
  const days = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const ranges = [day, day.slice(0, 7), day.slice(0, 4)].map(parseDayRange)
      for (const range of ranges) {
        expect(range !== null && range.from <= day && day < range.before).toBe(true)
      }
    }),
  )
})
