import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Entry } from '@/lib/core/incident/entry'
import type { FieldChange } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What changed against the previous vendor post, field by field and word by word. */
export function EntryChange({ entry, view }: { entry: Entry; view: IncidentView }) {
  const words = getDictionary(view.lang)
  const all = view.changes.get(entry.id) ?? []
  const changes = all.filter(({ kind }) => kind !== 'unchanged')
  const previous = all[0]?.previousEntryId
  if (previous === undefined) return null
  if (changes.length === 0) return <p className={styles.note}>{words.timeline.sameAsBefore}</p>
  return (
    <details className={styles.change}>
      <summary>
        {words.timeline.whatChanged}:{' '}
        {changes.map((change) => `${words.fields[change.field]} ${words.timeline[kindOf(change)]}`).join(', ')}
      </summary>
      <p className={styles.note}>
        <a href={`#${previous}`}>{words.timeline.against}</a>
        {entry.wording !== 'verbatim' && `. ${words.timeline.paraphraseNote}`}
      </p>
      <dl className={styles.fields}>
        {changes.map((change) => (
          <div key={change.field}>
            <dt>
              {words.fields[change.field]} <span className={styles.changeKind}>{words.timeline[kindOf(change)]}</span>
            </dt>
            <dd lang={entry.language}>
              <Words change={change} entry={entry} view={view} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function kindOf({ kind }: FieldChange): 'added' | 'removed' | 'reworded' {
  return kind === 'unchanged' ? 'reworded' : kind
}

function Words({ change, entry, view }: { change: FieldChange; entry: Entry; view: IncidentView }) {
  if (change.parts !== null) return <Parts parts={change.parts} />
  if (change.kind === 'added') return <ins>{entry.fields?.[change.field]}</ins>
  const before = view.entries.get(change.previousEntryId)
  return <del>{before?.entry.fields?.[change.field]}</del>
}

function Parts({ parts }: { parts: NonNullable<FieldChange['parts']> }) {
  let offset = 0
  return parts.map((part) => {
    const key = `${offset}-${part.kind}`
    offset += part.text.length
    if (part.kind === 'added') return <ins key={key}>{part.text}</ins>
    return part.kind === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
  })
}
