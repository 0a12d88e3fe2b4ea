import { addSeconds, toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { type IncidentFilter, toNarrowing } from '@/lib/data/incidents/queries/list-incidents'
import { conditionsOf, hitsOf, sourceOf } from '@/lib/data/incidents/queries/list-sql'
import { now } from '@/lib/site/clock'

/** How long a maintenance stays in the calendar after its announced beginning, and how many it holds at most: the last ones to begin. */
const keptSeconds = 366 * 86_400
export const mostWindows = 1000

/** A stretch of time for which a vendor announced maintenance. Parts of an incident that were announced for the same stretch are one. */
export type PlannedWindowRow = {
  incidentId: string
  /** The first part announced for it: names the window for as long as it is announced. */
  impactId: string
  slug: string
  title: string
  codes: string[]
  vendor: string
  services: string[]
  from: Instant
  to: Instant | null
  /** The vendor took it back. */
  cancelled: boolean
  /** How often the incident was revised since it was first published. */
  sequence: number
  publishedAt: Instant
  changedAt: Instant
}

type Row = Omit<PlannedWindowRow, 'from' | 'to' | 'publishedAt' | 'changedAt'> & {
  from: Date
  to: Date | null
  publishedAt: Date
  changedAt: Date
}

/** The windows of current maintenance that the filter finds, in the order in which they begin. */
export async function listPlannedWindows(
  filter: Omit<IncidentFilter, 'sort' | 'cursor' | 'limit' | 'total'> & { incidentId?: string | undefined } = {},
): Promise<PlannedWindowRow[]> {
  const query = await toNarrowing(filter)
  const conditions = conditionsOf(query, now())
  if (filter.incidentId !== undefined) conditions.push(Prisma.sql`i.id = ${filter.incidentId}::uuid`)
  const since = addSeconds(`${now().slice(0, 10)}T00:00:00.000Z`, -keptSeconds)
  const rows = await getDb().$queryRaw<Row[]>`
    WITH ${hitsOf(query)} told AS (
      SELECT i.id, min(m.impact_id COLLATE "C") AS impact_id, m.started_at, m.ended_at
      FROM ${sourceOf(query)} JOIN impact m ON m.incident_id = i.id
      WHERE ${Prisma.join(conditions, ' AND ')} AND i.classification = 'maintenance' AND m.basis = 'declared' AND m.started_at >= ${since}::timestamptz
      GROUP BY i.id, m.started_at, m.ended_at
      ORDER BY m.started_at DESC, i.id LIMIT ${mostWindows}
    )
    SELECT i.id::text AS "incidentId", told.impact_id AS "impactId", i.slug, i.title, i.codes, i.vendor_slug AS vendor, i.services,
      told.started_at AS "from", told.ended_at AS "to", coalesce(i.phase = 'false-positive', false) AS cancelled,
      i.revision_number - 1 AS sequence, i.published_at AS "publishedAt", i.changed_at AS "changedAt"
    FROM told JOIN incident i ON i.id = told.id ORDER BY told.started_at, i.id, told.impact_id`
  return rows.map(({ from, to, publishedAt, changedAt, ...row }) => ({
    ...row,
    from: toInstant(from),
    to: to && toInstant(to),
    publishedAt: toInstant(publishedAt),
    changedAt: toInstant(changedAt),
  }))
}
