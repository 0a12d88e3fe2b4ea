import type { IncidentDocument } from '@/lib/core/incident/document'
import { getDb } from '@/lib/data/db'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'

/** How many incidents held the text from which most of the documents were read first; 0 when all are new. */
export async function countReadTogether(format: string, documents: readonly IncidentDocument[]): Promise<number> {
  const origins = documents.flatMap((document) => document.origins.map(originSha))
  const rows = await getDb().$queryRaw<{ together: number }[]>`
    SELECT count(DISTINCT incident_id)::int AS together FROM reading
    WHERE format = ${format} AND first_sha = (
      SELECT first_sha FROM reading WHERE format = ${format} AND origins && ${origins}::text[]
      GROUP BY first_sha ORDER BY count(*) DESC LIMIT 1)`
  return rows[0]?.together ?? 0
}
