import { sha256Hex } from '@/lib/core/history/canonical'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import type { Transaction } from '@/lib/data/transaction'
import { likenessKey } from '@/lib/ingest/likeness'

/** Another incident with the same page, begin and title. */
export type PerhapsSame = {
  incidentId: string
  slug: string
  title: string
  published: boolean
  /** Both were first read from this very text: their vendor shows them side by side. */
  sideBySide: boolean
}

/** What equal incidents are found by; null where a begin or a page is missing. */
export function likenessSha(document: IncidentDocument): string | null {
  const key = likenessKey(document)
  return key === null ? null : sha256Hex(key)
}

/** The incidents and drafts of the record that a reading is perhaps the same as: equal in page, begin and title, under another key. */
export async function findPerhapsSame(
  tx: Transaction,
  read: IncidentDocument,
  { incidentId, captureSha }: { incidentId: string; captureSha: string },
): Promise<PerhapsSame[]> {
  const likeness = likenessSha(read)
  if (likeness === null) return []
  return tx.$queryRaw<PerhapsSame[]>`
    SELECT reading.incident_id::text AS "incidentId", min(coalesce(incident.slug, draft.slug)) AS slug,
      min(coalesce(incident.title, draft.title)) AS title, bool_or(incident.id IS NOT NULL) AS published,
      coalesce(bool_and(reading.first_sha = ${captureSha}), false) AS "sideBySide"
    FROM reading
    LEFT JOIN incident ON incident.id = reading.incident_id
    LEFT JOIN draft ON draft.incident_id = reading.incident_id
    WHERE reading.likeness = ${likeness} AND reading.incident_id <> ${incidentId}::uuid
      AND NOT reading.origins && ${read.origins.map(originSha)}::text[]
      AND (incident.state = 'current' OR (incident.id IS NULL AND draft.id IS NOT NULL))
    GROUP BY reading.incident_id ORDER BY slug LIMIT 10`
}
