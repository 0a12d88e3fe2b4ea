import { applyLoosely, editCopy, type WorkingCopy } from '@/components/editor/working-copy/working-copy'
import { type Change, targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { type CollectionName, collectionNames, type HeaderName, type IncidentDocument } from '@/lib/core/incident/document'

/** An item or header value as both have it; null where it was taken out. */
export type OpenClash = { target: string; collection: CollectionName | null; name: string; mine: unknown; theirs: unknown }

/** Everything that waits for a choice, with both texts. */
export function listClashes({ held, mine, base }: WorkingCopy): OpenClash[] {
  return held.map((target) => {
    const [first = '', name = ''] = target.split('/')
    const collection = collectionNames.find((each) => each === first) ?? null
    return { target, collection, name, mine: valueAt(mine, collection, name), theirs: valueAt(base.document, collection, name) }
  })
}

/** Mine, as it now stands, is what will be saved. */
export function keepMine(copy: WorkingCopy, target: string): WorkingCopy {
  return { ...copy, held: copy.held.filter((each) => each !== target) }
}

/** Theirs is what stands; mine can still be had back by undoing. */
export function takeTheirs(copy: WorkingCopy, target: string): WorkingCopy {
  const back = diffDocuments(copy.mine, copy.base.document).filter((change: Change) => targetOf(change) === target)
  const edited = editCopy({ ...copy, sealed: true }, '', { document: applyLoosely(copy.mine, back) })
  return { ...edited, held: edited.held.filter((each) => each !== target), sealed: true }
}

function valueAt(document: IncidentDocument, collection: CollectionName | null, name: string): unknown {
  if (collection === null) return document[name as HeaderName] ?? null
  return document[collection].find(({ id }) => id === name) ?? null
}
