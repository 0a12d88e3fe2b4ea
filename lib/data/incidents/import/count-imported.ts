import type { IncidentDocument } from '@/lib/core/incident/document'
import { getDb } from '@/lib/data/db'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'

/** How many published incidents were imported from the page of the documents, and how many of those are among the documents. */
export async function countImported(documents: readonly IncidentDocument[]): Promise<{ ofPage: number; again: number }> {
  const origins = documents.flatMap((document) => document.origins)
  const [first] = origins
  if (first === undefined) return { ofPage: 0, again: 0 }
  const rows = await getDb().$queryRaw<{ ofPage: number; again: number }[]>`
    SELECT count(*)::int AS "ofPage", count(*) FILTER (WHERE origin_sha = ANY(${origins.map(originSha)}::text[]))::int AS again
    FROM incident_origin WHERE format = ${first.format} AND page = ${first.page}`
  return rows[0] ?? { ofPage: 0, again: 0 }
}
