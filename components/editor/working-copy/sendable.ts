import { applyLoosely } from '@/components/editor/working-copy/working-copy'
import { type Change, targetOf } from '@/lib/core/history/change'
import { parseChange } from '@/lib/core/history/parse-change'
import type { CollectionName, IncidentDocument } from '@/lib/core/incident/document'
import { type DocumentFault, parseDocument } from '@/lib/core/incident/parse-document'

/** What can be saved now, what that makes of the base, and by target what is wrong with everything that has to wait. */
export type Sendable = { changes: Change[]; document: IncidentDocument; faults: ReadonlyMap<string, readonly DocumentFault[]> }

/**
 * Divides changes into those that leave the document valid and those that do not yet: an item half filled in, or one that refers to
 * such an item. Paths of faults begin inside the item (`statedAt.at`), or are empty where the whole value is meant.
 */
export function findSendable(base: IncidentDocument, changes: readonly Change[]): Sendable {
  const faults = new Map<string, DocumentFault[]>()
  let rest = changes.filter((change) => {
    const parsed = parseChange(change)
    if (!parsed.ok) faults.set(targetOf(change), parsed.error.map(withoutOuterKey))
    return parsed.ok
  })
  for (;;) {
    const document = applyLoosely(base, rest)
    const parsed = parseDocument(document)
    if (parsed.ok) return { changes: rest, document, faults }
    const blamed = blame(document, rest, parsed.error)
    if (blamed.size === 0) return { changes: [], document: base, faults }
    for (const [target, found] of blamed) faults.set(target, [...(faults.get(target) ?? []), ...found])
    rest = rest.filter((change) => !blamed.has(targetOf(change)))
  }
}

function withoutOuterKey({ path, message }: DocumentFault): DocumentFault {
  return { path: path.replace(/^(?:item|value)\.?/, ''), message }
}

/** Which changes are to blame: that of the item at fault, or where that was not touched, those that take something out. */
function blame(document: IncidentDocument, changes: readonly Change[], faults: readonly DocumentFault[]): Map<string, DocumentFault[]> {
  const made = new Set(changes.map(targetOf))
  const blamed = new Map<string, DocumentFault[]>()
  for (const { path, message } of faults) {
    const match = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path)
    const item = match && document[match[1] as CollectionName]?.[Number(match[2])]
    const target = item && match ? `${match[1]}/${item.id}` : `set/${path.split(/[.[]/)[0]}`
    const guilty = made.has(target) ? [target] : changes.filter(({ op }) => op === 'remove').map(targetOf)
    for (const each of guilty.length > 0 ? guilty : [...made])
      blamed.set(each, [...(blamed.get(each) ?? []), { path: match?.[3] ?? '', message }])
  }
  return blamed
}
