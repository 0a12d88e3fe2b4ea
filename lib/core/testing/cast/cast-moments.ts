import type { Moment } from '@/lib/core/time/moment'

/** A minute whose zone the source itself prints as UTC. `at` is an instant, `text` the words as printed. */
export function utcMinute(at: string, text: string): Moment {
  return { at, precision: 'minute', zone: 'UTC', zoneCertainty: 'stated', text }
}

/** A second printed by the German blog in its own local time, without a zone. */
export function berlinSecond(at: string, text: string): Moment {
  return { at, precision: 'second', zone: 'Europe/Berlin', zoneCertainty: 'assumed', text }
}

/** No date on record; `text` keeps whatever words there were ("Saturday", "10:33 EDT"). */
export function undated(text?: string): Moment {
  return text === undefined ? { at: null, precision: 'unknown' } : { at: null, precision: 'unknown', text }
}
