import { anyName, indexOfName, monthNames, weekdayNames } from '@/lib/core/time/calendar-names'
import type { Precision } from '@/lib/core/time/moment'
import type { WallTime } from '@/lib/core/time/zone'
import { printedZones } from '@/lib/core/time/zone-names'

/**
 * A date as printed, read but not yet placed in time. `start` and `end` are offsets in the text it was found in; `zone` is what
 * was printed beside it (an IANA name or a fixed offset like `+02:00`), null when nothing was.
 */
export type PrintedDate = {
  start: number
  end: number
  wall: WallTime
  precision: Extract<Precision, 'second' | 'minute' | 'day'>
  /** 0 (Sunday) to 6, null when no weekday was printed. */
  weekday: number | null
  zone: string | null
  /** For `04/05/2023`, where day and month could be either: the other reading. */
  other: WallTime | null
  /** Said before the date: "before", "after", "approximately". */
  bound: 'before' | 'after' | 'about' | null
  /** "15:07:00 AM": a 24-hour time with the wrong half of the day beside it. */
  oddMeridiem: boolean
}

/** Which number comes first in `04/05/2023`. */
export type SlashOrder = 'day-first' | 'month-first'

const month = `(?<month>${anyName(monthNames)})\\.?`
const weekday = `(?:(?<weekday>${anyName(weekdayNames)})\\.?,?\\s{1,3})?`
const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?(?:\\s{0,2}(?<meridiem>[ap]\\.?m\\.?))?(?:\\s{0,2}Uhr)?'
const otherZones = Object.keys(printedZones).filter((name) => name !== 'utc' && name !== 'gmt')
const zoneName = `utc|gmt|(?:${otherZones.join('|')})(?!\\p{L})`
const offset = '[+-](?:0?\\d|1[0-4])(?::?(?:00|30|45))?(?![\\d:])'
const zone = `(?:\\s{0,2}\\(?(?=${zoneName}|${offset})(?<zone>${zoneName})?(?<offset>${offset})?\\)?)?`
const time = `(?:(?:T|,?\\s{1,3}(?:(?:at|um|by|@|-|–)\\s{1,3})?)${clock}${zone})?`
const named = (digits: string) => `(?<!\\d)${weekday}${digits}${time}`

const shapes = [
  named(`${month}\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<year>\\d{4})`),
  named(`(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s{1,3}(?:of\\s)?${month},?\\s{1,3}(?<year>\\d{4})`),
  named('(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})'),
  named('(?<first>\\d{1,2})/(?<secondPart>\\d{1,2})/(?<year>\\d{4})'),
  named('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'),
]

/**
 * The date that a text begins with (after white space and an optional "by" or "bis"), in one of the shapes Microsoft and those
 * who relay it print: `18.07.2023 19:32:23`, `Tuesday, July 18, 2023, at 7:30 PM UTC`, `Freitag, 14. November 2025, 10:30 UTC`,
 * `18/07/2023 08:32:00 AM (GMT)`, `04/26/2023 17:26:48`, `1st August 2016`, ISO 8601. Null when it begins with none. The numbers
 * may still be impossible: the caller asks `isWallTime`.
 */
export function parseDate(text: string, slashOrder: SlashOrder | null): PrintedDate | null {
  const lead = leadPattern.exec(text)?.[0] ?? ''
  const head = text.slice(lead.length, lead.length + 200)
  for (const shape of anchored) {
    const match = shape.exec(head)
    if (match !== null) return toPrintedDate(match, lead, slashOrder)
  }
  return null
}

const leadPattern =
  /^\s{0,40}(?:(?:by|bis|am|on|at|before|prior to|vor|after|nach|approximately|around|about|ca\.|ungefähr|gegen)\s{1,3}){0,2}/i

function toBound(lead: string): PrintedDate['bound'] {
  if (/before|prior|vor/i.test(lead)) return 'before'
  if (/after|nach/i.test(lead)) return 'after'
  return /approx|around|about|ca\.|ungefähr|gegen/i.test(lead) ? 'about' : null
}

const anchored = shapes.map((shape) => new RegExp(`^${shape}`, 'iu'))

function toPrintedDate(match: RegExpExecArray, lead: string, slashOrder: SlashOrder | null): PrintedDate {
  const groups: Record<string, string | undefined> = match.groups ?? {}
  const meridiem = groups.meridiem?.[0]?.toLowerCase()
  const printedHour = Number(groups.hour ?? 0)
  const year = Number(groups.year)
  const clockTime = { hour: toHour(printedHour, meridiem), minute: Number(groups.minute ?? 0), second: Number(groups.second ?? 0) }
  if (groups.fraction !== undefined) Object.assign(clockTime, { millisecond: Number(groups.fraction.padEnd(3, '0').slice(0, 3)) })
  const dayOrMonth = toDayAndMonth(groups, slashOrder)
  const printed = match[0].trimEnd()
  return {
    start: lead.length,
    end: lead.length + printed.length,
    wall: { year, ...dayOrMonth.read, ...clockTime },
    precision: groups.hour === undefined ? 'day' : groups.second === undefined ? 'minute' : 'second',
    weekday: groups.weekday === undefined ? null : indexOfName(weekdayNames, groups.weekday),
    zone: toZone(groups.zone, groups.offset),
    other: dayOrMonth.other === null ? null : { year, ...dayOrMonth.other, ...clockTime },
    bound: toBound(lead),
    oddMeridiem: meridiem === 'a' && printedHour > 12,
  }
}

function toHour(printed: number, meridiem: string | undefined): number {
  if (meridiem === 'p' && printed < 12) return printed + 12
  return meridiem === 'a' && printed === 12 ? 0 : printed
}

type DayAndMonth = { day: number; month: number }

function toDayAndMonth(
  groups: Record<string, string | undefined>,
  slashOrder: SlashOrder | null,
): { read: DayAndMonth; other: DayAndMonth | null } {
  if (groups.first === undefined) {
    const name = groups.month ?? ''
    return { read: { day: Number(groups.day), month: /^\d/.test(name) ? Number(name) : indexOfName(monthNames, name) + 1 }, other: null }
  }
  const [first, second] = [Number(groups.first), Number(groups.secondPart)]
  const dayFirst = { day: first, month: second }
  const monthFirst = { day: second, month: first }
  if (first > 12) return { read: dayFirst, other: null }
  if (second > 12) return { read: monthFirst, other: null }
  if (slashOrder === 'day-first') return { read: dayFirst, other: null }
  return { read: monthFirst, other: slashOrder === null && first !== second ? dayFirst : null }
}

function toZone(name: string | undefined, offset: string | undefined): string | null {
  if (offset === undefined) return name === undefined ? null : (printedZones[name.toLowerCase()] ?? null)
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(offset) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/**
 * Whether a text writes `18/07/2023` or `07/18/2023`, from the slashed dates in it that can be only one of the two; null when
 * none decides or both kinds occur.
 */
export function findSlashOrder(text: string): SlashOrder | null {
  const orders = new Set<SlashOrder>()
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/g)) {
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 && second <= 12) orders.add('day-first')
    if (second > 12 && first <= 12) orders.add('month-first')
  }
  const [only] = orders
  return orders.size === 1 && only !== undefined ? only : null
}
