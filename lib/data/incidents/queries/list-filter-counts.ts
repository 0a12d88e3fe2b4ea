import type { CauseCategory, Classification } from '@/lib/core/incident/document'
import { placesMatching } from '@/lib/core/places/ancestry'
import type { Place } from '@/lib/core/places/place'
import type { Status } from '@/lib/core/timeline/timeline'
import { getFate, listPlaces, listServices, listVendors, type Service } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { type IncidentFilter, toNarrowing } from '@/lib/data/incidents/queries/list-incidents'
import { conditionsOf, hitsOf, sourceOf, statusAt } from '@/lib/data/incidents/queries/list-sql'
import { now } from '@/lib/site/clock'

export type FilterCounts = {
  total: number
  vendors: { slug: string; name: string; count: number }[]
  services: { slug: string; name: string; vendor: string; count: number }[]
  /** Places that are named, and those that they lie in. */
  regions: { slug: string; count: number }[]
  classifications: { classification: Classification; count: number }[]
  statuses: { status: Status; count: number }[]
  causes: { cause: CauseCategory; count: number }[]
}

/** Many incidents with the same of everything are one row. */
type Row = {
  vendor: string
  services: string[]
  regions: string[]
  classification: Classification
  status: Status
  cause: CauseCategory | null
  count: number
}

/** What more incidents would cost to count on every request is not worth what the numbers tell. */
const mostNarrowed = 500

/**
 * How many current incidents each narrowing of the list leaves, most first; what leaves none is left out. A service has those
 * below it, a place those of all that lies in it or that it lies in.
 */
export async function listFilterCounts(): Promise<FilterCounts> {
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT i.vendor_slug AS vendor, i.services, i.regions, i.classification, ${statusAt(now())} AS status, i.cause_category AS cause,
      count(*)::int AS count
    FROM incident i WHERE i.state = 'current' GROUP BY 1, 2, 3, 4, 5, 6`
  return countRows(rows)
}

/** The same of the incidents that a filter leaves, `total` of them. Null where they are too many to count on every request. */
export async function listNarrowedCounts(filter: IncidentFilter, total: number): Promise<FilterCounts | null> {
  if (total > mostNarrowed) return null
  const query = await toNarrowing(filter)
  const at = now()
  const rows = await getDb().$queryRaw<Row[]>`
    WITH ${hitsOf(query)} matched AS (
      SELECT i.* FROM ${sourceOf(query)} WHERE ${Prisma.join(conditionsOf(query, at), ' AND ')} LIMIT ${mostNarrowed + 1}
    )
    SELECT i.vendor_slug AS vendor, i.services, i.regions, i.classification, ${statusAt(at)} AS status, i.cause_category AS cause, 1 AS count
    FROM matched i`
  return rows.length > mostNarrowed ? null : countRows(rows)
}

async function countRows(rows: readonly Row[]): Promise<FilterCounts> {
  const [vendors, services, places] = [await listVendors(), await listServices(), await listPlaces()]
  const { merged } = await getFate()
  const names = new Map([...vendors, ...services].map(({ slug, name }) => [slug, name]))
  const vendorOf = new Map(services.map(({ slug, vendor }) => [slug, vendor]))
  const above = remember((slug: string) => withAncestors(slug, services))
  const matching = remember((slug: string) => placesMatching(slug, places))
  const offered = offeredPlaces(rows, places)
  const tally = (read: (row: Row) => readonly string[]) => tallyRows(rows, read)
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    vendors: tally(({ vendor }) => [vendor]).map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count })),
    services: tally((row) => row.services.flatMap(above).filter((slug) => !merged.has(slug))).map(([slug, count]) => ({
      slug,
      name: names.get(slug) ?? slug,
      vendor: vendorOf.get(slug) ?? '',
      count,
    })),
    regions: tally((row) => row.regions.flatMap(matching).filter((slug) => offered.has(slug))).map(([slug, count]) => ({ slug, count })),
    classifications: tally(({ classification }) => [classification]).map(([value, count]) => ({
      classification: value as Classification,
      count,
    })),
    statuses: tally(({ status }) => [status]).map(([value, count]) => ({ status: value as Status, count })),
    causes: tally(({ cause }) => (cause === null ? [] : [cause])).map(([value, count]) => ({ cause: value as CauseCategory, count })),
  }
}

/** In how many incidents each value is found, most first, then by its name. */
function tallyRows(rows: readonly Row[], read: (row: Row) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of new Set(read(row))) counts.set(value, (counts.get(value) ?? 0) + row.count)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

/** A place that nobody named, and none in it, is found by what it lies in; that is no reason to offer it. */
function offeredPlaces(rows: readonly Row[], places: readonly Place[]): ReadonlySet<string> {
  const parents = new Map(places.map((place) => [place.slug, place.parents]))
  const offered = new Set(rows.flatMap(({ regions }) => regions))
  for (const slug of offered) for (const parent of parents.get(slug) ?? []) offered.add(parent)
  return offered
}

function withAncestors(slug: string, services: readonly Service[]): string[] {
  const found = new Set([slug])
  for (const each of found) for (const parent of services.find((service) => service.slug === each)?.parents ?? []) found.add(parent)
  return [...found]
}

function remember(compute: (slug: string) => string[]): (slug: string) => string[] {
  const known = new Map<string, string[]>()
  return (slug) => {
    const found = known.get(slug) ?? compute(slug)
    known.set(slug, found)
    return found
  }
}
