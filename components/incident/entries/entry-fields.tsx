import { Fragment } from 'react'
import styles from '@/components/incident/entries/entries.module.css'
import { changeWord } from '@/components/incident/entries/entry-change'
import { toLanguageProps } from '@/components/incident/entries/language-props'
import { isLong, LongField } from '@/components/incident/entries/long-field'
import type { IncidentView } from '@/components/incident/incident-view'
import { WordChanges } from '@/components/ui/word-changes'
import { diffWords } from '@/lib/core/history/word-diff'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import type { FieldOrigins } from '@/lib/core/timeline/field-changes'
import type { FieldChange } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

type FieldsProps = { entry: Entry; view: IncidentView }

/**
 * The labelled fields of a vendor post: what changed against the post before stands in the text itself, and is marked when the reader
 * asks. What is word for word as before is named, and its name leads to the post in which it was written.
 */
export function EntryFields({ entry, view, origins }: FieldsProps & { origins: FieldOrigins }) {
  const { fields } = entry
  if (fields === undefined) return null
  const words = getDictionary(view.lang)
  const changes = new Map((view.changes.get(entry.id) ?? []).map((change) => [change.field, change]))
  const isShown = (name: FieldName) =>
    fields[name] !== undefined && name !== 'nextUpdateBy' && (name !== 'title' || entry.headline !== undefined)
  const unchanged = fieldNames.filter((name) => isShown(name) && changes.get(name)?.kind === 'unchanged')
  const fresh = fieldNames.filter((name) => (isShown(name) || changes.has(name)) && changes.get(name)?.kind !== 'unchanged')
  return (
    <>
      {fresh.length > 0 && (
        <dl>
          {fresh.map((name) => (
            <Field key={name} name={name} change={changes.get(name)} isShown={isShown(name)} entry={entry} view={view} />
          ))}
        </dl>
      )}
      {unchanged.length > 0 && (
        <p className={styles.unchanged}>
          {words.timeline.unchanged(unchanged.length)}:{' '}
          {[...groupByOrigin(unchanged, origins.get(entry.id))].map(([origin, names], index) => (
            <Fragment key={origin}>
              {index > 0 && ', '}
              <a href={`#${origin}`}>{names.map((name) => words.fields[name]).join(', ')}</a>
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}

/** What was written in one post has one link. */
function groupByOrigin(names: readonly FieldName[], origins: ReturnType<FieldOrigins['get']>): Map<string, FieldName[]> {
  const groups = new Map<string, FieldName[]>()
  for (const name of names) {
    const origin = origins?.[name]
    if (origin !== undefined) groups.set(origin, [...(groups.get(origin) ?? []), name])
  }
  return groups
}

type FieldProps = FieldsProps & { name: FieldName; change?: FieldChange | undefined; isShown: boolean }

/** One field. What the post dropped, and what stands elsewhere in it, is here only while changes are marked. */
function Field({ name, change, isShown, entry, view }: FieldProps) {
  const text = entry.fields?.[name] ?? ''
  return (
    <div className={isShown ? undefined : styles.changeOnly}>
      <dt>
        {getDictionary(view.lang).fields[name]}
        {change && (
          <>
            {' '}
            <small>{changeWord(change, view)}</small>
          </>
        )}
      </dt>
      <dd {...toLanguageProps(`${text}${change?.before ?? ''}`, entry.language, view.lang)}>
        <FieldText text={text} change={change} view={view} />
      </dd>
    </div>
  )
}

type TextProps = { text: string; change: FieldChange | undefined; view: IncidentView }

function FieldText({ text, change, view }: TextProps) {
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
