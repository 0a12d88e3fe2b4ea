import { AppError } from '@/lib/core/errors'
import type { CauseCategory, Classification, IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import type { PlannedWindow } from '@/lib/core/incident/planned-window'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { Duration, Status } from '@/lib/core/timeline/timeline'
import { listServices, listVendors } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { now } from '@/lib/site/clock'

const defaultLimit = 20
/** What a row names of its services and places; how many there are besides is a number. */
const namedPerRow = 4
const mostPerPage = 100
const longestSearch = 300

export type IncidentFilter = {
  q?: string
  vendor?: string
  /** Also what is filed under the services below it. */
  service?: string
  classification?: readonly Classification[]
  status?: readonly Status[]
  /**
   * Only those that somebody spoke of within 14 days and that no vendor word closes, or whose closing is disputed; maintenance
   * only until its declared end.
   */
  ongoing?: boolean
  cursor?: string
  limit?: number
}

/** An incident as lists show it. */
export type IncidentRow = {
  id: string
  slug: string
  title: string
  codes: string[]
  vendor: { slug: string; name: string }
  /** The first few of them. */
  services: { slug: string; name: string }[]
  serviceCount: number
  classification: Classification
  completeness: IncidentDocument['completeness']
  status: Status
  phase: Phase | null
  startedAt: Instant | null
  lastStatedAt: Instant | null
  durations: Pick<Duration, 'basis' | 'effect' | 'seconds' | 'atLeast' | 'about'>[]
  /** Slugs of the first few places named. */
  regions: string[]
  regionCount: number
  causeCategory: CauseCategory | null
  entryCount: number
  linkedCount: number
  /** When a maintenance is planned for that has not begun yet. */
  planned: PlannedWindow | null
}

export type IncidentPage = { items: IncidentRow[]; nextCursor: string | null; total: number }

type Row = Omit<IncidentRow, 'vendor' | 'services' | 'startedAt' | 'lastStatedAt' | 'planned'> & {
  vendor: string
  services: string[]
  startedAt: Date | null
  lastStatedAt: Date | null
  plannedFrom: Date | null
  plannedTo: Date | null
  sortKey: string
}

/**
 * Current incidents, newest first by their first dated thing and undated ones last; one page and how many there are in all. Throws
 * 'invalid' for a cursor that is none of ours and for a search text that is too long.
 */
export async function listIncidents(filter: IncidentFilter = {}): Promise<IncidentPage> {
  const limit = Math.min(Math.max(Math.trunc(filter.limit ?? defaultLimit), 1), mostPerPage)
  const catalogue = { vendors: await listVendors(), services: await listServices() }
  const services = filter.service === undefined ? [] : withDescendants(filter.service, catalogue.services)
  const rows = await getDb().$queryRaw<(Row & { total: number })[]>(listSql({ ...filter, services }, limit))
  const items = rows.slice(0, limit).filter((row) => row.id !== null)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map((row) => fromRow(row, catalogue)),
    nextCursor: last ? toCursor(last.sortKey) : null,
    total: rows[0]?.total ?? 0,
  }
}

/** The query behind `listIncidents`; apart so that a test can ask the planner about it. No `services` means all of them. */
export function listSql(filter: IncidentFilter & { services: readonly string[] }, limit: number): Prisma.Sql {
  const at = now()
  const from = sourceOf(filter)
  const where = Prisma.join(conditionsOf(filter, at), ' AND ')
  const sortKey = filter.services.length === 0 ? Prisma.sql`i.sort_key` : Prisma.sql`x.sort_key`
  const after = filter.cursor === undefined ? Prisma.empty : Prisma.sql`AND ${sortKey} < ${fromCursor(filter.cursor)} COLLATE "C"`
  const hits = isBlank(filter.q)
    ? Prisma.empty
    : Prisma.sql`hits AS MATERIALIZED (SELECT incident_id FROM search_hits(${requireSearch(filter.q ?? '')})),`
  return Prisma.sql`
    WITH ${hits} page AS (
      SELECT i.* FROM ${from} WHERE ${where} ${after} ORDER BY ${sortKey} DESC LIMIT ${limit + 1}
    ), counted AS (
      SELECT count(*)::int AS total FROM ${from} WHERE ${where}
    )
    SELECT counted.total, i.id::text, i.slug, i.title, i.codes, i.classification, i.completeness, ${statusAt(at)} AS status, i.phase,
      i.started_at AS "startedAt", i.last_stated_at AS "lastStatedAt", i.durations,
      i.regions[1:${namedPerRow}::int] AS regions, cardinality(i.regions) AS "regionCount", cardinality(i.services) AS "serviceCount", i.cause_category AS "causeCategory",
      i.entry_count AS "entryCount", i.sort_key AS "sortKey", p.planned_from AS "plannedFrom", p.planned_to AS "plannedTo",
      i.vendor_slug AS vendor, i.services[1:${namedPerRow}::int] AS services,
      (SELECT count(*)::int FROM incident o WHERE o.state = 'current' AND o.id <> i.id AND o.id IN (
        SELECT other_id FROM incident_link WHERE incident_id = i.id
        UNION SELECT incident_id FROM incident_link WHERE other_id = i.id)) AS "linkedCount"
    FROM counted LEFT JOIN page i ON true
    LEFT JOIN LATERAL (
      SELECT min(started_at) AS planned_from, nullif(max(coalesce(ended_at, 'infinity')), 'infinity') AS planned_to
      FROM impact WHERE incident_id = i.id AND basis = 'declared' HAVING min(started_at) > ${at}::timestamptz
    ) p ON i.classification = 'maintenance'
    ORDER BY i.sort_key DESC NULLS LAST`
}

/** One service alone is read in the order of its index; of several, an incident that has more than one is taken once. */
function sourceOf({ q, services }: { q?: string; services: readonly string[] }): Prisma.Sql {
  const distinct = services.length > 1 ? Prisma.sql`DISTINCT` : Prisma.empty
  const given = services.length > 1 ? Prisma.sql`= ANY(${[...services]}::text[])` : Prisma.sql`= ${services[0] ?? ''}`
  const byService =
    services.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN (SELECT ${distinct} incident_id, sort_key FROM incident_service WHERE service_slug ${given}) x ON x.incident_id = i.id`
  const bySearch = isBlank(q) ? Prisma.empty : Prisma.sql`JOIN hits ON hits.incident_id = i.id`
  return Prisma.sql`incident i ${byService} ${bySearch}`
}

function conditionsOf({ vendor, classification, status, ongoing }: IncidentFilter, at: Instant): Prisma.Sql[] {
  const conditions = [Prisma.sql`i.state = 'current'`]
  if (vendor !== undefined) conditions.push(Prisma.sql`i.vendor_slug = ${vendor}`)
  if (classification !== undefined) conditions.push(Prisma.sql`i.classification = ANY(${[...classification]}::text[])`)
  if (ongoing) {
    conditions.push(Prisma.sql`i.live_until >= ${at}::timestamptz AND i.status IN ('ongoing', 'monitoring', 'disputed')`)
    conditions.push(Prisma.sql`(i.classification <> 'maintenance' OR coalesce((SELECT max(coalesce(ended_at, 'infinity'))
      FROM impact WHERE incident_id = i.id AND basis = 'declared'), 'infinity') > ${at}::timestamptz)`)
  }
  if (status !== undefined) conditions.push(statusIn(status, at))
  return conditions
}

/** What is stored was true when the head was recorded; without a word for 14 days it becomes 'end-not-recorded' by itself. */
export function statusAt(at: Instant): Prisma.Sql {
  return Prisma.sql`CASE WHEN i.status IN ('ongoing', 'monitoring') AND i.live_until < ${at}::timestamptz THEN 'end-not-recorded' ELSE i.status END`
}

function statusIn(statuses: readonly Status[], at: Instant): Prisma.Sql {
  const settled = statuses.filter((status) => status !== 'ongoing' && status !== 'monitoring')
  const live = statuses.filter((status) => status === 'ongoing' || status === 'monitoring')
  const parts = [Prisma.sql`i.status = ANY(${settled}::text[])`]
  if (live.length > 0) parts.push(Prisma.sql`(i.status = ANY(${live}::text[]) AND i.live_until >= ${at}::timestamptz)`)
  if (statuses.includes('end-not-recorded')) {
    parts.push(Prisma.sql`(i.status IN ('ongoing', 'monitoring') AND i.live_until < ${at}::timestamptz)`)
  }
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

function isBlank(q: string | undefined): boolean {
  return q === undefined || q.trim() === ''
}

function requireSearch(q: string): string {
  if (q.length > longestSearch) throw new AppError('invalid', `A search text has at most ${longestSearch} characters.`)
  return q.replaceAll('\u0000', ' ').toWellFormed()
}

function withDescendants(slug: string, services: readonly { slug: string; parents: readonly string[] }[]): string[] {
  const found = new Set([slug])
  for (const below of found) for (const { slug: each, parents } of services) if (parents.includes(below)) found.add(each)
  return [...found]
}

function toCursor(sortKey: string): string {
  return Buffer.from(sortKey).toString('base64url')
}

function fromCursor(cursor: string): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString()
  const known = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?\/[0-9a-f-]{36}$/.test(sortKey)
  if (!known) throw new AppError('invalid', 'The cursor is not one of ours. Start again from the first page.')
  return sortKey
}

type Named = { slug: string; name: string }

function fromRow(
  given: Row & { total: number },
  { vendors, services }: { vendors: readonly Named[]; services: readonly Named[] },
): IncidentRow {
  const { startedAt, lastStatedAt, plannedFrom, plannedTo, sortKey: _, total: __, ...row } = given
  return {
    ...row,
    vendor: named(row.vendor, vendors),
    services: row.services.map((slug) => named(slug, services)),
    startedAt: startedAt && toInstant(startedAt),
    lastStatedAt: lastStatedAt && toInstant(lastStatedAt),
    planned: plannedFrom && { from: toInstant(plannedFrom), to: plannedTo && toInstant(plannedTo) },
  }
}

/** What was filed a moment ago goes by its slug until the catalogue is read again. */
function named(slug: string, items: readonly Named[]): Named {
  return { slug, name: items.find((item) => item.slug === slug)?.name ?? slug }
}
