import { addItem } from '@/components/editor/document/edit-items'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import type { CollectionName, Item } from '@/lib/core/incident/document'

type AddProps<Name extends CollectionName> = { collection: Name; label: string; make: () => Item<Name> }

/** Adds an item and opens its form. */
export function AddButton<Name extends CollectionName>({ collection, label, make }: AddProps<Name>) {
  const { edit, reveal } = useEditor()
  const add = () => {
    const item = make()
    edit(`${collection}+${item.id}`, (document) => addItem(document, collection, item))
    reveal(`${collection}/${item.id}`)
  }
  return (
    <button type="button" className={styles.quiet} onClick={add}>
      {label}
    </button>
  )
}
