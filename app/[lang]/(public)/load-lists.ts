import { unstable_cache } from 'next/cache'
import { dependOn } from '@/app/depend-on'
import { buildFilterOptions, type Counts } from '@/components/incident/list/filter-options'
import { AppError } from '@/lib/core/errors'
import type { Classification } from '@/lib/core/incident/document'
import { listPlaces } from '@/lib/data/catalogue'
import { listFilterCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import type { Language } from '@/lib/site/language/language'
import type { ArchiveQuery } from '@/lib/site/paths'

const homeCounts = { ongoing: 8, maintenance: 4, recent: 12 }
const notMaintenance: readonly Classification[] = ['incident', 'advisory']

/** Counted once per change of the record, not once per request. */
export const loadCounts = unstable_cache(listFilterCounts, ['filter-counts'], { tags: ['record', 'catalogue'] })

/** What the home page shows: maintenance only while it is planned or under way. */
export async function loadHome(lang: Language) {
  await dependOn('record')
  const excerpt = async (filter: IncidentFilter) => {
    const { items, total } = await listIncidents(filter)
    return { rows: items, total }
  }
  const [ongoing, maintenance, recent, { total }, placeNames] = await Promise.all([
    excerpt({ ongoing: true, classification: notMaintenance, limit: homeCounts.ongoing }),
    excerpt({ ongoing: true, classification: ['maintenance'], limit: homeCounts.maintenance }),
    excerpt({ classification: notMaintenance, limit: homeCounts.recent }),
    loadCounts(),
    loadPlaceNames(lang),
  ])
  return { ongoing, maintenance, recent, total, placeNames }
}

/** One page of the archive. A cursor that is none of ours gives the first page and says so. */
export async function loadArchive(lang: Language, asked: ArchiveQuery) {
  await dependOn('record')
  const counts = await loadCounts()
  const query = withoutStrayService(asked, counts)
  const filter = toFilter(query)
  const { cursor } = query
  const [page, placeNames] = await Promise.all([
    listIncidents(cursor ? { ...filter, cursor } : filter).then(
      (found) => ({ ...found, cursorLost: false }),
      async (error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'invalid' || !cursor) throw error
        return { ...(await listIncidents(filter)), cursorLost: true }
      },
    ),
    loadPlaceNames(lang),
  ])
  const { items, total, nextCursor, cursorLost } = page
  return { query, rows: items, total, nextCursor, cursorLost, options: buildFilterOptions(counts, query), placeNames }
}

/** Names of places in a language, by slug. */
export async function loadPlaceNames(lang: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlaces()).map(({ slug, names }) => [slug, names[lang]]))
}

/** Whoever chooses another vendor in the form sends the service of the former one along. */
function withoutStrayService(query: ArchiveQuery, { services, vendors }: Counts): ArchiveQuery {
  const owner = services.find(({ slug }) => slug === query.service)?.vendor
  const isStray = owner !== undefined && vendors.some(({ slug }) => slug === query.vendor) && owner !== query.vendor
  return isStray ? { ...query, service: undefined } : query
}

function toFilter({ q, vendor, service, region, cause, classification, status, from, to, sort }: ArchiveQuery): IncidentFilter {
  return {
    ...(region ? { region } : {}),
    ...(cause ? { cause } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(sort ? { sort } : {}),
    ...(q ? { q } : {}),
    ...(vendor ? { vendor } : {}),
    ...(service ? { service } : {}),
    ...(classification ? { classification: [classification] } : {}),
    ...(status === 'live' ? { ongoing: true } : status ? { status: [status] } : {}),
  }
}
