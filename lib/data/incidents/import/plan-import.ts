import { applyChanges } from '@/lib/core/history/apply'
import { isSame } from '@/lib/core/history/canonical'
import { type Change, targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { type AdoptedIds, addReading, adoptReading } from '@/lib/data/incidents/import/adopt-reading'
import type { LastReading } from '@/lib/data/incidents/import/find-target'
import { mergeReadings } from '@/lib/data/incidents/import/merge-readings'

export type ImportPlan = {
  changes: Change[]
  document: IncidentDocument
  /** Targets (`entries/post-3`) that a curator changed too: their text stands, the reading's is only in its capture. */
  kept: string[]
  reading: IncidentDocument
  ids: AdoptedIds
}

/**
 * What a reading changes in an incident: everything when there is none yet; what is new since the same format was read last; or what
 * it has and an incident from elsewhere lacks. Curators' edits are never overwritten. Its sources name the capture if anything changes.
 */
export function planImport(
  read: IncidentDocument,
  incident: IncidentDocument | null,
  last: LastReading | null,
  captureSha: string,
): ImportPlan {
  if (incident === null) return { ...nameCapture(null, read, read, captureSha), kept: [], reading: read, ids: {} }
  const { document: adopted, ids } = adoptReading(read, incident, last)
  if (last === null) {
    return { ...nameCapture(incident, addReading(incident, adopted), adopted, captureSha), kept: [], reading: adopted, ids }
  }
  const reading = mergeReadings(last.document, adopted)
  const told = diffDocuments(last.document, reading)
  const kept = told.filter((change) => clashes(change, last.document, incident, reading)).map(targetOf)
  const wanted = told.filter((change) => !kept.includes(targetOf(change)) && !isSame(valueAt(change, incident), valueAt(change, reading)))
  const applied = applyChanges(incident, wanted)
  if (!applied.ok) return { changes: [], document: incident, kept: told.map(targetOf), reading, ids }
  return { ...nameCapture(incident, applied.value, reading, captureSha), kept, reading, ids }
}

function nameCapture(
  incident: IncidentDocument | null,
  document: IncidentDocument,
  reading: IncidentDocument,
  captureSha: string,
): Pick<ImportPlan, 'changes' | 'document'> {
  if (incident !== null && diffDocuments(incident, document).length === 0) return { changes: [], document: incident }
  const read = new Set(reading.sources.map(({ id }) => id))
  const sources = document.sources.map((source) => (read.has(source.id) ? { ...source, captureSha } : source))
  const named = { ...document, sources }
  return { changes: diffDocuments(incident, named), document: named }
}

function clashes(change: Change, last: IncidentDocument, incident: IncidentDocument, reading: IncidentDocument): boolean {
  const present = valueAt(change, incident)
  return !isSame(present, valueAt(change, last)) && !isSame(present, valueAt(change, reading))
}

/** What a document has where a change applies, the capture aside; null for an item that is not there. */
function valueAt(change: Change, document: IncidentDocument): unknown {
  if (change.op === 'create') return null
  if (change.op === 'set') return document[change.name]
  const id = change.op === 'put' ? change.item.id : change.id
  const items: readonly { id: string; captureSha?: string }[] = document[change.collection]
  const { captureSha: _, ...value } = items.find((item) => item.id === id) ?? { id: null }
  return value
}
