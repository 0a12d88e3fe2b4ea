import type { Moment } from '@/lib/core/time/moment'
import type { TypedFault } from '@/lib/core/time/typed-moment'
import type { EditingWords } from '@/lib/site/language/editing/en'
import { formatInstant, formatMoment, momentNotes } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** How a time was understood: `18 Jul 2023, 19:03 UTC, to the minute; zone +02:00 as stated`. */
export function wordMoment(moment: Moment, lang: Language, words: EditingWords): string {
  if (moment.at === null) return words.moment.unknown
  const exact = moment.precision === 'second' && moment.bound === undefined
  const when = exact ? formatInstant(moment.at, lang, 'second') : formatMoment(moment, lang)
  const stated = moment.zoneCertainty === 'stated' && moment.zone !== undefined ? [words.moment.zoneStated(moment.zone)] : []
  const { text, ...rest } = moment
  return [words.moment.understood(when, words.moment.precisions[moment.precision]), ...stated, ...momentNotes(rest, lang)].join('; ')
}

/** Why a time is none yet. */
export function wordTypedFault({ kind, words: typed }: TypedFault, { moment: { faults } }: EditingWords): string {
  return kind === 'unknown-zone' ? faults['unknown-zone'](typed) : faults[kind]
}
