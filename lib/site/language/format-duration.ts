import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** `3 h 30 min`, `2 min 58 s`, `6 d 21 h`. Cut, never rounded up: a duration may not claim more than is known. */
export function formatSpan(seconds: number, lang: Language): string {
  const { units } = getDictionary(lang)
  const total = Math.abs(Math.trunc(seconds))
  const pair = (size: number, large: string, small: number, smallName: string) => {
    const rest = Math.floor((total % size) / small)
    return `${Math.floor(total / size)} ${large}${rest > 0 ? ` ${rest} ${smallName}` : ''}`
  }
  if (total < minute) return `${total} ${units.second}`
  if (total < hour) return pair(minute, units.minute, 1, units.second)
  if (total < 3 * day) return pair(hour, units.hour, minute, units.minute)
  return pair(day, units.day, hour, units.hour)
}

export type DurationMarks = { atLeast?: boolean; about?: boolean; intermittent?: boolean }

/** A duration with what is uncertain about it: `≥ 26 h 32 min`, `about 4 days`, `on and off over about 9 days`. An open end without any span is `an unknown time`. */
export function formatDuration(seconds: number, lang: Language, { atLeast, about, intermittent }: DurationMarks = {}): string {
  const { durations } = getDictionary(lang)
  if (seconds === 0 && atLeast) return durations.noSpan
  const coarse = about === true || intermittent === true
  const span = coarse && seconds >= 2 * day ? durations.days(Math.round(seconds / day)) : formatSpan(seconds, lang)
  const approximate = coarse ? durations.about(span) : span
  const bounded = atLeast ? durations.atLeast(approximate) : approximate
  return intermittent ? durations.onAndOff(bounded) : bounded
}

/** Minutes for the narrow place beside a mark, never less than one: 143 s is `2`, 434 s is `7`. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(Math.abs(seconds) / minute))
}
