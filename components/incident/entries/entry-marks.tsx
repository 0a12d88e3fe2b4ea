import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import { joinList } from '@/lib/site/language/join-list'

/** Short marks beside an entry: phase claimed, finding, doubts about relevance, later additions and edits. */
export function EntryMarks({ ordered: { entry, undated }, view }: { ordered: OrderedEntry; view: IncidentView }) {
  const { lang, history } = view
  const words = getDictionary(lang)
  const past = history[entry.id]
  const marks = [
    undated && entry.statedAt.at !== null && words.timeline.undated,
    entry.phase && words.phases[entry.phase],
    entry.finding && words.findings[entry.finding],
    entry.relevance === 'doubtful' && words.timeline.doubtful,
    entry.recordChange && `${words.recordChanges[entry.recordChange.what]} ${words.recordChanges[entry.recordChange.audience]}`,
    past?.addedLater && words.timeline.addedLater(formatInstant(past.addedAt, lang)),
    past && past.editedIn.length > 0 && words.timeline.edited(joinList(past.editedIn.map(String), lang)),
  ].filter((mark) => typeof mark === 'string')
  if (marks.length === 0) return null
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  )
}
