import type { Moment } from '@/lib/core/time/moment'
import { momentNotes } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** What there is to doubt about a moment, in one line of small print; nothing when there is nothing. */
export function MomentNotes({ moment, lang, className }: { moment: Moment; lang: Language; className?: string | undefined }) {
  const notes = momentNotes(moment, lang)
  return notes.length === 0 ? null : <span className={className}>{notes.join('; ')}</span>
}
