import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { MarkIcon } from '@/components/ui/mark-shape'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatMoment } from '@/lib/site/language/format-moment'

/** The warning that the vendor's own page may no longer show this, where it removed, moved or rewrote its notice. */
export function HiddenNotice({ view }: { view: IncidentView }) {
  const words = getDictionary(view.lang)
  const changes = view.timeline.entries.flatMap(({ entry }) => (entry.recordChange ? [{ entry, change: entry.recordChange }] : []))
  if (changes.length === 0) return null
  return (
    <div className={styles.hidden}>
      <MarkIcon kind="record-change" />
      <p>
        <strong>{words.head.hiddenNotice}.</strong>{' '}
        {changes.map(({ entry, change }) => (
          <a key={entry.id} href={`#${entry.id}`}>
            {words.head.hiddenNoticeBy(view.vendor.name, words.recordChanges[change.what], words.recordChanges[change.audience])} (
            {formatMoment(entry.happenedAt ?? entry.statedAt, view.lang)}).
          </a>
        ))}
      </p>
    </div>
  )
}
