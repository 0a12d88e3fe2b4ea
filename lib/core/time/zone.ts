import { tzOffset } from '@date-fns/tz'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'

const knownZones = new Map<string, boolean>()

/** True for a zone the platform knows by its IANA name ("Europe/Berlin", "UTC"); false for offsets, abbreviations and typos. */
export function isZone(zone: string): boolean {
  const cached = knownZones.get(zone)
  if (cached !== undefined) return cached
  let known = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone) && zone.length <= 64
  if (known) {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: zone })
    } catch {
      known = false
    }
  }
  if (knownZones.size < 1000) knownZones.set(zone, known)
  return known
}

/** A date and time as a clock on the wall shows it; `month` is 1 to 12, `millisecond` only where data prints it. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number; millisecond?: number }

/** False for a date no calendar has or a time no clock shows (31 April, 25:10). Years outside 1990 to 2100 count as misprints. */
export function isWallTime(wall: WallTime): boolean {
  const { year, month, day, hour, minute, second } = wall
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && hour < 24 && minute < 60 && second < 60
}

const day = 86_400_000

/** Milliseconds since 1970 that the wall time would be if the clock showed UTC. */
export function wallAsUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond ?? 0)
}

/**
 * The instants a wall time in a zone can mean, earliest first: one as a rule, two in the hour that a clock change doubles or
 * leaves out (`exact` is false for the latter: no clock showed it, and the two readings count from before and after the change).
 */
export function wallToInstants(wall: WallTime, zone: string): { instants: Instant[]; exact: boolean } {
  const asUtc = wallAsUtc(wall)
  if (zone === 'UTC') return { instants: [toInstant(asUtc)], exact: true }
  const before = tzOffset(zone, new Date(asUtc - day)) * 60_000
  const after = tzOffset(zone, new Date(asUtc + day)) * 60_000
  const readings = [...new Set([asUtc - before, asUtc - after])].sort((a, b) => a - b)
  const shown = readings.filter((time) => time + tzOffset(zone, new Date(time)) * 60_000 === asUtc)
  return { instants: (shown.length > 0 ? shown : readings).map(toInstant), exact: shown.length > 0 }
}
