import type { Change } from '@/lib/core/history/change'
import type { Revision } from '@/lib/core/history/revision'
import { toInstant } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'

/** The whole history of an incident, oldest first. */
export async function listRevisions(incidentId: string): Promise<Revision[]> {
  const rows = await getDb().revision.findMany({ where: { incidentId }, orderBy: { number: 'asc' } })
  return rows.map(({ incidentId: _, ...row }) => ({
    ...row,
    changes: row.changes as unknown as Change[],
    document: readDocument(row.document),
    recordedAt: toInstant(row.recordedAt),
  }))
}
