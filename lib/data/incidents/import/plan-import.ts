import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import { type AdoptedIds, addReading, adoptReading } from '@/lib/data/incidents/import/adopt-reading'
import type { LastReading } from '@/lib/data/incidents/import/find-target'
import { mergeReadings } from '@/lib/data/incidents/import/merge-readings'
import { mergeImport } from '@/lib/ingest/merge-import'

export type ImportPlan = {
  changes: Change[]
  document: IncidentDocument
  /** What a curator and the vendor both changed: the curator's stands, the vendor's is in the capture. */
  kept: string[]
  /** The base of the next import: the newest state read so far, in the ids of the incident. */
  reading: IncidentDocument
  modifiedAt: Instant | null
  ids: AdoptedIds
}

/** One incident as it was just read. */
export type NewReading = {
  document: IncidentDocument
  /** It may be a part of what the vendor published: what it lacks was not withdrawn. */
  partial: boolean
  modifiedAt: Instant | null
  captureSha: string
  at: Instant
}

/**
 * What a reading changes in an incident: everything when there is none yet; what is new since the same format was read last; or what
 * it has and an incident from elsewhere lacks. Curators' edits are never overwritten. Its sources name the capture if anything changes.
 */
export function planImport(read: NewReading, incident: IncidentDocument | null, last: LastReading | null): ImportPlan {
  const { document, modifiedAt, captureSha, at } = read
  if (incident === null) return { ...nameCapture(null, document, document, captureSha), kept: [], reading: document, modifiedAt, ids: {} }
  const { document: adopted, ids } = adoptReading(document, incident, last)
  if (last === null) {
    return { ...nameCapture(incident, addReading(incident, adopted), adopted, captureSha), kept: [], reading: adopted, modifiedAt, ids }
  }
  const older = modifiedAt !== null && last.modifiedAt !== null && modifiedAt < last.modifiedAt
  const incoming = read.partial ? mergeReadings(last.document, adopted) : adopted
  const merged = mergeImport(incident, incoming, { lastImported: last.document, noticedAt: at, older })
  const kept = merged.doubts.map(({ message }) => message)
  const applied = merged.changes.length === 0 ? { ok: true as const, value: incident } : applyChanges(incident, merged.changes)
  if (!applied.ok) throw new AppError('conflict', `What was read does not fit the incident: ${applied.error}.`)
  const newest = older
    ? { reading: last.document, modifiedAt: last.modifiedAt }
    : { reading: incoming, modifiedAt: modifiedAt ?? last.modifiedAt }
  return { ...nameCapture(incident, applied.value, incoming, captureSha), ...newest, kept, ids }
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
