import { duplicateEntry, mergeEntries, splitEntry } from '@/components/editor/document/edit-entries'
import { newId } from '@/components/editor/document/edit-items'
import { fieldId } from '@/components/editor/fields/field-id'
import { useSteady } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import type { Entry } from '@/lib/core/incident/entry'

type ToolProps = { entry: Entry; nextId: string | undefined; onNudge: (minutes: number) => void }

/** What can be done with an entry as a whole. */
export function EntryTools({ entry, nextId, onNudge }: ToolProps) {
  const { words, edit, reveal } = useSteady()
  const { tools } = words
  const target = `entries/${entry.id}`
  const duplicate = () => {
    const id = newId('entry')
    edit(`${target}#duplicate`, (document) => duplicateEntry(document, entry.id, id))
    reveal(`entries/${id}`)
  }
  const split = () => {
    const field = document.getElementById(fieldId(target, 'body'))
    const at = field instanceof HTMLTextAreaElement ? field.selectionStart : entry.body.length
    const id = newId('entry')
    edit(`${target}#split`, (from) => splitEntry(from, entry.id, at, id))
    reveal(`entries/${id}`)
  }
  return (
    <>
      <button type="button" className={styles.quiet} onClick={() => onNudge(-1)} disabled={entry.statedAt.at === null}>
        {tools.earlier}
      </button>
      <button type="button" className={styles.quiet} onClick={() => onNudge(1)} disabled={entry.statedAt.at === null}>
        {tools.later}
      </button>
      <button type="button" className={styles.quiet} onClick={duplicate}>
        {tools.duplicate}
      </button>
      <button
        type="button"
        className={styles.quiet}
        onClick={split}
        onMouseDown={(event) => event.preventDefault()}
        disabled={entry.body === ''}
      >
        {tools.split}
      </button>
      <button
        type="button"
        className={styles.quiet}
        disabled={nextId === undefined}
        onClick={() => nextId !== undefined && edit(`${target}#merge`, (from) => mergeEntries(from, entry.id, nextId))}
      >
        {tools.merge}
      </button>
    </>
  )
}
