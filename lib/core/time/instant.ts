import type { Instant } from '@/lib/core/time/moment'

const firstInstant = Date.parse('0000-01-01T00:00:00.000Z')
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * The canonical instant of a date or of milliseconds since 1970. What lies outside the years 0000 to 9999 becomes the nearest
 * instant that can be written. Throws a RangeError for a date that is none.
 */
export function toInstant(date: Date | number): Instant {
  const time = Number(date)
  return new Date(Math.min(Math.max(time, firstInstant), lastInstant)).toISOString()
}

/** The instant `seconds` later, or earlier when negative; milliseconds are kept. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return toInstant(Date.parse(instant) + seconds * 1000)
}

/** Whole seconds from one instant to another, rounded towards zero; negative when `to` is the earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / 1000) + 0
}

/** Orders canonical instants, and any text, by code unit: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return compareText(a, b) < 0 ? b : a
}

/** The earlier of two instants. */
export function earlierOf(a: Instant, b: Instant): Instant {
  return compareText(a, b) < 0 ? a : b
}
