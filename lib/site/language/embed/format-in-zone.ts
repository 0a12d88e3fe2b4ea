import { tzOffset } from '@date-fns/tz'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatClock, formatDay, formatInstant, formatMoment } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** An instant to the minute on the clocks of a zone, with their offset: `18 Jul 2023, 12:22 (UTC+2)`; in UTC where `zone` is null. */
export function formatInstantIn(instant: Instant, lang: Language, zone: string | null): string {
  if (zone === null) return formatInstant(instant, lang)
  const minutes = tzOffset(zone, new Date(instant))
  const shown = toInstant(Date.parse(instant) + minutes * 60_000)
  return getEmbedWords(lang).frame.offset(formatDay(shown, lang), formatClock(shown), offsetOf(minutes))
}

/** A moment as far as it is known; only one known to the minute has a clock to be read in another zone. */
export function formatMomentIn(moment: Moment, lang: Language, zone: string | null): string {
  const isExact = moment.at !== null && moment.bound === undefined && (moment.precision === 'second' || moment.precision === 'minute')
  return isExact && moment.at !== null ? formatInstantIn(moment.at, lang, zone) : formatMoment(moment, lang)
}

/** `+2`, `-3:30`, nothing for UTC itself. */
function offsetOf(minutes: number): string {
  if (minutes === 0) return ''
  const total = Math.abs(minutes)
  const rest = total % 60
  return `${minutes < 0 ? '-' : '+'}${Math.trunc(total / 60)}${rest === 0 ? '' : `:${String(Math.trunc(rest)).padStart(2, '0')}`}`
}
