import styles from '@/components/incident/entries/entries.module.css'
import { EntryChange } from '@/components/incident/entries/entry-change'
import { EntryFields } from '@/components/incident/entries/entry-fields'
import { EntryFoot } from '@/components/incident/entries/entry-foot'
import { EntryMarks } from '@/components/incident/entries/entry-marks'
import { EntryPromise } from '@/components/incident/entries/entry-promise'
import { EntryText } from '@/components/incident/entries/entry-text'
import { EntryTime } from '@/components/incident/entries/entry-time'
import type { IncidentView } from '@/components/incident/incident-view'
import { MarkIcon } from '@/components/ui/mark-shape'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

type ItemProps = { ordered: OrderedEntry; view: IncidentView; silence: string | null }

/** One entry: when, what kind, who; what was said; what changed; what was promised; where it comes from. */
export function EntryItem({ ordered, view, silence }: ItemProps) {
  const { entry } = ordered
  const words = getDictionary(view.lang)
  const title = entry.headline ?? entry.fields?.title
  return (
    <li className={styles.item}>
      {silence !== null && <p className={styles.silence}>{silence}</p>}
      <article id={entry.id} className={styles.entry} aria-labelledby={`${entry.id}-head`}>
        <div className={styles.rail}>
          <EntryTime ordered={ordered} lang={view.lang} />
        </div>
        <div className={styles.content}>
          <h3 id={`${entry.id}-head`} className={styles.who}>
            <MarkIcon kind={entry.kind} /> {words.kinds[entry.kind]}
            {entry.speaker && <span className={styles.speaker}> · {entry.speaker}</span>}
          </h3>
          <EntryMarks ordered={ordered} view={view} />
          {title && (
            <p className={styles.headline} lang={entry.language}>
              {title}
            </p>
          )}
          <EntryText entry={entry} lang={view.lang} />
          <EntryFields entry={entry} view={view} />
          <EntryChange entry={entry} view={view} />
        </div>
        <div className={styles.aside}>
          <EntryPromise entry={entry} view={view} />
          <EntryFoot entry={entry} view={view} />
        </div>
      </article>
    </li>
  )
}
