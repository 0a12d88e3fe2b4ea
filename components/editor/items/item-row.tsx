import { type ReactNode, useRef } from 'react'
import { removeItem } from '@/components/editor/document/edit-items'
import { type EditorTools, useEditor, useSteady } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { rowId } from '@/components/editor/items/row-id'
import type { CollectionName } from '@/lib/core/incident/document'

type RowProps = {
  collection: CollectionName
  id: string
  /** What the item is called where it is closed. */
  name: string
  lead?: ReactNode
  kind?: string | undefined
  /** What can be done with it beside removing it. */
  tools?: ReactNode
  children: ReactNode
}

/** How an item stands: open or closed, both texts to choose from, something missing. */
export type RowState = { isOpen: boolean; isHeld: boolean; isIncomplete: boolean }

/** One item of the form: a line that opens into its fields. */
export function ItemRow(props: RowProps) {
  return <ItemLine {...props} {...rowState(useEditor(), `${props.collection}/${props.id}`)} />
}

export function rowState({ open, copy, faults }: Pick<EditorTools, 'open' | 'copy' | 'faults'>, target: string): RowState {
  return { isOpen: open.has(target), isHeld: copy.held.includes(target), isIncomplete: faults.has(target) }
}

/** The same for whoever knows how it stands: nothing of it changes while something else is typed into. */
export function ItemLine({ collection, id, name, lead, kind, tools, children, isOpen, isHeld, isIncomplete }: RowProps & RowState) {
  const { words, setOpen, edit, say } = useSteady()
  const target = `${collection}/${id}`
  const head = useRef<HTMLButtonElement>(null)
  const shown = name === '' ? words.row.untitled : name
  const remove = () => {
    const next = head.current?.closest('li')?.nextElementSibling ?? head.current?.closest('li')?.previousElementSibling
    edit(`${target}!`, (document) => removeItem(document, collection, id))
    say(words.tools.removed(shown))
    const focus = next?.querySelector('button') ?? document.getElementById(`part-${collection}`)
    focus?.focus()
  }
  return (
    <li className={styles.item} id={rowId(target)} data-open={isOpen}>
      <button
        ref={head}
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={`${rowId(target)}-form`}
        onClick={() => setOpen(target, !isOpen)}
      >
        <span className={styles.lead}>{lead}</span>
        {kind !== undefined && <span className={styles.kind}>{kind}</span>}
        <span className={styles.name}>{shown}</span>
        {isHeld && <span className={styles.mark}>{words.row.clash}</span>}
        {isIncomplete && <span className={styles.mark}>{words.row.incomplete}</span>}
      </button>
      {isOpen && (
        <div className={styles.form} id={`${rowId(target)}-form`}>
          {children}
          <div className={styles.tools}>
            {tools}
            <button type="button" className={styles.quiet} onClick={remove}>
              {words.tools.remove}
            </button>
            <button type="button" className={styles.quiet} onClick={() => setOpen(target, false)}>
              {words.tools.close}
            </button>
          </div>
        </div>
      )}
    </li>
  )
}
