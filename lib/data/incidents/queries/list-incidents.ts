import type { CauseCategory, Classification, IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import type { PlannedWindow } from '@/lib/core/incident/planned-window'
import { placesMatching } from '@/lib/core/places/ancestry'
import { type SortKeys, toCursor } from '@/lib/core/search/list-cursor'
import type { ListSort } from '@/lib/core/search/list-sort'
import { parseSearch } from '@/lib/core/search/parse-search'
import { parseDayRange } from '@/lib/core/time/day-range'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant, Precision } from '@/lib/core/time/moment'
import type { Duration, Status } from '@/lib/core/timeline/timeline'
import { getFate, listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { listSql, mostCounted, type Narrowing, sortOf } from '@/lib/data/incidents/queries/list-sql'

const defaultLimit = 20
const mostPerPage = 100

export type IncidentFilter = {
  q?: string
  vendor?: string
  /** Also what is filed under the services below it. */
  service?: string
  /** Also what is named by a place in it, or by one that it lies in; never by a sibling. */
  region?: string
  cause?: CauseCategory
  /** Address of an error text that it has. */
  error?: string
  classification?: readonly Classification[]
  status?: readonly Status[]
  /**
   * Only those that somebody spoke of within 14 days and that no vendor word closes, or whose closing is disputed; maintenance
   * only until its declared end.
   */
  ongoing?: boolean
  /** Begun on the days that each means, or later and earlier: `2023-07-18`, `2023-07` or `2023`, UTC. */
  from?: string
  to?: string
  /** Newest first, or with a search the best answer first. */
  sort?: ListSort
  cursor?: string
  limit?: number
  /** How many there are, where the caller knows it already. */
  total?: number
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
  startedPrecision: Precision | null
  lastStatedAt: Instant | null
  durations: Pick<Duration, 'basis' | 'effect' | 'seconds' | 'atLeast' | 'about'>[]
  /** Slugs of the first few places named. */
  regions: string[]
  regionCount: number
  causeCategory: CauseCategory | null
  entryCount: number
  linkedCount: number
  /** How it answers a search: 4 by its code, 3 by an error text, 2 by its heading, 1 by its text; 0 where nothing was asked. */
  rank: number
  /** When a maintenance is planned for that has not begun yet. */
  planned: PlannedWindow | null
}

/** `total` is counted to a limit; beyond it there are more. */
export type IncidentPage = { items: IncidentRow[]; nextCursor: string | null; total: number; totalIsAtLeast: boolean }

type Row = Omit<IncidentRow, 'vendor' | 'services' | 'startedAt' | 'lastStatedAt' | 'planned'> & {
  vendor: string
  services: string[]
  startedAt: Date | null
  lastStatedAt: Date | null
  plannedFrom: Date | null
  plannedTo: Date | null
} & SortKeys

/**
 * Current incidents in the order asked for, undated ones last; one page and how many there are in all. Throws 'invalid' for a
 * cursor that is none of ours.
 */
export async function listIncidents(filter: IncidentFilter = {}): Promise<IncidentPage> {
  const limit = Math.min(Math.max(Math.trunc(filter.limit ?? defaultLimit), 1), mostPerPage)
  const catalogue = { vendors: await listVendors(), services: await listServices() }
  const query = { ...(await toNarrowing(filter)), sort: filter.sort, cursor: filter.cursor, limit, total: filter.total }
  const rows = await getDb().$queryRaw<(Row & { total: number })[]>(listSql(query))
  const items = rows.slice(0, limit).filter((row) => row.id !== null)
  const last = rows.length > limit ? items.at(-1) : undefined
  const total = rows[0]?.total ?? 0
  return {
    items: items.map((row) => fromRow(row, catalogue)),
    nextCursor: last ? toCursor(sortOf(query), last) : null,
    total: filter.total === undefined ? Math.min(total, mostCounted) : total,
    totalIsAtLeast: filter.total === undefined && total > mostCounted,
  }
}

/** What a filter means in the words of the tables: services with those below them, places with those that concern them. */
export async function toNarrowing(filter: IncidentFilter): Promise<Narrowing> {
  const search = parseSearch(filter.q ?? '')
  const { vendor, cause, classification, status, ongoing } = filter
  const places = filter.region === undefined ? [] : placesMatching(filter.region, await listPlaces())
  return {
    search: search.text === '' ? undefined : search,
    vendor,
    services: filter.service === undefined ? [] : withDescendants(await standsFor(filter.service), await listServices()),
    places: filter.region !== undefined && places.length === 0 ? [filter.region] : places,
    causes: cause === undefined ? undefined : [cause],
    error: filter.error,
    classification,
    status,
    ongoing,
    from: filter.from === undefined ? undefined : parseDayRange(filter.from)?.from,
    before: filter.to === undefined ? undefined : parseDayRange(filter.to)?.before,
  }
}

async function standsFor(service: string): Promise<string> {
  return (await getFate()).merged.get(service) ?? service
}

function withDescendants(slug: string, services: readonly { slug: string; parents: readonly string[] }[]): string[] {
  const found = new Set([slug])
  for (const below of found) for (const { slug: each, parents } of services) if (parents.includes(below)) found.add(each)
  return [...found]
}

type Named = { slug: string; name: string }

function fromRow(
  given: Row & { total: number },
  { vendors, services }: { vendors: readonly Named[]; services: readonly Named[] },
): IncidentRow {
  const { startedAt, lastStatedAt, plannedFrom, plannedTo, total: _, sortKey, ageKey, longestSeconds, changedAt, ...row } = given
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
