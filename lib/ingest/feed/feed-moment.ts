import { toInstant } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'

const timestamp = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d{1,9})?\s?(Z|z|[+-]\d\d:?\d\d)$/
const firstYear = Date.UTC(1990, 0)
const lastYear = Date.UTC(2101, 0)

/** The instant of an RFC 3339 time with its offset; null for anything else and for years outside 1990 to 2100. */
export function readTimestamp(value: unknown): Instant | null {
  const match = typeof value === 'string' && value.length < 50 ? timestamp.exec(value.trim()) : null
  if (match === null) return null
  const [, date, time, fraction = '', offset = 'Z'] = match
  return inRange(Date.parse(`${date}T${time}${fraction.slice(0, 4)}${withColon(offset.toUpperCase())}`))
}

/** The instant of a count of seconds since 1970, as a number or in digits; milliseconds are told by their size. */
export function readEpoch(value: unknown): Instant | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{9,13}$/.test(value.trim()) ? Number(value) : Number.NaN
  return inRange(number >= 1e11 ? number : number * 1000)
}

/** A moment to the second whose zone the feed stated with its offset. */
export function statedMoment(at: Instant): Moment {
  return { at, precision: 'second', zone: 'UTC', zoneCertainty: 'stated' }
}

function withColon(offset: string): string {
  return offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`
}

function inRange(time: number): Instant | null {
  return time >= firstYear && time < lastYear ? toInstant(time) : null
}
