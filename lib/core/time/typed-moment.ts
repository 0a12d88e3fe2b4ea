import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns'
import type { Result } from '@/lib/core/errors'
import { addSeconds, toInstant } from '@/lib/core/time/instant'
import type { Instant, Moment, Precision } from '@/lib/core/time/moment'
import { precisions, unknownMoment } from '@/lib/core/time/moment'
import { cutBound, cutClock, cutDate, cutZone, isUnknown, readShift, type TypedClock, type TypedDate } from '@/lib/core/time/read-typed'
import { isWallTime, isZone, type WallTime, wallToInstants } from '@/lib/core/time/zone'

/** What the words of a time are read beside. */
export type TypedContext = {
  /** The moment that `-2h`, `21:03` and `18.07.` count from; null where there is none. */
  near: Moment | null
  /** The zone of a time typed without one. */
  zone: string
}

/** Why a typed time is no moment: nothing typed, no such words, a zone nobody knows, no such day or time, or nothing to count from. */
export type TypedFault = { kind: 'empty' | 'not-understood' | 'unknown-zone' | 'impossible' | 'no-context'; words: string }

const mostTyped = 200

/**
 * The moment that somebody means by `18.07. 21:03 CEST`, `18 Jul 2023 21:03:33 UTC`, `10:33 EDT`, `-2h`, `July 2023`, `about 10:30` or
 * `unknown`; month names in English or German. As exact as typed, with the words kept. An abbreviation of several zones, both halves
 * of the day and a clock that was set back make further readings. Never throws.
 */
export function parseTypedMoment(typed: string, context: TypedContext): Result<Moment, TypedFault> {
  const text = typed.trim().replace(/\s+/g, ' ')
  const fail = (kind: TypedFault['kind'], words = text): Result<Moment, TypedFault> => ({ ok: false, error: { kind, words } })
  if (text === '') return fail('empty')
  if (text.length > mostTyped || !text.isWellFormed() || text.includes('\u0000')) return fail('not-understood')
  if (isUnknown(text)) return { ok: true, value: unknownMoment }
  const bound = cutBound(text)
  const rest = bound?.rest ?? text
  const extra = { text, ...(bound === null ? {} : { bound: bound.value }) }
  const shift = readShift(rest)
  if (shift !== null) {
    const shifted = shiftFrom(context.near, shift, context.zone)
    return shifted === null ? fail('no-context') : { ok: true, value: { ...shifted, ...extra } }
  }
  return readWords(rest, context, fail, extra)
}

function readWords(
  words: string,
  context: TypedContext,
  fail: (kind: TypedFault['kind'], words?: string) => Result<Moment, TypedFault>,
  extra: Pick<Moment, 'text' | 'bound'>,
): Result<Moment, TypedFault> {
  const zone = cutZone(words, isZone)
  const clock = cutClock(zone?.rest ?? words)
  const date = cutDate(clock?.rest ?? zone?.rest ?? words)
  const left = (date?.rest ?? clock?.rest ?? words).replace(/\b(?:at|um|by|on|am|the|den|dem)\b|[,;@·–-]/gi, ' ').trim()
  if (clock === null && date === null) return fail('not-understood')
  if (left !== '') return /^[\p{L}/_+-]{1,40}$/u.test(left) && clock !== null ? fail('unknown-zone', left) : fail('not-understood', left)
  const zones = zone?.value ?? [context.zone]
  const day = dayOf(date?.value ?? null, context, zones[0] ?? 'UTC')
  if (day === null) return fail('no-context')
  const walls = wallsOf(day, clock?.value ?? null)
  const [wall] = walls
  if (wall === undefined || !isWallTime(wall)) return fail('impossible')
  const readings = zones.flatMap((each) =>
    walls.filter(isWallTime).flatMap((one) => wallToInstants(one, each).instants.map((at) => ({ at, zone: each }))),
  )
  const at = readings[0]?.at ?? null
  if (at === null) return fail('impossible')
  const others = readings.filter((reading, index) => reading.at !== at && readings.findIndex((one) => one.at === reading.at) === index)
  const precision = clock?.value.precision ?? day.precision
  const isStated = zone !== null
  const isCoarse = precision === 'month' || precision === 'year'
  const place =
    isCoarse && !isStated ? {} : { zone: zones[0] ?? 'UTC', zoneCertainty: isStated ? ('stated' as const) : ('assumed' as const) }
  return { ok: true, value: { at, precision, ...place, ...extra, ...(others.length === 0 ? {} : { readings: others.slice(0, 8) }) } }
}

type Day = { year: number; month: number; day: number; precision: TypedDate['precision']; other: { month: number; day: number } | null }

/** The date as typed; what was not typed of it is that of the context, on the clock of the zone. */
function dayOf(date: TypedDate | null, { near }: TypedContext, zone: string): Day | null {
  if (date?.year != null) return { ...date, year: date.year }
  const at = near?.at ?? near?.notBefore ?? null
  if (at === null) return null
  const there = wallIn(at, zone)
  if (date !== null) return { ...date, year: there.year }
  const isDated = near?.precision !== undefined && precisions.indexOf(near.precision) <= precisions.indexOf('day')
  return isDated ? { year: there.year, month: there.month, day: there.day, precision: 'day', other: null } : null
}

/** Every clock on the wall that can be meant, the likeliest first. */
function wallsOf({ year, month, day, other }: Day, clock: TypedClock | null): WallTime[] {
  const days = [{ month, day }, ...(other === null ? [] : [other])]
  const hours = clock === null ? [0] : [clock.hour, ...(clock.otherHour === null ? [] : [clock.otherHour])]
  return days.flatMap((each) => hours.map((hour) => ({ year, ...each, hour, minute: clock?.minute ?? 0, second: clock?.second ?? 0 })))
}

function shiftFrom(near: Moment | null, shift: NonNullable<ReturnType<typeof readShift>>, zone: string): Moment | null {
  const at = near?.at ?? null
  if (near === null || at === null) return null
  const isToTheHour = precisions.indexOf(near.precision) <= precisions.indexOf('hour')
  if (shift.seconds !== 0 && !isToTheHour) return null
  if (shift.days !== 0 && precisions.indexOf(near.precision) > precisions.indexOf('day')) return null
  const place = near.zone ?? zone
  const days = shift.days === 0 ? at : toInstant(addDays(new TZDate(Date.parse(at), isZone(place) ? place : 'UTC'), shift.days).getTime())
  const precision: Precision = shift.seconds !== 0 && near.precision === 'second' ? shift.precision : near.precision
  const moved = addSeconds(days, shift.seconds)
  const value: Instant = precision === 'minute' ? `${moved.slice(0, 17)}00.000Z` : moved
  return {
    at: value,
    precision,
    ...(near.zone === undefined ? {} : { zone: near.zone }),
    ...(near.zoneCertainty === undefined ? {} : { zoneCertainty: near.zoneCertainty }),
  }
}

/** What a clock of that zone showed at an instant; that of UTC where the zone is a word that no calendar knows. */
export function wallIn(at: Instant, zone: string): WallTime {
  const there = new TZDate(Date.parse(at), zone)
  const date = Number.isNaN(there.getTime()) || Number.isNaN(there.getDate()) ? new TZDate(Date.parse(at), 'UTC') : there
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  }
}
