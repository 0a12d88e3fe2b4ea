import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { type ClockTime, instantOnDayOf, nearestInstant, printedMoment, readClock, zonePattern } from '@/lib/ingest/aws/clock-times'

/** A stretch of time an update prints; the end is null for "Beginning at …". */
export type ProseRange = { start: Moment; end: Moment | null }

const date = '(?:\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?,?(?: \\d{4})?,?(?: at)? )?'
const time = `${date}\\d{1,2}:\\d\\d ?[AP]M(?: (?:${zonePattern}))?`
const between = new RegExp(
  `\\bbetween (?<from>${time}),? (?:and|to) (?<to>${time})(?: on (?<on>\\p{L}{3,9} \\d{1,2})(?:st|nd|rd|th)?)?`,
  'giu',
)
const since = new RegExp(`\\b(?:beginning|starting|started|began) at (?<from>${time})`, 'giu')
const parts = new RegExp(
  `^(?:(?<month>\\p{L}{3,9}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\\d{4}))?,?(?: at)? )?(?<time>\\d{1,2}:\\d\\d) ?(?<meridiem>[AP]M)(?: (?<zone>${zonePattern}))?$`,
  'iu',
)

/**
 * The stretches of time in Amazon's set phrases ("Between 5:42 PM and 7:04 PM PDT", "Beginning at 2:52 PM PDT"), dated by the
 * update that prints them: an end is its last such time, at most an hour ahead of it, and a start the last one before the end. A
 * stretch without a zone is left unread. In order, each once.
 */
export function findProseRanges(text: string, statedAt: Instant): ProseRange[] {
  const ranges = [...text.matchAll(between)].flatMap((match) => readBetween(match, statedAt) ?? [])
  const starts = [...text.matchAll(since)].flatMap((match) => readSince(match, statedAt) ?? [])
  const seen = new Set<string>()
  return [...ranges, ...starts].filter(({ start, end }) => {
    const key = `${start.at} ${end?.at}`
    return !seen.has(key) && seen.add(key)
  })
}

type Printed = { clock: ClockTime; zone: string | null }

function read(words: string): Printed | null {
  const groups = parts.exec(words)?.groups
  const clock = groups === undefined ? null : readClock({ ...groups, time: groups.time ?? '', meridiem: groups.meridiem ?? '' })
  return clock === null ? null : { clock, zone: groups?.zone?.toUpperCase() ?? null }
}

function readBetween({ 0: words, groups }: RegExpExecArray, statedAt: Instant): ProseRange | null {
  const from = read(groups?.from ?? '')
  const dated = groups?.on === undefined ? (groups?.to ?? '') : `${groups.on} ${groups.to}`
  const to = read(dated)
  const zone = to?.zone ?? from?.zone ?? null
  if (from === null || to === null || zone === null) return null
  const end = lastBefore(to.clock, zone, addSeconds(statedAt, 3600))
  if (end === null) return null
  const own =
    from.clock.month === null ? lastBefore(from.clock, from.zone ?? zone, end) : nearestInstant(from.clock, from.zone ?? zone, end)
  if (own === null || own > end) return null
  return { start: printedMoment(own, from.zone ?? zone, words), end: printedMoment(end, zone, words) }
}

function readSince({ 0: words, groups }: RegExpExecArray, statedAt: Instant): ProseRange | null {
  const from = read(groups?.from ?? '')
  if (from === null || from.zone === null) return null
  const start = lastBefore(from.clock, from.zone, statedAt)
  return start === null || secondsBetween(start, statedAt) < 0 ? null : { start: printedMoment(start, from.zone, words), end: null }
}

/** The last instant of a clock time that is not after `limit`; of a printed date the nearest year. */
function lastBefore(clock: ClockTime, zone: string, limit: Instant): Instant | null {
  if (clock.month !== null) return nearestInstant(clock, zone, limit)
  const sameDay = instantOnDayOf(clock, zone, limit)
  return sameDay > limit ? addSeconds(sameDay, -24 * 3600) : sameDay
}
