import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Entry } from '@/lib/core/incident/entry'
import type { FieldChange } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What changed against the previous vendor post, in short; ticked, the fields below show it word by word. */
export function EntryChange({ entry, view }: { entry: Entry; view: IncidentView }) {
  const words = getDictionary(view.lang)
  const all = view.changes.get(entry.id) ?? []
  const changes = all.filter(({ kind }) => kind !== 'unchanged')
  const previous = all[0]?.previousEntryId
  if (previous === undefined) return null
  if (changes.length === 0) return <p className={styles.note}>{words.timeline.sameAsBefore}</p>
  return (
    <div className={styles.change}>
      <label>
        <input type="checkbox" />
        {words.timeline.whatChanged}: {changes.map((change) => `${words.fields[change.field]} ${changeWord(change, view)}`).join(', ')}
      </label>
      <a href={`#${previous}`}>{words.timeline.against}</a>
    </div>
  )
}

/** `new`, `dropped` or `reworded`; an unchanged field has no such word. */
export function changeWord({ kind }: FieldChange, { lang }: IncidentView): string {
  return kind === 'unchanged' ? '' : getDictionary(lang).timeline[kind]
}
