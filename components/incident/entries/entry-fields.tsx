import styles from '@/components/incident/entries/entries.module.css'
import { changeWord } from '@/components/incident/entries/entry-change'
import { isLong, LongField } from '@/components/incident/entries/long-field'
import type { IncidentView } from '@/components/incident/incident-view'
import { WordChanges } from '@/components/ui/word-changes'
import { diffWords } from '@/lib/core/history/word-diff'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import type { FieldChange } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

type FieldsProps = { entry: Entry; view: IncidentView }

/**
 * The labelled fields of a vendor post, each once: what changed against the post before stands in the text itself, and is marked
 * when the reader asks. What is word for word as before is folded away.
 */
export function EntryFields({ entry, view }: FieldsProps) {
  const { fields } = entry
  if (fields === undefined) return null
  const words = getDictionary(view.lang)
  const changes = new Map((view.changes.get(entry.id) ?? []).map((change) => [change.field, change]))
  const isShown = (name: FieldName) =>
    fields[name] !== undefined && name !== 'nextUpdateBy' && (name !== 'title' || entry.headline !== undefined)
  const folded = fieldNames.filter((name) => isShown(name) && changes.get(name)?.kind === 'unchanged')
  const fresh = fieldNames.filter((name) => (isShown(name) || changes.has(name)) && changes.get(name)?.kind !== 'unchanged')
  return (
    <>
      {fresh.length > 0 && (
        <dl className={styles.fields}>
          {fresh.map((name) => (
            <Field key={name} name={name} change={changes.get(name)} isShown={isShown(name)} entry={entry} view={view} />
          ))}
        </dl>
      )}
      {folded.length > 0 && (
        <details className={styles.unchanged}>
          <summary>{words.timeline.unchanged(folded.length)}</summary>
          <dl className={styles.fields}>
            {folded.map((name) => (
              <Field key={name} name={name} isShown entry={entry} view={view} />
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

type FieldProps = FieldsProps & { name: FieldName; change?: FieldChange | undefined; isShown: boolean }

/** One field. What the post dropped, and what stands elsewhere in it, is here only while changes are marked. */
function Field({ name, change, isShown, entry, view }: FieldProps) {
  return (
    <div className={isShown ? undefined : styles.changeOnly}>
      <dt>
        {getDictionary(view.lang).fields[name]} {change && <span className={styles.changeKind}>{changeWord(change, view)}</span>}
      </dt>
      <dd lang={entry.language} dir="auto">
        <FieldText text={entry.fields?.[name]} change={change} view={view} />
      </dd>
    </div>
  )
}

type TextProps = { text: string | undefined; change: FieldChange | undefined; view: IncidentView }

function FieldText({ text = '', change, view }: TextProps) {
  if (change === undefined) return <LongField text={text} lang={view.lang} />
  if (change.kind === 'removed') return <del>{change.before}</del>
  if (isLong(text)) {
    return (
      <>
        <LongField text={text} lang={view.lang} />
        {change.kind === 'reworded' && (
          <div className={styles.changeOnly}>
            <WordChanges parts={diffWords(change.before ?? '', text)} />
          </div>
        )}
      </>
    )
  }
  return change.kind === 'reworded' ? <WordChanges parts={diffWords(change.before ?? '', text)} /> : <ins>{text}</ins>
}
