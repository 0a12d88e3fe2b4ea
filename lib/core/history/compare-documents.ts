import { isSame } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { type CollectionName, collectionNames, type HeaderName, type IncidentDocument, type Item } from '@/lib/core/incident/document'

/** An item of a collection that two versions of an incident do not share as it is. `moved`: the same, in another place. */
export type ItemChange<Name extends CollectionName> = Compared<Item<Name>>

type Compared<Each> =
  | { kind: 'added'; before: null; after: Each }
  | { kind: 'removed'; before: Each; after: null }
  | { kind: 'changed' | 'moved'; before: Each; after: Each }

export type DocumentComparison = { headers: HeaderName[]; items: { [Name in CollectionName]: ItemChange<Name>[] } }

/**
 * What differs between two versions of one incident, item by item: those of the newer version in its order, then what is gone.
 * Throws 'invalid' for two different incidents.
 */
export function compareDocuments(from: IncidentDocument, to: IncidentDocument): DocumentComparison {
  const headers: HeaderName[] = []
  const touched = new Set<string>()
  for (const change of diffDocuments(from, to)) {
    if (change.op === 'set') headers.push(change.name)
    if (change.op === 'put') touched.add(`${change.collection}/${change.item.id}/${change.after === undefined ? 'put' : 'placed'}`)
  }
  const items = Object.fromEntries(
    collectionNames.map((name) => [name, compareCollection<{ id: string }>(name, from[name], to[name], touched)]),
  )
  return { headers, items: items as DocumentComparison['items'] }
}

function compareCollection<Each extends { id: string }>(
  name: CollectionName,
  from: readonly Each[],
  to: readonly Each[],
  touched: ReadonlySet<string>,
): Compared<Each>[] {
  const old = new Map(from.map((item) => [item.id, item]))
  const kept = new Set(to.map(({ id }) => id))
  const present = to.flatMap((after): Compared<Each>[] => {
    const before = old.get(after.id)
    const placed = touched.has(`${name}/${after.id}/placed`)
    if (!placed && !touched.has(`${name}/${after.id}/put`)) return []
    if (before === undefined) return [{ kind: 'added', before: null, after }]
    return [{ kind: placed && isSame(before, after) ? 'moved' : 'changed', before, after }]
  })
  const gone = from.filter(({ id }) => !kept.has(id)).map((before) => ({ kind: 'removed' as const, before, after: null }))
  return [...present, ...gone]
}
