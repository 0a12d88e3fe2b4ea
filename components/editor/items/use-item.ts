import { changeItem } from '@/components/editor/document/edit-items'
import { useSteady } from '@/components/editor/frame/editor-context'
import type { CollectionName, IncidentDocument, Item } from '@/lib/core/incident/document'

/** Edits of one item: those of one field, one after the other, are undone together. */
export function useItem<Name extends CollectionName>(collection: Name, id: string) {
  const { edit } = useSteady()
  const target = `${collection}/${id}`
  return {
    target,
    /** The item made anew by an edit of that field. */
    change: (field: string, make: (item: Item<Name>) => Item<Name>) =>
      edit(`${target}#${field}`, (document) => changeItem(document, collection, id, make)),
    /** The same as a function of the document, for fields that settle more than one thing at once. */
    within: (document: IncidentDocument, make: (item: Item<Name>) => Item<Name>) => changeItem(document, collection, id, make),
  }
}
