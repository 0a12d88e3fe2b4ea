import type { Instant, Moment, Precision } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

type Parts = { year: number; month: number; day: number; hour: string; minute: string; second: string }

const two = (n: number | string) => String(n).padStart(2, '0')

/** Only numbers come from the runtime; names of months and their order are ours, so no release of its data can change a page. */
function partsOf(instant: Instant, zone: string | undefined): Parts {
  const format = zone === undefined || zone === 'UTC' ? null : zonedFormat(zone)
  if (format === null) return partsInUtc(instant)
  const {
    year,
    month,
    day,
    hour = '',
    minute = '',
    second = '',
  } = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return { year: Number(year), month: Number(month), day: Number(day), hour: two(hour), minute: two(minute), second: two(second) }
}

/** An instant is written in UTC: its parts stand in it. A long page has ten thousand of them. */
function partsInUtc(instant: Instant): Parts {
  return {
    year: Number(instant.slice(0, 4)),
    month: Number(instant.slice(5, 7)),
    day: Number(instant.slice(8, 10)),
    hour: instant.slice(11, 13),
    minute: instant.slice(14, 16),
    second: instant.slice(17, 19),
  }
}

/** Making one costs more than using it a hundred times. */
const zonedFormats = new Map<string, Intl.DateTimeFormat>()

/** Null for a zone that is none: a source may print any word for one, and its time then counts as UTC. */
function zonedFormat(zone: string): Intl.DateTimeFormat | null {
  const known = zonedFormats.get(zone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    zonedFormats.set(zone, format)
    return format
  } catch {
    return null
  }
}

/** `18 Jul 2023` or `18. Juli 2023`, the day in UTC. */
export function formatDay(instant: Instant, lang: Language, zone?: string): string {
  const { year, month, day } = partsOf(instant, zone)
  return getDictionary(lang).times.day(day, month - 1, year)
}

/** `10:22`, in UTC, without saying so: for axes and tables whose heading does. */
export function formatClock(instant: Instant, withSeconds = false): string {
  const { hour, minute, second } = partsOf(instant, undefined)
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
}

/** `Tue 18 Jul`: the head of a day on an axis. */
export function formatAxisDay(instant: Instant, lang: Language, withYear = false): string {
  const { year, month, day } = partsOf(instant, undefined)
  const weekday = new Date(instant).getUTCDay()
  return getDictionary(lang).times.axisDay(weekday, day, month - 1, withYear ? year : null)
}

/**
 * An instant as exactly as it is known: `18 Jul 2023, 10:22 UTC`, `18 Jul 2023`, `week of 17 Jul 2023`, `July 2023`. Days and
 * coarser are read in the zone they were said in, since their start in UTC can fall on the day before.
 */
export function formatInstant(instant: Instant, lang: Language, precision: Precision = 'minute', zone?: string): string {
  const { times } = getDictionary(lang)
  switch (precision) {
    case 'second':
      return times.withClock(formatDay(instant, lang), formatClock(instant, true))
    case 'minute':
      return times.withClock(formatDay(instant, lang), formatClock(instant))
    case 'hour': {
      const end = new Date(Date.parse(instant) + 3_600_000).toISOString()
      return times.withHour(formatDay(instant, lang), formatClock(instant), formatClock(end))
    }
    case 'day':
      return formatDay(instant, lang, zone)
    case 'week':
      return times.week(formatDay(instant, lang, zone))
    case 'month': {
      const { year, month } = partsOf(instant, zone)
      return times.month(month - 1, year)
    }
    case 'year':
      return String(partsOf(instant, zone).year)
    case 'unknown':
      return times.unknown
  }
}

/** A moment in words, with its bound, or as far as it is known: `before 18 Jul 2023, 05:00 UTC`, `10:33 EDT, date unknown`. */
export function formatMoment(moment: Moment, lang: Language): string {
  const { times } = getDictionary(lang)
  if (moment.at !== null) {
    const shown = moment.precision === 'second' ? 'minute' : moment.precision
    const text = formatInstant(moment.at, lang, shown, moment.zone)
    return moment.bound ? times[moment.bound](text) : text
  }
  const from = moment.notBefore ? formatInstant(moment.notBefore, lang) : null
  const to = moment.notAfter ? formatInstant(moment.notAfter, lang) : null
  const unknown = moment.text ? times.unknownAsPrinted(moment.text) : times.unknown
  if (from && to) return times.unknownBetween(unknown, from, to)
  if (from) return times.unknownFrom(unknown, from)
  return to ? times.unknownUntil(unknown, to) : unknown
}

/** What there is to doubt or know about a moment beyond its value: the print, a zone that was assumed, other readings. */
export function momentNotes(moment: Moment, lang: Language): string[] {
  const { times } = getDictionary(lang)
  const notes: string[] = []
  if (moment.text && moment.at !== null) notes.push(times.printed(moment.text))
  if (moment.zoneCertainty === 'assumed') notes.push(times.zoneAssumed(moment.zone ?? 'UTC'))
  if (moment.zoneCertainty === 'unknown') notes.push(times.zoneUnknown)
  for (const reading of moment.readings ?? []) {
    notes.push(times.otherReading(formatInstant(reading.at, lang), reading.note ?? null))
  }
  return notes
}
