import type { Instant, Precision } from '@/lib/core/time/moment'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

type TimeInProps = { text: string; at: Instant | null; lang: Language; precision?: Precision }

/** A sentence that names an instant, with the instant marked as the time it is. */
export function TimeIn({ text, at, lang, precision = 'minute' }: TimeInProps) {
  const shown = at === null ? '' : formatInstant(at, lang, precision)
  const start = text.indexOf(shown)
  if (at === null || start < 0) return text
  return (
    <>
      {text.slice(0, start)}
      <time dateTime={at}>{shown}</time>
      {text.slice(start + shown.length)}
    </>
  )
}
