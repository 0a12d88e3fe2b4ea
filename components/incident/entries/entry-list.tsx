import styles from '@/components/incident/entries/entries.module.css'
import { EntryItem, type ListContext } from '@/components/incident/entries/entry-item'
import { EntryTools } from '@/components/incident/entries/entry-tools'
import { numberSources } from '@/components/incident/entries/filter/entry-filter'
import filter from '@/components/incident/entries/filter/entry-filter.module.css'
import { zonesAssumed } from '@/components/incident/entries/zones-assumed'
import type { IncidentView } from '@/components/incident/incident-view'
import { LongList } from '@/components/ui/long-list'
import { traceOrigins } from '@/lib/core/timeline/field-changes'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

type ListProps = { view: IncidentView; isFixed?: boolean }

/** All entries in order; a long silence stands between the entries it lies between. Fixed, they stay as they came. */
export function EntryList({ view, isFixed = false }: ListProps) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  const context: ListContext = {
    silences: new Map(
      timeline.silences.map(({ beforeEntryId, seconds }) => [beforeEntryId, words.timeline.silenceBefore(formatSpan(seconds, lang))]),
    ),
    sources: numberSources(view),
    zones: zonesAssumed(timeline.entries),
    origins: traceOrigins(timeline.changes),
  }
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className={styles.title}>
        {words.timeline.title} <span className={styles.count}>{words.timeline.count(timeline.entries.length)}</span>
      </h2>
      {timeline.entries.length === 0 && <p>{words.knownAt.nothing}</p>}
      <EntryTools view={view} />
      <LongList
        as="ol"
        isFixed={isFixed}
        className={`${styles.list} ${filter.entries}`}
        items={timeline.entries.map((ordered) => <EntryItem key={ordered.entry.id} ordered={ordered} view={view} context={context} />)}
      />
      <p className={filter.tally}>{words.reading.tools.shown}</p>
    </section>
  )
}
