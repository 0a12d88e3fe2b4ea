import type { Instant } from '@/lib/core/time/moment'

/** A stretch of time for which maintenance is announced. URLs are absolute. */
export type CalendarEvent = {
  /** For as long as it is announced: see `windowId`. */
  id: string
  url: string
  summary: string
  description: string
  tags: readonly string[]
  from: Instant
  /** Null where no end was announced: the event is its beginning. */
  to: Instant | null
  cancelled: boolean
  /** Rises with every change. */
  sequence: number
  createdAt: Instant
  changedAt: Instant
}

export type Calendar = { title: string; explained: string; selfUrl: string; events: readonly CalendarEvent[] }

const longestLine = 75

/** Announced maintenance as iCalendar (RFC 5545, with the calendar's own properties of RFC 7986), to be subscribed to. */
export function toCalendar({ title, explained, selfUrl, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Faultline//Maintenance//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${inText(title)}`,
    `X-WR-CALNAME:${inText(title)}`,
    `DESCRIPTION:${inText(explained)}`,
    `SOURCE;VALUE=URI:${inUri(selfUrl)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(toEvent),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function toEvent(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${inText(event.id)}`,
    `DTSTAMP:${inUtc(event.changedAt)}`,
    `DTSTART:${inUtc(event.from)}`,
    // An end that is not after the beginning is none.
    ...(event.to === null || event.to <= event.from ? [] : [`DTEND:${inUtc(event.to)}`]),
    `SUMMARY:${inText(event.summary)}`,
    `DESCRIPTION:${inText(event.description)}`,
    `URL:${inUri(event.url)}`,
    ...(event.tags.length === 0 ? [] : [`CATEGORIES:${event.tags.map(inText).join(',')}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Whoever subscribes is not occupied by it.
    'TRANSP:TRANSPARENT',
    `SEQUENCE:${event.sequence}`,
    `CREATED:${inUtc(event.createdAt)}`,
    `LAST-MODIFIED:${inUtc(event.changedAt)}`,
    'END:VEVENT',
  ]
}

function inUtc(instant: Instant): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A value of type TEXT (3.3.11), in which control characters have no place. */
function inText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that content lines cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  )
}

function inUri(url: string): string {
  return new URL(url).href
}

/** Lines have at most 75 octets (3.1); none is broken within a character. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longestLine) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
