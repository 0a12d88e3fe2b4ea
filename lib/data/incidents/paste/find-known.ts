import type { IncidentDocument } from '@/lib/core/incident/document'
import { getDb } from '@/lib/data/db'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'

/** An incident that is there already: in the record, on the desk of the people, or both. */
export type KnownIncident = {
  incidentId: string
  slug: string
  title: string
  vendor: string
  published: boolean
  hasDraft: boolean
  /** Nothing is added to one that was retracted or merged. */
  state: 'current' | 'retracted' | 'merged'
}

type Asked = Pick<IncidentDocument, 'id' | 'codes' | 'origins'>
type Row = KnownIncident & { readId: string; rank: number }

/**
 * Which incidents that were just read are there already, by the id they were read under: the same id, the same origin, or the same
 * ticket code. One statement, however many were read.
 */
export async function findKnown(documents: readonly Asked[]): Promise<Map<string, KnownIncident>> {
  if (documents.length === 0) return new Map()
  const asked = documents.map(({ id, codes, origins }) => ({
    id,
    codes: codes.map(({ code }) => code.toLowerCase()),
    pairs: codes.map(({ issuer, code }) => `${issuer}\n${code}`.toLowerCase()),
    origins: origins.map(originSha),
  }))
  const rows = await getDb().$queryRaw<Row[]>`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(id uuid, codes text[], pairs text[], origins text[])
    ), found AS (
      SELECT asked.id AS read_id, hit.id, hit.rank FROM asked CROSS JOIN LATERAL (
        SELECT incident.id, 1 AS rank FROM incident WHERE incident.id = asked.id
        UNION ALL SELECT incident_id, 2 FROM incident_origin WHERE origin_sha = ANY(asked.origins)
        UNION ALL SELECT incident_id, 3 FROM draft WHERE incident_id = asked.id AND desk = 'people'
        UNION ALL SELECT incident_id, 4 FROM incident_code
          WHERE code = ANY(asked.codes) AND issuer || E'\n' || code = ANY(asked.pairs)
        UNION ALL SELECT incident_id, 5 FROM draft WHERE slug = ANY(asked.codes) AND desk = 'people'
      ) AS hit
    )
    SELECT found.read_id::text AS "readId", found.rank, found.id::text AS "incidentId",
      coalesce(incident.slug, draft.slug) AS slug, coalesce(incident.title, draft.title) AS title,
      coalesce(incident.vendor_slug, draft.document->>'vendor') AS vendor,
      incident.id IS NOT NULL AS published, draft.id IS NOT NULL AS "hasDraft", coalesce(incident.state, 'current') AS state
    FROM found
    LEFT JOIN incident ON incident.id = found.id
    LEFT JOIN draft ON draft.incident_id = found.id AND draft.desk = 'people'
    ORDER BY found.rank DESC`
  return new Map(rows.map(({ readId, rank: _, ...known }) => [readId, known]))
}

/** One incident by its id; null when it is neither in the record nor on the desk of the people. */
export async function getKnown(incidentId: string): Promise<KnownIncident | null> {
  return (await findKnown([{ id: incidentId, codes: [], origins: [] }])).get(incidentId) ?? null
}
