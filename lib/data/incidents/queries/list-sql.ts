import type { CauseCategory, Classification } from '@/lib/core/incident/document'
import { defaultSort, type ListSort } from '@/lib/core/search/list-sort'
import type { Search } from '@/lib/core/search/parse-search'
import type { Instant } from '@/lib/core/time/moment'
import type { Status } from '@/lib/core/timeline/timeline'
import { Prisma } from '@/lib/data/generated/client'
import { afterCursor, orderBy } from '@/lib/data/incidents/queries/list-cursor'
import { now } from '@/lib/site/clock'

/** What a row names of its services and places; how many there are besides is a number. */
const namedPerRow = 4
/** Counted no further: how many more there are helps nobody, and counting them costs more than the list. */
export const mostCounted = 10_000

/** What a list is narrowed to, each by what stands in columns. No `services` and no `places` means all of them. */
export type Narrowing = {
  search?: Search | undefined
  vendor?: string | undefined
  services: readonly string[]
  places: readonly string[]
  causes?: readonly CauseCategory[] | undefined
  /** Address of an error text that it has. */
  error?: string | undefined
  classification?: readonly Classification[] | undefined
  status?: readonly Status[] | undefined
  ongoing?: boolean | undefined
  /** Begun on this day or later, as `2023-07-18`. */
  from?: string | undefined
  /** Begun before this day. */
  before?: string | undefined
}

export type ListQuery = Narrowing & { sort?: ListSort | undefined; cursor?: string | undefined; limit: number; total?: number | undefined }

/** The query behind `listIncidents`; apart so that a test can ask the planner about it. A known `total` is not counted again. */
export function listSql(query: ListQuery): Prisma.Sql {
  const at = now()
  const from = sourceOf(query)
  const where = Prisma.join(conditionsOf(query, at), ' AND ')
  const sort = sortOf(query)
  const sortKey = query.services.length === 0 ? Prisma.sql`i.sort_key` : Prisma.sql`x.sort_key`
  const after = query.cursor === undefined ? Prisma.empty : Prisma.sql`AND ${afterCursor(query.cursor, sort, sortKey)}`
  const rank = query.search === undefined ? Prisma.sql`0` : Prisma.sql`hits.rank`
  const counted =
    query.total === undefined
      ? Prisma.sql`SELECT count(*)::int AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${mostCounted + 1}) AS found`
      : Prisma.sql`SELECT ${query.total}::int AS total`
  return Prisma.sql`
    WITH ${hitsOf(query)} page AS (
      SELECT i.*, ${rank} AS rank FROM ${from} WHERE ${where} ${after} ORDER BY ${orderBy(sort, 'i', sortKey)} LIMIT ${query.limit + 1}
    ), counted AS (
      ${counted}
    )
    SELECT counted.total, i.id::text, i.slug, i.title, i.codes, i.classification, i.completeness, ${statusAt(at)} AS status, i.phase,
      i.started_at AS "startedAt", i.started_precision AS "startedPrecision", i.last_stated_at AS "lastStatedAt", i.durations,
      i.regions[1:${namedPerRow}::int] AS regions, cardinality(i.regions) AS "regionCount", cardinality(i.services) AS "serviceCount",
      i.cause_category AS "causeCategory", i.entry_count AS "entryCount", i.sort_key AS "sortKey", i.age_key AS "ageKey",
      i.longest_seconds AS "longestSeconds", i.changed_at AS "changedAt", i.rank, p.planned_from AS "plannedFrom", p.planned_to AS "plannedTo",
      i.vendor_slug AS vendor, i.services[1:${namedPerRow}::int] AS services,
      (SELECT count(*)::int FROM incident o WHERE o.state = 'current' AND o.id <> i.id AND o.id IN (
        SELECT other_id FROM incident_link WHERE incident_id = i.id
        UNION SELECT incident_id FROM incident_link WHERE other_id = i.id)) AS "linkedCount"
    FROM counted LEFT JOIN page i ON true
    LEFT JOIN LATERAL (
      SELECT min(started_at) AS planned_from, nullif(max(coalesce(ended_at, 'infinity')), 'infinity') AS planned_to
      FROM impact WHERE incident_id = i.id AND basis = 'declared' HAVING min(started_at) > ${at}::timestamptz
    ) p ON i.classification = 'maintenance'
    ORDER BY ${orderBy(sort, 'i', Prisma.sql`i.sort_key`)}`
}

/** The order a list comes in: the asked one, where there is a search to be best for. */
export function sortOf({ search, sort }: { search?: unknown; sort?: ListSort | undefined }): ListSort {
  const usual = defaultSort(search !== undefined)
  return sort === undefined || (sort === 'best' && search === undefined) ? usual : sort
}

/** What a search finds, once and with its rank: a first part of a query's WITH. */
export function hitsOf({ search }: Narrowing): Prisma.Sql {
  if (search === undefined) return Prisma.empty
  const { text, codes, runs, part } = search
  return Prisma.sql`hits AS MATERIALIZED (SELECT incident_id, rank FROM search_hits(${text}, ${codes}::text[], ${runs}::text[], ${part})),`
}

/** One service alone is read in the order of its index; of several, an incident that has more than one is taken once. */
export function sourceOf({ search, services }: Narrowing): Prisma.Sql {
  const distinct = services.length > 1 ? Prisma.sql`DISTINCT` : Prisma.empty
  const given = services.length > 1 ? Prisma.sql`= ANY(${[...services]}::text[])` : Prisma.sql`= ${services[0] ?? ''}`
  const byService =
    services.length === 0
      ? Prisma.empty
      : Prisma.sql`JOIN (SELECT ${distinct} incident_id, sort_key FROM incident_service WHERE service_slug ${given}) x ON x.incident_id = i.id`
  const bySearch = search === undefined ? Prisma.empty : Prisma.sql`JOIN hits ON hits.incident_id = i.id`
  return Prisma.sql`incident i ${byService} ${bySearch}`
}

export function conditionsOf(query: Omit<Narrowing, 'services'> & { sort?: ListSort | undefined }, at: Instant): Prisma.Sql[] {
  const { vendor, places, causes, error, classification, status, ongoing, from, before } = query
  const conditions = [Prisma.sql`i.state = 'current'`]
  if (vendor !== undefined) conditions.push(Prisma.sql`i.vendor_slug = ${vendor}`)
  if (places.length > 0)
    conditions.push(Prisma.sql`i.id IN (SELECT incident_id FROM incident_region WHERE place_slug = ANY(${[...places]}::text[]))`)
  if (causes !== undefined) conditions.push(Prisma.sql`i.cause_category = ANY(${[...causes]}::text[])`)
  if (error !== undefined) conditions.push(Prisma.sql`i.id IN (SELECT incident_id FROM signature WHERE slug = ${error})`)
  if (classification !== undefined) conditions.push(Prisma.sql`i.classification = ANY(${[...classification]}::text[])`)
  if (ongoing) {
    conditions.push(Prisma.sql`i.live_until >= ${at}::timestamptz AND i.status IN ('ongoing', 'monitoring', 'disputed')`)
    conditions.push(Prisma.sql`(i.classification <> 'maintenance' OR coalesce((SELECT max(coalesce(ended_at, 'infinity'))
      FROM impact WHERE incident_id = i.id AND basis = 'declared'), 'infinity') > ${at}::timestamptz)`)
  }
  if (status !== undefined) conditions.push(statusIn(status, at))
  // A day comes before every instant of it; the first dated thing of an undated incident lies nowhere.
  const key = sortOf(query) === 'oldest' ? Prisma.sql`i.age_key` : Prisma.sql`i.sort_key`
  if (from !== undefined) conditions.push(Prisma.sql`${key} >= ${from} COLLATE "C" AND ${key} < '~' COLLATE "C"`)
  if (before !== undefined) conditions.push(Prisma.sql`${key} < ${before} COLLATE "C" AND ${key} >= '0' COLLATE "C"`)
  return conditions
}

/** What is stored was true when the head was recorded; without a word for 14 days it becomes 'end-not-recorded' by itself. */
export function statusAt(at: Instant): Prisma.Sql {
  return Prisma.sql`CASE WHEN i.status IN ('ongoing', 'monitoring') AND i.live_until < ${at}::timestamptz THEN 'end-not-recorded' ELSE i.status END`
}

export function statusIn(statuses: readonly Status[], at: Instant): Prisma.Sql {
  const settled = statuses.filter((status) => status !== 'ongoing' && status !== 'monitoring')
  const live = statuses.filter((status) => status === 'ongoing' || status === 'monitoring')
  const parts = [Prisma.sql`i.status = ANY(${settled}::text[])`]
  if (live.length > 0) parts.push(Prisma.sql`(i.status = ANY(${live}::text[]) AND i.live_until >= ${at}::timestamptz)`)
  if (statuses.includes('end-not-recorded')) {
    parts.push(Prisma.sql`(i.status IN ('ongoing', 'monitoring') AND i.live_until < ${at}::timestamptz)`)
  }
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}
