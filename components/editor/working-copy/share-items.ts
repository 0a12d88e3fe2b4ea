import { isSame } from '@/lib/core/history/canonical'
import { collectionNames, headerNames, type IncidentDocument } from '@/lib/core/incident/document'

/**
 * A document that came from the server, with the very items that are known here already where they say the same. What is the same object
 * needs no second look: else each key would compare every item of the timeline, letter by letter.
 */
export function shareItems(fresh: IncidentDocument, known: IncidentDocument): IncidentDocument {
  const lists = collectionNames.map((name) => {
    const items = new Map((known[name] as readonly { id: string }[]).map((item) => [item.id, item]))
    const shared = (fresh[name] as readonly { id: string }[]).map((item) => {
      const same = items.get(item.id)
      return same !== undefined && isSame(same, item) ? same : item
    })
    return [name, shared]
  })
  const values = headerNames.map((name) => [name, isSame(fresh[name], known[name]) ? known[name] : fresh[name]])
  return { ...fresh, ...Object.fromEntries(values), ...Object.fromEntries(lists) }
}
