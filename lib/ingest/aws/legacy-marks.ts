import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { type ClockTime, instantOnDayOf, nearestInstant, printedMoment, readClock, zonePattern } from '@/lib/ingest/aws/clock-times'

/** A stretch of a description with the time mark in front of it; `mark` is null for what stands before the first one. */
export type Marked = { mark: string | null; html: string }

const markPattern = /<span\s{1,3}class=["']?yellowfg["']?\s?>([^<]{0,80})<\/span>/gi

/** Cuts a description at its time marks. Nothing is lost: what stands before the first mark comes first, unless it is blank. */
export function splitAtMarks(description: string): Marked[] {
  const marks = [...description.matchAll(markPattern)]
  const lead = description.slice(0, marks[0]?.index ?? description.length)
  const marked = marks.map((match, index): Marked => {
    const from = match.index + match[0].length
    return {
      mark: match[1]?.replaceAll('&nbsp;', ' ').trim() ?? '',
      html: description.slice(from, marks[index + 1]?.index ?? description.length),
    }
  })
  return lead.replace(/<\/?(?:div|p|br)\s?\/?>|&nbsp;|\s/gi, '') === '' ? marked : [{ mark: null, html: lead }, ...marked]
}

const clock = new RegExp(
  `^(?:(?<month>\\p{L}{3,9}) (?<day>\\d{1,2}),?(?: (?<year>\\d{4}),?)?\\s{1,3})?(?<time>\\d{1,2}:\\d\\d)\\s?(?<meridiem>[AP]M) (?<zone>${zonePattern})$`,
  'iu',
)

/** A mark with the moment it means, and what is odd about it. */
export type DatedMark = { moment: Moment; odd: 'unreadable' | 'backwards' | 'far' | null }

/**
 * Dates the marks of one event in order. A mark prints its day only now and then: the first is dated by the event's own date, the
 * others by the one before them, past midnight where the clock falls back by more than six hours. Marks that step back by less,
 * and a first one over an hour from the event's date, are odd and stand as read.
 */
export function dateMarks(marks: readonly string[], eventAt: Instant): DatedMark[] {
  let previous: Instant | null = null
  return marks.map((mark): DatedMark => {
    const groups = clock.exec(mark)?.groups
    const read = groups === undefined ? null : readClock({ ...groups, time: groups.time ?? '', meridiem: groups.meridiem ?? '' })
    const zone = groups?.zone?.toUpperCase() ?? ''
    const at = read === null ? null : dateOne(read, zone, previous, eventAt)
    if (at === null) {
      const text = mark === '' ? {} : { text: mark }
      return { moment: { at: null, precision: 'unknown', zoneCertainty: 'unknown', ...text }, odd: 'unreadable' }
    }
    const odd = previous === null ? isFar(at, eventAt, read) : at < previous ? 'backwards' : null
    previous = at
    return { moment: printedMoment(at, zone, mark), odd }
  })
}

function dateOne(read: ClockTime, zone: string, previous: Instant | null, eventAt: Instant): Instant | null {
  if (previous === null || read.month !== null) return nearestInstant(read, zone, previous ?? eventAt)
  const sameDay = instantOnDayOf(read, zone, previous)
  return secondsBetween(sameDay, previous) > 6 * 3600 ? addSeconds(sameDay, 24 * 3600) : sameDay
}

function isFar(at: Instant, eventAt: Instant, read: ClockTime | null): 'far' | null {
  return read?.month === null && Math.abs(secondsBetween(at, eventAt)) > 3600 ? 'far' : null
}
