import { Prisma } from '@/lib/data/generated/client'
import { conditionsOf, hitsOf, type Narrowing, sourceOf } from '@/lib/data/incidents/queries/list-sql'
import { now } from '@/lib/site/clock'

export type FeedNarrowing = Narrowing & {
  incidentId?: string | undefined
  /** The key of the entry before the first one. */
  after?: string | undefined
  limit: number
}

/**
 * The query behind `listFeedEntries`; apart so that a test can ask the planner about it. One row per incident, so that a document is
 * read once however many of its entries are asked for. An entry that came with a merge, whose revisions are recorded in one go, keeps
 * the names under which it was first published: its incident, and its own where the survivor had to number it.
 */
export function feedSql(query: FeedNarrowing): Prisma.Sql {
  const conditions = conditionsOf(query, now())
  if (query.incidentId !== undefined) conditions.push(Prisma.sql`i.id = ${query.incidentId}::uuid`)
  if (query.after !== undefined) conditions.push(Prisma.sql`e.feed_key < ${query.after} COLLATE "C"`)
  return Prisma.sql`
    WITH ${hitsOf(query)} page AS MATERIALIZED (
      SELECT i.id, i.revision_number, e.entry_id, e.feed_key, e.added_at, e.added_in, e.added_later, e.edited_in
      FROM ${sourceOf(query)} JOIN entry e ON e.incident_id = i.id
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY e.feed_key DESC LIMIT ${query.limit + 1}
    ), told AS (
      SELECT p.id, p.revision_number, jsonb_agg(jsonb_build_object('id', p.entry_id, 'key', p.feed_key, 'addedAt', p.added_at,
          'addedLater', p.added_later, 'homeId', coalesce(home.id, p.id),
          'homeEntryId', coalesce(home.entry_id, p.entry_id), 'editedAt', edited.recorded_at, 'redactedAt', redacted.at)) AS entries
      FROM page p
      LEFT JOIN revision edited ON edited.incident_id = p.id AND edited.number = p.edited_in[cardinality(p.edited_in)]
      LEFT JOIN LATERAL (
        SELECT max(at) AS at FROM redaction WHERE incident_id = p.id AND (entry_id = p.entry_id OR entry_id IS NULL)
      ) redacted ON true
      LEFT JOIN LATERAL (
        SELECT m.id, h.entry_id FROM incident m JOIN entry h ON h.incident_id = m.id
          AND (h.entry_id = p.entry_id OR (h.entry_id = regexp_replace(p.entry_id, '-\\d+$', '')
            AND split_part(h.feed_key, '/', 2) = split_part(p.feed_key, '/', 2)))
        WHERE m.merged_into = p.id AND p.added_in > 1 AND p.added_at BETWEEN m.changed_at AND m.changed_at + interval '1 minute'
        ORDER BY h.entry_id = p.entry_id DESC, m.id LIMIT 1
      ) home ON true
      GROUP BY p.id, p.revision_number
    )
    SELECT r.document, told.entries FROM told JOIN revision r ON r.incident_id = told.id AND r.number = told.revision_number`
}
