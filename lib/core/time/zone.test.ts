import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWallTime, isZone, type WallTime, wallAsUtc, wallToInstants } from '@/lib/core/time/zone'

const wall = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): WallTime => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
})

test.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+2', 'Asia/Tokyo'])('%s is a zone', (zone) => {
  expect(isZone(zone)).toBe(true)
})

test.each(['', 'Berlin', 'Europe/Berln', '+02:00', '../etc/passwd', 'Europe/Berlin ', 'a'.repeat(100), '\0'])('%j is none', (zone) => {
  expect(isZone(zone)).toBe(false)
})

test.each([
  [wall(2024, 2, 29), true],
  [wall(2023, 2, 29), false],
  [wall(2023, 4, 31), false],
  [wall(2023, 13, 1), false],
  [wall(2023, 0, 1), false],
  [wall(2023, 1, 0), false],
  [wall(2023, 1, 1, 24), false],
  [wall(2023, 1, 1, 23, 60), false],
  [wall(2023, 1, 1, 23, 59, 60), false],
  [wall(1823, 1, 1), false],
  [wall(2023, 12, 31, 23, 59, 59), true],
])('%j: %s', (time, possible) => {
  expect(isWallTime(time)).toBe(possible)
})

test.each([
  ['Europe/Berlin', wall(2023, 7, 18, 19, 32, 23), '2023-07-18T17:32:23.000Z'],
  ['Europe/Berlin', wall(2023, 1, 18, 19, 32, 23), '2023-01-18T18:32:23.000Z'],
  ['Asia/Kolkata', wall(2023, 7, 18, 5, 30), '2023-07-18T00:00:00.000Z'],
  ['America/New_York', wall(2023, 12, 31, 22), '2024-01-01T03:00:00.000Z'],
  ['+02:00', wall(2023, 7, 18, 2), '2023-07-18T00:00:00.000Z'],
  ['UTC', { ...wall(2023, 7, 18), millisecond: 540 }, '2023-07-18T00:00:00.540Z'],
])('in %s a clock at %j means %s', (zone, time, instant) => {
  expect(wallToInstants(time, zone)).toEqual({ instants: [instant], exact: true })
})

test('an hour that comes twice has two readings, the earlier first', () => {
  expect(wallToInstants(wall(2023, 10, 29, 2, 30), 'Europe/Berlin')).toEqual({
    instants: ['2023-10-29T00:30:00.000Z', '2023-10-29T01:30:00.000Z'],
    exact: true,
  })
})

test('an hour that is left out has two readings, and no clock showed it', () => {
  expect(wallToInstants(wall(2023, 3, 26, 2, 30), 'Europe/Berlin')).toEqual({
    instants: ['2023-03-26T00:30:00.000Z', '2023-03-26T01:30:00.000Z'],
    exact: false,
  })
})

test('away from a clock change there is one reading, and the zone shows the wall time at it', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Auckland', 'Africa/Casablanca')
  const times = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) })
  fc.assert(
    fc.property(zones, times, (zone, time) => {
      const date = new Date(time)
      const time1 = wall(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes())
      const { instants, exact } = wallToInstants(time1, zone)
      expect(instants.length).toBeGreaterThan(0)
      expect([...instants].sort()).toEqual(instants)
      if (!exact) return
      for (const instant of instants) expect(shownIn(zone, instant)).toBe(new Date(wallAsUtc(time1)).toISOString().slice(0, 16))
    }),
  )
})

function shownIn(zone: string, instant: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(instant)).replace(' ', 'T')
}
