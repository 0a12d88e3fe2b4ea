import type { EntryHistory } from '@/lib/core/history/entry-history'
import type { IncidentDocument, Link, LinkKind } from '@/lib/core/incident/document'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'

/** Another published incident and one reason why it is shown: an incident linked in two ways stands here twice. */
export type LinkedIncident = {
  kind: LinkKind
  /** The link is stated on the other incident: read its kind the other way round. */
  inverse: boolean
  statedBy: Link['statedBy']
  note: string | null
  document: IncidentDocument
}

export type PublishedIncident = {
  document: IncidentDocument
  revision: { number: number; recordedAt: Instant; sha256: string; author: string; reason: string }
  entryHistory: Record<string, EntryHistory>
  linked: LinkedIncident[]
  vendor: { slug: string; name: string }
  services: { slug: string; name: string }[]
  publishedAt: Instant
  changedAt: Instant
}

type Row = {
  id: string
  document: unknown
  number: number
  recordedAt: Date
  sha256: string
  author: string
  reason: string
  publishedAt: Date
  changedAt: Date
  vendor: { slug: string; name: string }
  services: { slug: string; name: string }[]
  entryHistory: Record<string, EntryHistory> | null
  linked:
    | { id: string; document: unknown; links: { kind: LinkKind; inverse: boolean; statedBy: Link['statedBy']; note: string | null }[] }[]
    | null
}

/** A current incident by its present slug, with all that its page needs, as of one snapshot. Null for drafts and all else. */
export async function getPublishedIncident(slug: string): Promise<PublishedIncident | null> {
  const [row] = await getDb().$queryRaw<Row[]>`
    SELECT i.id::text, r.document, r.number, r.recorded_at AS "recordedAt", r.document_sha AS sha256, r.author, r.reason,
      i.published_at AS "publishedAt", i.changed_at AS "changedAt",
      jsonb_build_object('slug', v.slug, 'name', v.name) AS vendor,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) ORDER BY first), '[]') FROM (
        SELECT s.slug, s.name, min(u.n) AS first FROM unnest(i.services) WITH ORDINALITY AS u(slug, n)
        JOIN service named ON named.slug = u.slug JOIN service s ON s.slug = coalesce(named.merged_into, named.slug)
        GROUP BY s.slug, s.name) AS standing) AS services,
      (SELECT jsonb_object_agg(e.entry_id, jsonb_build_object(
          'addedIn', e.added_in, 'addedAt', e.added_at, 'editedIn', e.edited_in, 'addedLater', e.added_later))
        FROM entry e WHERE e.incident_id = i.id) AS "entryHistory",
      (WITH RECURSIVE fault_group(id) AS (
          SELECT i.id
          UNION
          SELECT o.id FROM fault_group JOIN LATERAL (
            SELECT other_id AS id FROM incident_link WHERE incident_id = fault_group.id AND kind = 'same-fault'
            UNION ALL
            SELECT incident_id FROM incident_link WHERE other_id = fault_group.id AND kind = 'same-fault'
          ) AS edge ON true JOIN incident o ON o.id = edge.id AND o.state = 'current'
        ), stated(id, kind, inverse, stated_by, note) AS (
          SELECT other_id, kind, false, stated_by, note FROM incident_link WHERE incident_id = i.id
          UNION ALL
          SELECT incident_id, kind, true, stated_by, note FROM incident_link WHERE other_id = i.id
        ), shown AS (
          SELECT id FROM fault_group UNION SELECT id FROM stated
        )
        SELECT jsonb_agg(jsonb_build_object('id', o.id, 'document', d.document, 'links', (
            SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'inverse', inverse, 'statedBy', stated_by, 'note', note)
              ORDER BY inverse, kind), '[]') FROM stated WHERE stated.id = o.id)) ORDER BY o.sort_key)
        FROM shown JOIN incident o ON o.id = shown.id AND o.state = 'current' AND o.id <> i.id
        JOIN revision d ON d.incident_id = o.id AND d.number = o.revision_number) AS linked
    FROM incident i
    JOIN revision r ON r.incident_id = i.id AND r.number = i.revision_number
    JOIN vendor v ON v.slug = i.vendor_slug
    WHERE i.slug = ${slug} AND i.state = 'current'`
  return row === undefined ? null : fromRow(row)
}

function fromRow(row: Row): PublishedIncident {
  return {
    document: readDocument(row.document),
    revision: { number: row.number, recordedAt: toInstant(row.recordedAt), sha256: row.sha256, author: row.author, reason: row.reason },
    entryHistory: Object.fromEntries(
      Object.entries(row.entryHistory ?? {}).map(([id, history]) => [id, { ...history, addedAt: toInstant(new Date(history.addedAt)) }]),
    ),
    linked: (row.linked ?? []).flatMap(fromLinked),
    vendor: row.vendor,
    services: row.services,
    publishedAt: toInstant(row.publishedAt),
    changedAt: toInstant(row.changedAt),
  }
}

/** Members of a same-fault group that are not linked directly are there by our inference. */
function fromLinked({ document, links }: NonNullable<Row['linked']>[number]): LinkedIncident[] {
  const read = readDocument(document)
  const inferred = { kind: 'same-fault', inverse: false, statedBy: 'faultline', note: null } as const
  return (links.length > 0 ? links : [inferred]).map((link) => ({ ...link, document: read }))
}
