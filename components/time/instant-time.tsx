import type { Instant, Precision } from '@/lib/core/time/moment'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** An instant that is known to the minute, in UTC. */
export function InstantTime({ at, lang, precision = 'minute' }: { at: Instant; lang: Language; precision?: Precision }) {
  return <time dateTime={at}>{formatInstant(at, lang, precision)}</time>
}
