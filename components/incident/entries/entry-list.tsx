import styles from '@/components/incident/entries/entries.module.css'
import { EntryItem } from '@/components/incident/entries/entry-item'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

/** All entries in order; a long silence stands between the entries it lies between. */
export function EntryList({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  const silences = new Map(timeline.silences.map((silence) => [silence.beforeEntryId, silence]))
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className={styles.title}>
        {words.timeline.title} <span className={styles.count}>{words.timeline.count(timeline.entries.length)}</span>
      </h2>
      {timeline.entries.length === 0 && <p>{words.knownAt.nothing}</p>}
      <ol className={styles.list}>
        {timeline.entries.map((ordered) => {
          const silence = silences.get(ordered.entry.id)
          return (
            <EntryItem
              key={ordered.entry.id}
              ordered={ordered}
              view={view}
              silence={silence ? words.timeline.silenceBefore(formatSpan(silence.seconds, lang)) : null}
            />
          )
        })}
      </ol>
    </section>
  )
}
