import { toInstant } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { isWallTime, type WallTime, wallAsUtc, wallToInstants } from '@/lib/core/time/zone'
import type { DoubtKind } from '@/lib/ingest/draft'
import { cleanLine } from '@/lib/ingest/feed/feed-text'

/** A moment as read, what is doubtful about it, and whether its zone was ours to choose. */
type TimeReading = { moment: Moment; doubts: { kind: DoubtKind; message: string }[] }

const printedDate = /(\d{4})-(\d{1,2})-(\d{1,2})/.source
const printedClock = /(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?/.source
const printedZone = /(Z|UTC|GMT|[+-]\d{2}:?\d{2})/.source
const whole = new RegExp(`^${printedDate}(?:(?:[Tt]| {1,3})${printedClock})?(?: ?${printedZone})?(?: (?:UTC|[A-Z]{3,4}))?$`)
const inWords = new RegExp(`${printedDate}(?:(?:[Tt]| (?:- |at )?)${printedClock})?(?: ?${printedZone}\\b)?`)
const months = 'january february march april may june july august september october november december'.split(' ')
const english = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months.join('|')}) (\\d{4})(?:(?: -|,| at)? ${printedClock}(?: ?${printedZone}\\b)?)?`,
  'i',
)

/**
 * A date of cState's front matter: RFC 3339, the same with a blank, with an hour of one digit, without seconds, offset or time of
 * day, or as Go prints it. Null when it is none of these. Without an offset the zone is the one chosen, and assumed.
 */
export function readTime(text: string, zone: string): TimeReading | null {
  const match = text.length > 60 ? null : whole.exec(text.trim())
  return match === null ? null : toReading(match[0], partsOf(match), zone)
}

/** The first date in a heading within a body: "2030-03-29 15h50 UTC", "11th of February 2030 - 19:00 UTC". Null without one. */
export function findTime(text: string, zone: string): TimeReading | null {
  const short = text.slice(0, 200)
  const iso = inWords.exec(short)
  if (iso !== null) return toReading(iso[0], partsOf(iso), zone)
  const named = english.exec(short)
  if (named === null) return null
  const [words, day, month = '', year, hour, minute, second, offset] = named
  return toReading(words, { year, month: String(months.indexOf(month.toLowerCase()) + 1), day, hour, minute, second, offset }, zone)
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'offset', string | undefined>

function partsOf([, year, month, day, hour, minute, second, offset]: RegExpExecArray): Parts {
  return { year, month, day, hour, minute, second, offset }
}

function toReading(words: string, parts: Parts, zone: string): TimeReading {
  const wall: WallTime = {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour ?? 0),
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
  }
  const text = cleanLine(words, 200)
  const minutes = parts.offset === undefined ? null : minutesOf(parts.offset)
  if (!isWallTime(wall) || (minutes !== null && Math.abs(minutes) > 18 * 60)) {
    return {
      moment: { at: null, precision: 'unknown', text },
      doubts: [{ kind: 'impossible-date', message: `No calendar or clock shows “${text}”.` }],
    }
  }
  const precision = parts.hour === undefined ? 'day' : wall.second === 0 ? 'minute' : 'second'
  if (minutes !== null) {
    const at = toInstant(wallAsUtc(wall) - minutes * 60_000)
    return { moment: { at, precision, zone: nameOf(minutes), zoneCertainty: 'stated', text }, doubts: [] }
  }
  const { instants, exact } = wallToInstants(wall, zone)
  const moment: Moment = { at: instants[0] ?? null, precision, zone, zoneCertainty: 'assumed', text }
  if (instants.length < 2) return { moment, doubts: [] }
  const message = exact ? `“${text}” came twice in ${zone}.` : `No clock in ${zone} showed “${text}”.`
  return { moment: { ...moment, readings: instants.map((at) => ({ at, zone })) }, doubts: [{ kind: 'clock-change', message }] }
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)
  return match === null ? 0 : (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1)
}

/** "+05:30" as a zone; an offset of nothing, whatever its sign, is UTC. */
function nameOf(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
