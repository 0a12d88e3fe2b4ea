import styles from '@/components/incident/entries/entries.module.css'
import { EntryFilter } from '@/components/incident/entries/filter/entry-filter'
import filter from '@/components/incident/entries/filter/entry-filter.module.css'
import { zonesAssumed } from '@/components/incident/entries/zones-assumed'
import type { IncidentView } from '@/components/incident/incident-view'
import { OwnTimes } from '@/components/time/own-times.island'
import { getDictionary } from '@/lib/site/language/dictionary'

/** How the timeline is shown: changes marked everywhere, kinds and sources chosen; and what holds for many entries, said once. */
export function EntryTools({ view }: { view: IncidentView }) {
  const { reading } = getDictionary(view.lang)
  const { tools } = reading
  const changed = [...view.changes.values()].flat().filter(({ kind }) => kind !== 'unchanged')
  const paraphrased = changed.some(({ entryId }) => view.entries.get(entryId)?.entry.wording !== 'verbatim')
  return (
    <div className={`${filter.tools} ${styles.tools}`}>
      <div className={filter.row}>
        {changed.length > 0 && (
          <label>
            <input type="checkbox" className={styles.markAll} autoComplete="off" /> {tools.markAll}
          </label>
        )}
        <OwnTimes words={reading.times.own} lang={view.lang} />
        <EntryFilter view={view} />
      </div>
      {paraphrased && <p className={filter.note}>{tools.paraphrased}</p>}
      {[...zonesAssumed(view.timeline.entries)].map(([zone, n]) => (
        <p key={zone} className={filter.note}>
          {tools.zoneAssumed(n, zone)}
        </p>
      ))}
    </div>
  )
}
