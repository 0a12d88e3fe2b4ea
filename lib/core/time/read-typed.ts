import { anyName, indexOfName, monthNames, weekdayNames } from '@/lib/core/time/calendar-names'
import type { Moment, Precision } from '@/lib/core/time/moment'
import { toOffset, zonesNamed } from '@/lib/core/time/zone-names'

/** A stretch of the text that said something, cut out of it: what is left must say nothing more. */
type Cut<Value> = { value: Value; rest: string } | null

export type TypedClock = {
  hour: number
  minute: number
  second: number
  precision: Extract<Precision, 'second' | 'minute' | 'hour'>
  /** The hour where the other half of the day can be meant too. */
  otherHour: number | null
}

export type TypedDate = {
  year: number | null
  month: number
  day: number
  precision: Extract<Precision, 'day' | 'month' | 'year'>
  /** Day and month the other way round, where `04/05/2023` can be either. */
  other: { month: number; day: number } | null
}

/** How long before or after something. `minutes` is exact for days as well: a day is what the calendar says. */
export type TypedShift = { days: number; seconds: number; precision: Extract<Precision, 'second' | 'minute' | 'day'> }

const boundWords: readonly [NonNullable<Moment['bound']>, RegExp][] = [
  ['before', /^(?:before|prior to|vor|<)\s*/i],
  ['after', /^(?:after|nach|>)\s*/i],
  ['about', /^(?:about|around|approximately|approx\.?|circa|ca\.?|etwa|ungefähr|gegen|~)\s*/i],
]

/** "before", "after" or "about" at the beginning. */
export function cutBound(text: string): Cut<NonNullable<Moment['bound']>> {
  for (const [value, pattern] of boundWords) {
    const match = pattern.exec(text)
    if (match) return { value, rest: text.slice(match[0].length) }
  }
  return null
}

/** Whether the words say that the date is not known. */
export function isUnknown(text: string): boolean {
  return /^(?:\?+|(?:date |datum )?(?:unknown|unbekannt)|undated|undatiert|ohne datum)$/i.test(text)
}

const shiftPart = /^(\d{1,5})\s?(s|sec|sek|m|min|h|hr|std|d|t|days?|tage?|hours?|stunden?|minutes?|minuten?|seconds?|sekunden?)\b\s?/i

/** `-2h`, `+1d`, `- 1 h 30 min`: null for anything else. */
export function readShift(text: string): TypedShift | null {
  const sign = /^([+\-−])\s?/.exec(text)
  if (sign === null) return null
  const factor = sign[1] === '+' ? 1 : -1
  const shift: TypedShift = { days: 0, seconds: 0, precision: 'day' }
  let rest = text.slice(sign[0].length)
  while (rest !== '') {
    const match = shiftPart.exec(rest)
    if (match === null) return null
    const unit = (match[2] ?? '').toLowerCase()
    const count = Number(match[1]) * factor
    if (/^(?:d|t)/.test(unit)) shift.days += count
    else {
      shift.seconds += count * (/^(?:h|std|stu)/.test(unit) ? 3600 : unit.startsWith('m') ? 60 : 1)
      shift.precision = unit.startsWith('s') && !unit.startsWith('st') ? 'second' : shift.precision === 'second' ? 'second' : 'minute'
    }
    rest = rest.slice(match[0].length)
  }
  return text.length === sign[0].length ? null : shift
}

const isoT = /^(\d{4}-\d\d-\d\d)[Tt](?=\d)/

/** A zone at the end: the zones that its name can mean, or an offset. Only after a clock, or where the name is known. */
export function cutZone(text: string, isZone: (name: string) => boolean): Cut<readonly string[]> {
  const match = /(?:^|[\s(]|(?<=\d))(?:(?:utc|gmt)\s?(?=[+\-−]))?([+\-−]\d{1,2}(?::?\d\d)?|[A-Za-z][\w+-]*(?:\/[\w+-]+)*)\)?$/i.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined) return null
  const rest = text.slice(0, match.index).trim()
  const offset = toOffset(name)
  if (offset !== null) return /\d:\d\d|\d\s?[ap]\.?m/i.test(rest) ? { value: [offset], rest } : null
  const named = zonesNamed(name)
  if (named.length > 0) return { value: named, rest }
  return name.includes('/') && isZone(name) ? { value: [name], rest } : null
}

const clockPattern =
  /(?<![\d.:])(?<hour>\d{1,2})(?::(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?)?\s?(?<half>[ap]\.?m\.?(?:\s?(?:\/|or|oder)\s?[ap]\.?m\.?|\?)?)?(?<uhr>\s?uhr|h(?!\w))?(?![\d:])/gi

/** The clock in a text. A bare number is one only before "Uhr", "h", "am" or "pm". */
export function cutClock(text: string): Cut<TypedClock> {
  for (const match of text.replace(isoT, '$1 ').matchAll(clockPattern)) {
    const { hour = '', minute, second, half, uhr } = match.groups ?? {}
    if (minute === undefined && half === undefined && uhr === undefined) continue
    const plain = text.replace(isoT, '$1 ')
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.trim()
    const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour'
    return { value: { ...toHours(Number(hour), half), minute: Number(minute ?? 0), second: Number(second ?? 0), precision }, rest }
  }
  return null
}

function toHours(printed: number, half: string | undefined): Pick<TypedClock, 'hour' | 'otherHour'> {
  if (half === undefined) return { hour: printed, otherHour: null }
  const isAfternoon = /^p/i.test(half)
  if (printed > 12) return { hour: printed, otherHour: isAfternoon ? null : printed - 12 }
  const hour = (printed % 12) + (isAfternoon ? 12 : 0)
  return { hour, otherHour: /[/?]|or|oder/i.test(half) ? (hour + 12) % 24 : null }
}

const month = `(?<month>${anyName(monthNames)})\\.?`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?'
const weekday = new RegExp(`^(?:${anyName(weekdayNames)})\\.?,?\\s+(?=\\d|\\p{L})`, 'iu')
const datePatterns = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?',
  '(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>\\d{4}|\\d\\d(?!\\d)))?',
  '(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4})',
  '(?<month>\\d{1,2})[./](?<year>\\d{4})',
  `${day}\\s?(?:of\\s)?${month}(?:,?\\s(?<year>\\d{4}))?`,
  `${month}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<year>\\d{4}))?`,
  `${month},?\\s(?<year>\\d{4})`,
  '(?<year>\\d{4})',
].map((pattern) => new RegExp(`^${pattern}(?![\\d\\p{L}])`, 'iu'))

/** The date that a text begins with, after a weekday if one is there. The numbers may still be impossible. */
export function cutDate(text: string): Cut<TypedDate> {
  const plain = text.replace(/^(?:on|by|the|am|den|dem)\s/i, '').replace(weekday, '')
  for (const pattern of datePatterns) {
    const match = pattern.exec(plain)
    if (match !== null) return { value: toDate(match.groups ?? {}), rest: plain.slice(match[0].length).trim() }
  }
  return null
}

function toDate(groups: Readonly<Record<string, string | undefined>>): TypedDate {
  const year = groups.year === undefined ? null : Number(groups.year) + (groups.year.length === 2 ? 2000 : 0)
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)]
    const isDayFirst = first > 12
    const isEither = first <= 12 && second <= 12 && first !== second
    const other = isEither ? { month: second, day: first } : null
    return { year, ...(isDayFirst ? { month: second, day: first } : { month: first, day: second }), precision: 'day', other }
  }
  const name = groups.month
  const number = name === undefined ? 1 : /^\d/.test(name) ? Number(name) : indexOfName(monthNames, name) + 1
  const precision = groups.day !== undefined ? 'day' : name !== undefined ? 'month' : 'year'
  return { year, month: number, day: Number(groups.day ?? 1), precision, other: null }
}
