import { toInstant } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { isWallTime, wallAsUtc } from '@/lib/core/time/zone'

/** A time as Amazon prints it: hour and minute with AM or PM, sometimes a month and day, a year seldom. */
export type ClockTime = { month: number | null; day: number | null; year: number | null; minutes: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const minute = 60_000
const day = 24 * 60 * minute

/** Hours from UTC of the abbreviations Amazon prints: fixed, whatever the season. */
const offsets: Readonly<Record<string, number>> = { PDT: -7, PST: -8, UTC: 0, GMT: 0, JST: 9, KST: 9 }

export const zonePattern = Object.keys(offsets).join('|')

/** A named clock time as numbers; null for a time no clock shows. */
export function readClock(parts: {
  month?: string | undefined
  day?: string | undefined
  year?: string | undefined
  time: string
  meridiem: string
}): ClockTime | null {
  const [hours = Number.NaN, minutes = Number.NaN] = parts.time.split(':').map(Number)
  if (!(hours >= 1 && hours <= 12 && minutes >= 0 && minutes < 60)) return null
  const month = parts.month === undefined ? null : months.indexOf(parts.month.slice(0, 3).toLowerCase()) + 1
  if (month === 0) return null
  return {
    month,
    day: parts.day === undefined ? null : Number(parts.day),
    year: parts.year === undefined ? null : Number(parts.year),
    minutes: (hours % 12) * 60 + minutes + (parts.meridiem.toUpperCase() === 'PM' ? 720 : 0),
  }
}

/**
 * The instant of a clock time in a fixed zone that lies nearest to `near`; for a printed date without a year that of the year which
 * brings it nearest. Null for a date no calendar has.
 */
export function nearestInstant(clock: ClockTime, zone: string, near: Instant): Instant | null {
  const shift = shiftOf(zone)
  const local = Date.parse(near) + shift
  if (clock.month === null || clock.day === null) {
    const today = startOfDay(local) + clock.minutes * minute
    return toInstant(closest([today - day, today, today + day], local) - shift)
  }
  const year = new Date(local).getUTCFullYear()
  const years = clock.year === null ? [year - 1, year, year + 1] : [clock.year]
  const time = { hour: Math.floor(clock.minutes / 60), minute: clock.minutes % 60, second: 0 }
  const walls = years.map((one) => ({ year: one, month: clock.month ?? 0, day: clock.day ?? 0, ...time })).filter(isWallTime)
  return walls.length === 0 ? null : toInstant(closest(walls.map(wallAsUtc), local) - shift)
}

/** The instant of a clock time, its printed date left aside, on the day that `on` was in a fixed zone. */
export function instantOnDayOf(clock: ClockTime, zone: string, on: Instant): Instant {
  const shift = shiftOf(zone)
  return toInstant(startOfDay(Date.parse(on) + shift) + clock.minutes * minute - shift)
}

function shiftOf(zone: string): number {
  return (offsets[zone] ?? 0) * 60 * minute
}

function startOfDay(local: number): number {
  return Math.floor(local / day) * day
}

/** A moment to the minute with its printed words. */
export function printedMoment(at: Instant, zone: string, text: string): Moment {
  return { at, precision: 'minute', zone, zoneCertainty: 'stated', text: text.replace(/\s+/g, ' ').trim().slice(0, 200) }
}

function closest(candidates: readonly number[], to: number): number {
  return candidates.reduce((best, time) => (Math.abs(time - to) < Math.abs(best - to) ? time : best))
}
