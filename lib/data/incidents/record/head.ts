import { AppError } from '@/lib/core/errors'
import type { Change } from '@/lib/core/history/change'
import type { Revision } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { Transaction } from '@/lib/data/transaction'

/** The newest revision of an incident, as what follows it needs it. */
export type Head = { number: number; hash: string; recordedAt: Instant; document: IncidentDocument }

/** A document out of the database, brought up to the current schema. What cannot be read any more is a fault of ours and throws. */
export function readDocument(stored: unknown): IncidentDocument {
  const parsed = parseDocument(stored)
  if (!parsed.ok) throw new Error(`a stored document is not valid: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`)
  return parsed.value
}

/** Null for an incident that was never published. */
export async function getHead(tx: Transaction, incidentId: string): Promise<Head | null> {
  const row = await tx.revision.findFirst({ where: { incidentId }, orderBy: { number: 'desc' } })
  return row && { number: row.number, hash: row.hash, recordedAt: toInstant(row.recordedAt), document: readDocument(row.document) }
}

/** The number of the newest revision; 0 for an incident that was never published. */
export async function getHeadNumber(tx: Transaction, incidentId: string): Promise<number> {
  const row = await tx.incident.findUnique({ where: { id: incidentId }, select: { revisionNumber: true } })
  return row?.revisionNumber ?? 0
}

/** The document of one revision; null for revision 0, before anything was published. */
export async function getDocumentAt(tx: Transaction, incidentId: string, number: number): Promise<IncidentDocument | null> {
  if (number === 0) return null
  const row = await tx.revision.findUnique({ where: { incidentId_number: { incidentId, number } }, select: { document: true } })
  if (row === null) throw new AppError('not-found', `There is no revision ${number} of this incident.`)
  return readDocument(row.document)
}

/** Every revision's changes, oldest first: what the history of the entries is made from. */
export async function listChanges(tx: Transaction, incidentId: string): Promise<Pick<Revision, 'number' | 'recordedAt' | 'changes'>[]> {
  const rows = await tx.revision.findMany({
    where: { incidentId },
    orderBy: { number: 'asc' },
    select: { number: true, recordedAt: true, changes: true },
  })
  return rows.map((row) => ({ number: row.number, recordedAt: toInstant(row.recordedAt), changes: row.changes as unknown as Change[] }))
}
