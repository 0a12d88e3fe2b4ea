import styles from '@/components/incident/entries/entries.module.css'
import { LongField } from '@/components/incident/entries/long-field'
import type { IncidentView } from '@/components/incident/incident-view'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The labelled fields of a vendor post. What stands in it word for word as in the post before is folded away. */
export function EntryFields({ entry, view }: { entry: Entry; view: IncidentView }) {
  const { fields } = entry
  if (fields === undefined) return null
  const words = getDictionary(view.lang)
  const same = new Set((view.changes.get(entry.id) ?? []).flatMap(({ field, kind }) => (kind === 'unchanged' ? [field] : [])))
  const present = fieldNames.filter((name) => fields[name] !== undefined && name !== 'nextUpdateBy' && (name !== 'title' || entry.headline))
  const fresh = present.filter((name) => !same.has(name))
  const folded = present.filter((name) => same.has(name))
  return (
    <>
      <FieldList names={fresh} entry={entry} view={view} />
      {folded.length > 0 && (
        <details>
          <summary>{words.timeline.unchanged(folded.length)}</summary>
          <FieldList names={folded} entry={entry} view={view} />
        </details>
      )}
    </>
  )
}

function FieldList({ names, entry, view }: { names: readonly FieldName[]; entry: Entry; view: IncidentView }) {
  const words = getDictionary(view.lang)
  if (names.length === 0) return null
  return (
    <dl className={styles.fields}>
      {names.map((name) => (
        <div key={name}>
          <dt>{words.fields[name]}</dt>
          <dd lang={entry.language}>
            <LongField text={entry.fields?.[name] ?? ''} lang={view.lang} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
