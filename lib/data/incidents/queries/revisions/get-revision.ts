import { isSealedWith } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { toInstant } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import type { RevisionHead } from '@/lib/data/incidents/queries/revisions/list-revisions'
import { readDocument } from '@/lib/data/incidents/record/head'

/** A revision of a current incident with its document; `isSealed` when the document has the hash that the revision names. */
export type DocumentRevision = RevisionHead & { document: IncidentDocument; isSealed: boolean; newest: number }

/**
 * One revision as it was recorded, null when the current incident of that slug has none of that number. Every public view of an
 * earlier document is read here and nowhere else.
 */
export async function getRevision(slug: string, number: number): Promise<DocumentRevision | null> {
  const incident = await getDb().incident.findFirst({ where: { slug, state: 'current' }, select: { id: true, revisionNumber: true } })
  if (incident === null || number < 1 || number > incident.revisionNumber) return null
  const row = await getDb().revision.findUnique({
    where: { incidentId_number: { incidentId: incident.id, number } },
    omit: { changes: true, incidentId: true },
  })
  if (row === null) return null
  const { document: stored, recordedAt, ...head } = row
  const document = readDocument(stored)
  return {
    ...head,
    recordedAt: toInstant(recordedAt),
    document,
    isSealed: isSealedWith(document, head),
    newest: incident.revisionNumber,
  }
}
