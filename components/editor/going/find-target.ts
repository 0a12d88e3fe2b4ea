import { fieldId } from '@/components/editor/fields/field-id'
import { collectionNames, headerNames, type IncidentDocument } from '@/lib/core/incident/document'

/** What the end of an address means in the editor: an item by its id, or a field of the header by its name. */
export function findTarget(hash: string, document: IncidentDocument): { item: string } | { field: string } | null {
  // Ids and names are plain: nothing in them is ever escaped.
  const name = hash.replace(/^#/, '')
  const collection = collectionNames.find((each) => document[each].some(({ id }) => id === name))
  if (collection !== undefined) return { item: `${collection}/${name}` }
  return headerNames.some((each) => each === name) ? { field: fieldId(`set/${name}`, '') } : null
}
