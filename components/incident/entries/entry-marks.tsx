import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { EntryHistory } from '@/lib/core/history/entry-history'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { revisionDiffPath } from '@/lib/site/revision-paths'

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
  ].filter((mark) => typeof mark === 'string')
  const changes = past === undefined ? [] : historyMarks(past, view)
  if (marks.length + changes.length === 0) return null
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
      {changes.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

/** Each leads to what the revision changed. */
function historyMarks({ addedLater, addedAt, addedIn, editedIn }: EntryHistory, { lang, timeline }: IncidentView) {
  const { slug } = timeline.document
  const diff = (number: number) => revisionDiffPath(lang, slug, number - 1, number)
  const later = getDictionary(lang).timeline.addedLater(formatInstant(addedAt, lang))
  return [
    ...(addedLater ? [{ text: later, href: diff(addedIn) }] : []),
    ...editedIn.map((number) => ({ text: getRevisionWords(lang).editedIn(number), href: diff(number) })),
  ]
}
