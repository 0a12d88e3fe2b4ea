import styles from '@/components/incident/entries/entries.module.css'
import { EntryChange } from '@/components/incident/entries/entry-change'
import { EntryFields } from '@/components/incident/entries/entry-fields'
import { EntryFoot } from '@/components/incident/entries/entry-foot'
import { EntryMarks } from '@/components/incident/entries/entry-marks'
import { EntryPromise } from '@/components/incident/entries/entry-promise'
import { EntryText } from '@/components/incident/entries/entry-text'
import { EntryTime } from '@/components/incident/entries/entry-time'
import { sourceNumbers } from '@/components/incident/entries/filter/entry-filter'
import { toLanguageProps } from '@/components/incident/entries/language-props'
import type { IncidentView } from '@/components/incident/incident-view'
import { MarkIcon } from '@/components/ui/mark-shape'
import type { FieldOrigins } from '@/lib/core/timeline/field-changes'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

/**
 * What is worked out once for the whole list: silences by the entry that ends them, numbers of sources, zones said once for all, and
 * where the text of an unchanged field stands.
 */
export type ListContext = {
  silences: ReadonlyMap<string, string>
  sources: ReadonlyMap<string | null, number>
  zones: ReadonlyMap<string, number>
  origins: FieldOrigins
}

type ItemProps = { ordered: OrderedEntry; view: IncidentView; context: ListContext }

/** One entry: when, what kind, who; what was said; what changed; what was promised; where it comes from. */
export function EntryItem({ ordered, view, context }: ItemProps) {
  const { entry } = ordered
  const words = getDictionary(view.lang)
  const silence = context.silences.get(entry.id)
  const title = entry.headline ?? entry.fields?.title
  return (
    <li data-kind={entry.kind} data-source={sourceNumbers(entry, context.sources)}>
      {silence !== undefined && <p className={styles.silence}>{silence}</p>}
      <article id={entry.id} className={styles.entry} aria-labelledby={`${entry.id}-head`}>
        <EntryTime ordered={ordered} zones={context.zones} lang={view.lang} />
        <div className={styles.content}>
          <h3 id={`${entry.id}-head`}>
            <MarkIcon kind={entry.kind} /> {words.kinds[entry.kind]}
            {entry.speaker && (
              <span>
                {' '}
                · <bdi>{entry.speaker}</bdi>
              </span>
            )}
          </h3>
          <EntryMarks ordered={ordered} view={view} />
          {title && (
            <p className={styles.headline} {...toLanguageProps(title, entry.language, view.lang)}>
              {title}
            </p>
          )}
          <EntryText entry={entry} lang={view.lang} />
          <EntryChange entry={entry} view={view} />
          <EntryFields entry={entry} view={view} origins={context.origins} />
        </div>
        <div className={styles.aside}>
          <EntryPromise entry={entry} view={view} />
          <EntryFoot entry={entry} view={view} />
        </div>
      </article>
    </li>
  )
}
