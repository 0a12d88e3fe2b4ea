import type { Moment } from '@/lib/core/time/moment'
import { formatMoment } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** A moment as far as it is known; machine-readable only where it is exact. */
export function MomentTime({ moment, lang }: { moment: Moment; lang: Language }) {
  const text = formatMoment(moment, lang)
  const exact = moment.at !== null && moment.bound === undefined && (moment.precision === 'second' || moment.precision === 'minute')
  return exact && moment.at !== null ? <time dateTime={moment.at}>{text}</time> : <span>{text}</span>
}
