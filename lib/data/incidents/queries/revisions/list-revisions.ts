import { followsFrom, type Revision } from '@/lib/core/history/revision'
import type { CollectionName, HeaderName } from '@/lib/core/incident/document'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'

const mostPerPage = 50

/** A revision without its document; `redactedSha` is set where text was taken out of it. */
export type RevisionHead = Omit<Revision, 'changes' | 'document'>

/** What a revision did, gathered: how many items of which collection, or which header value. */
export type ChangeCount =
  | { what: 'create'; of: null; count: 1 }
  | { what: 'set'; of: HeaderName; count: 1 }
  | { what: 'added' | 'changed' | 'removed'; of: CollectionName; count: number }

/** A revision as the history lists it; `isChained` when its hashes, computed again, are those of an unaltered chain. */
export type ListedRevision = RevisionHead & { changes: ChangeCount[]; isChained: boolean }

export type RevisionList = {
  slug: string
  title: string
  language: string
  codes: string[]
  newest: number
  items: ListedRevision[]
  /** The number to list from next, exclusive; null at the first revision. */
  nextBefore: number | null
}

type Row = Omit<RevisionHead, 'recordedAt'> & { recordedAt: Date; changes: ChangeCount[]; hashBefore: string | null }

type Part = { before?: number | undefined; above?: number; limit?: number }

/**
 * The revisions of a current incident, newest first, those below `before` (all) and above `above` (0); one page of them. Null when
 * there is no such incident, exactly as for a draft or a retracted one.
 */
export function listRevisions(slug: string, part: Part = {}): Promise<RevisionList | null> {
  return listWhere({ slug, state: 'current' }, part)
}

/** The same for editors, whatever became of the incident. */
export function listAllRevisions(actor: Actor, incidentId: string, part: Part = {}): Promise<RevisionList | null> {
  requirePermission(actor, canDraft, 'read the history of what is not public')
  return listWhere({ id: incidentId }, part)
}

async function listWhere(
  where: { slug: string; state: 'current' } | { id: string },
  { before, above = 0, limit = 20 }: Part,
): Promise<RevisionList | null> {
  const incident = await getDb().incident.findFirst({
    where,
    select: { id: true, slug: true, title: true, language: true, codes: true, revisionNumber: true },
  })
  if (incident === null) return null
  const { id, revisionNumber: newest, ...named } = incident
  const size = Math.min(Math.max(Math.trunc(limit), 1), mostPerPage)
  const rows = await listRows(id, { above, below: Math.min(before ?? newest + 1, newest + 1), limit: size + 1 })
  const items = rows.slice(0, size).map(fromRow)
  return { ...named, newest, items, nextBefore: rows.length > size ? (items.at(-1)?.number ?? null) : null }
}

/** What a `put` did is told by whether the revision before had an item of that id. */
function listRows(id: string, { above, below, limit }: { above: number; below: number; limit: number }): Promise<Row[]> {
  return getDb().$queryRaw<Row[]>`
    SELECT r.number, r.recorded_at AS "recordedAt", r.author, r.reason, r.document_sha AS "documentSha",
      r.previous_hash AS "previousHash", r.hash, r.redacted_sha AS "redactedSha", p.hash AS "hashBefore",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('what', what, 'of', of, 'count', n) ORDER BY first), '[]') FROM (
        SELECT CASE WHEN c->>'op' IN ('create', 'set') THEN c->>'op' WHEN c->>'op' = 'remove' THEN 'removed'
            WHEN had.id IS NULL THEN 'added' ELSE 'changed' END AS what,
          coalesce(c->>'name', c->>'collection') AS of, count(*)::int AS n, min(position) AS first
        FROM jsonb_array_elements(r.changes) WITH ORDINALITY AS t(c, position)
        LEFT JOIN (
          SELECT d.key AS collection, item->>'id' AS id FROM jsonb_each(p.document) AS d,
            jsonb_array_elements(CASE WHEN jsonb_typeof(d.value) = 'array' THEN d.value ELSE '[]' END) AS e(item)
        ) had ON c->>'op' = 'put' AND had.collection = c->>'collection' AND had.id = c->'item'->>'id'
        GROUP BY 1, 2) gathered) AS changes
    FROM revision r LEFT JOIN revision p ON p.incident_id = r.incident_id AND p.number = r.number - 1
    WHERE r.incident_id = ${id}::uuid AND r.number > ${above} AND r.number < ${below}
    ORDER BY r.number DESC LIMIT ${limit}`
}

function fromRow({ changes, hashBefore, recordedAt, ...row }: Row): ListedRevision {
  const head = { ...row, recordedAt: toInstant(recordedAt) }
  return { ...head, changes, isChained: followsFrom(head, hashBefore) }
}
