import { TZDate } from '@date-fns/tz'
import { addDays, addMonths, addYears } from 'date-fns'
import { addSeconds, compareText, toInstant } from '@/lib/core/time/instant'
import type { Instant, Moment, Precision } from '@/lib/core/time/moment'

/** The first instant that a moment can mean; null when nothing bounds it from below. "About" may be one unit earlier. */
export function earliestOf(moment: Moment): Instant | null {
  const bound = moment.notBefore ?? null
  if (moment.at === null || moment.bound === 'before') return bound
  const first = firstReading(moment, moment.at)
  const earliest = moment.bound === 'about' ? shift(first, moment, -1) : first
  return bound !== null && bound > earliest ? bound : earliest
}

/**
 * The last instant that a moment can mean, inclusive; null when nothing bounds it from above. A day lasts to its last
 * millisecond in the moment's own zone, a moment to the second is that instant. "About" may be one unit later.
 */
export function latestOf(moment: Moment): Instant | null {
  const bound = moment.notAfter ?? null
  if (moment.at === null || moment.bound === 'after') return bound
  const last = lastReading(moment, moment.at)
  const unitEnd = moment.bound === 'before' ? last : lastOfUnit(last, moment)
  const latest = moment.bound === 'about' ? shift(unitEnd, moment, 1) : unitEnd
  return bound !== null && bound < latest ? bound : latest
}

/**
 * The instant from which a statement of that moment is certain to have been made: what is known to the minute counts from its
 * print, the last of its readings if there are several; anything coarser from the end of its unit. Null when it cannot be told.
 */
export function knownFrom(moment: Moment): Instant | null {
  if (moment.at !== null && moment.bound !== 'after' && isToTheMinute(moment)) return lastReading(moment, moment.at)
  const latest = latestOf(moment)
  return latest === null ? null : toInstant(Date.parse(latest) + 1)
}

/** True for a moment known to the minute or finer. */
export function isToTheMinute(moment: Moment): boolean {
  return moment.precision === 'second' || moment.precision === 'minute'
}

/** The start of the minute in which an instant lies. */
export function minuteOf(at: Instant): Instant {
  return `${at.slice(0, 17)}00.000Z`
}

/** The first instant after the unit that starts at `at`: exclusive, in the given zone where it is one, else in UTC. */
export function unitEnd(at: Instant, precision: Precision, zone?: string): Instant {
  return addUnits(at, precision, zone, 1)
}

function lastOfUnit(at: Instant, moment: Moment): Instant {
  return moment.precision === 'second' ? at : toInstant(Date.parse(unitEnd(at, moment.precision, moment.zone)) - 1)
}

function shift(at: Instant, moment: Moment, units: number): Instant {
  return addUnits(at, moment.precision, moment.zone, units)
}

function firstReading(moment: Moment, at: Instant): Instant {
  return readingsOf(moment, at)[0] ?? at
}

function lastReading(moment: Moment, at: Instant): Instant {
  return readingsOf(moment, at).at(-1) ?? at
}

function readingsOf(moment: Moment, at: Instant): Instant[] {
  return [at, ...(moment.readings ?? []).map((reading) => reading.at)].sort(compareText)
}

function addUnits(at: Instant, precision: Precision, zone: string | undefined, units: number): Instant {
  switch (precision) {
    case 'second':
      return addSeconds(at, units)
    case 'minute':
      return addSeconds(at, 60 * units)
    case 'hour':
      return addSeconds(at, 3600 * units)
    case 'day':
      return toInstant(addDays(zoned(at, zone), units).getTime())
    case 'week':
      return toInstant(addDays(zoned(at, zone), 7 * units).getTime())
    case 'month':
      return toInstant(addMonths(zoned(at, zone), units).getTime())
    case 'year':
      return toInstant(addYears(zoned(at, zone), units).getTime())
    case 'unknown':
      return at
  }
}

/** A zone may be any word a source printed; one that is no IANA name counts as UTC. */
function zoned(at: Instant, zone: string | undefined): TZDate {
  const date = new TZDate(Date.parse(at), zone ?? 'UTC')
  return Number.isNaN(date.getTime()) || Number.isNaN(date.getDate()) ? new TZDate(Date.parse(at), 'UTC') : date
}
