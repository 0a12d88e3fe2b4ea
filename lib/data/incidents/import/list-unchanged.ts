import { type Actor, deskOf } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { givenSha } from '@/lib/data/incidents/import/given-sha'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import type { IncidentDraft } from '@/lib/ingest/draft'

/** An incident of which the record, or the draft on the actor's desk, holds what was read already. */
export type Unchanged = { incidentId: string; slug: string; title: string; draftId: string | null }

type Row = Unchanged & { origin: string; sha: string | null; others: number }

const chunk = 500

/**
 * Which drafts say what was last read from the same origin, so that nothing needs to be done: by the index of the draft. One query
 * for hundreds; whatever is not quite plain is left out and compared in its own transaction.
 */
export async function listUnchanged(
  actor: Actor,
  given: { drafts: readonly IncidentDraft[]; format: string; publish: boolean },
): Promise<Map<number, Unchanged>> {
  const { drafts, format, publish } = given
  const found = new Map<number, Unchanged>()
  for (let from = 0; from < drafts.length; from += chunk) {
    const wanted = drafts.slice(from, from + chunk).map((draft) => draft.document.origins.map(originSha))
    const rows = await listBases(deskOf(actor), format, wanted.flat())
    const byOrigin = new Map(rows.map((row) => [row.origin, row]))
    wanted.forEach((origins, offset) => {
      const draft = drafts[from + offset]
      const row = byOrigin.get(origins[0] ?? '')
      if (draft === undefined || row === undefined || origins.length !== 1 || row.others > 1) return
      if (row.sha !== givenSha(draft) || (publish && row.draftId !== null)) return
      const { incidentId, slug, title, draftId } = row
      found.set(from + offset, { incidentId, slug, title, draftId })
    })
  }
  return found
}

/** The newest reading of each origin: of the desk's own draft where there is one, else of what is published and current. */
function listBases(desk: string, format: string, origins: readonly string[]): Promise<Row[]> {
  return getDb().$queryRaw<Row[]>`
    SELECT DISTINCT ON (wanted) wanted AS origin, reading.incident_id::text AS "incidentId", given_sha AS sha,
      coalesce(draft.slug, incident.slug) AS slug, coalesce(draft.title, incident.title) AS title, draft.id::text AS "draftId",
      (SELECT count(DISTINCT other.incident_id)::int FROM reading other WHERE other.origins && ARRAY[wanted] AND other.format = ${format}) AS others
    FROM unnest(${origins}::text[]) AS wanted
    JOIN reading ON reading.origins && ARRAY[wanted] AND reading.format = ${format}
    LEFT JOIN draft ON draft.incident_id = reading.incident_id AND draft.desk = ${desk}
    LEFT JOIN incident_origin ON incident_origin.origin_sha = wanted
    LEFT JOIN incident ON incident.id = reading.incident_id AND incident.state = 'current' AND incident_origin.incident_id = incident.id
    WHERE CASE WHEN draft.id IS NOT NULL
      THEN reading.desk = ${desk}
      ELSE incident.id IS NOT NULL AND NOT EXISTS (
        SELECT FROM draft theirs WHERE theirs.incident_id = reading.incident_id AND theirs.desk = reading.desk)
      END
    ORDER BY wanted, reading.read_at DESC`
}
