import type { IncidentDocument } from '@/lib/core/incident/document'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'

/** The public documents of the current incidents among these ids, in no order. */
export async function listCurrentDocuments(ids: readonly string[]): Promise<IncidentDocument[]> {
  if (ids.length === 0) return []
  const rows = await getDb().$queryRaw<{ document: unknown }[]>`
    SELECT revision.document FROM incident
    JOIN revision ON revision.incident_id = incident.id AND revision.number = incident.revision_number
    WHERE incident.id = ANY(${[...ids]}::uuid[]) AND incident.state = 'current'`
  return rows.map(({ document }) => readDocument(document))
}
