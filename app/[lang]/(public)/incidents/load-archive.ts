import { loadCounts } from '@/app/[lang]/(public)/load-lists'
import { dependOn } from '@/app/depend-on'
import { buildFilterOptions, type Counts } from '@/components/incident/filters/filter-options'
import type { Mended } from '@/components/incident/filters/query-notes'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { listNarrowedCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, type IncidentPage, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { findMatches } from '@/lib/data/search/find-matches'
import { listMendings } from '@/lib/data/search/mend-search'
import { feedFormats } from '@/lib/publish/feeds/feeds'
import type { KnownSlugs, ParsedQuery } from '@/lib/site/archive-query'
import type { Language } from '@/lib/site/language/language'
import type { ArchiveQuery } from '@/lib/site/paths'

const nothingAsked = { query: {}, faults: [], isShortened: false }

/** What the filters of an address may name. */
export async function loadKnownSlugs(): Promise<KnownSlugs> {
  const [vendors, services, places] = await Promise.all([listVendors(), listServices(), listPlaces()])
  const slugs = (items: readonly { slug: string }[]) => new Set(items.map(({ slug }) => slug))
  return { vendor: slugs(vendors), service: slugs(services), region: slugs(places) }
}

/** One page of the archive, with the choices that it leaves. */
export async function loadArchive(lang: Language, asked: Pick<ParsedQuery, 'query' | 'faults' | 'isShortened'> = nothingAsked) {
  await dependOn('record')
  const [counts, vendors, services, places] = await Promise.all([loadCounts(), listVendors(), listServices(), listPlaces()])
  const wanted = withoutStrayService(asked.query, counts)
  const { query, mended, page } = await findPage(wanted, knownTotal(wanted, counts))
  const { items, total, totalIsAtLeast, nextCursor } = page
  const matches = query.q ? await findMatches(query.q, items) : null
  const filter = toFilter(query)
  const isNarrowed = Object.keys(filter).some((name) => name !== 'sort')
  const narrowed = isNarrowed && !totalIsAtLeast ? await listNarrowedCounts(filter, total) : null
  const registry = new Map(places.map(({ slug, names, kind }) => [slug, { name: names[lang], kind }]))
  const nameOf = (items: readonly { slug: string; name: string }[], slug: string | undefined) =>
    items.find((item) => item.slug === slug)?.name
  return {
    lang,
    query,
    rows: matches ? items.map((row) => ({ ...row, match: matches.get(row.id) })) : items,
    total,
    totalIsAtLeast,
    nextCursor,
    options: buildFilterOptions(counts, narrowed, query, registry),
    placeNames: new Map(places.map(({ slug, names }) => [slug, names[lang]])),
    names: {
      vendor: nameOf(vendors, query.vendor),
      service: nameOf(services, query.service),
      region: registry.get(query.region ?? '')?.name,
    },
    feeds: feedFormats,
    faults: asked.faults,
    isShortened: asked.isShortened,
    mended,
  }
}

/** The page that was asked for; where a search finds nothing, the first one that a mended search finds something for. */
async function findPage(
  query: ArchiveQuery,
  total: number | undefined,
): Promise<{ query: ArchiveQuery; mended: Mended | null; page: IncidentPage }> {
  const list = (each: ArchiveQuery) =>
    listIncidents({ ...toFilter(each), ...(each.cursor ? { cursor: each.cursor } : {}), ...(total === undefined ? {} : { total }) })
  const page = await list(query)
  if (!query.q || page.total > 0) return { query, mended: null, page }
  for (const { kind, text, words } of await listMendings(query.q)) {
    const other = { ...query, q: text }
    const found = await list(other)
    if (found.total > 0) return { query: other, mended: { kind, asked: query.q, text, words }, page: found }
  }
  return { query, mended: null, page }
}

/** Whoever chooses another vendor in the form sends the service of the former one along. */
function withoutStrayService(query: ArchiveQuery, { services, vendors }: Counts): ArchiveQuery {
  const owner = services.find(({ slug }) => slug === query.service)?.vendor
  const isStray = owner !== undefined && vendors.some(({ slug }) => slug === query.vendor) && owner !== query.vendor
  return isStray ? { ...query, service: undefined } : query
}

/** How many there are of one choice alone stands beside it already. */
function knownTotal(query: ArchiveQuery, counts: Counts): number | undefined {
  const { cursor: _, sort: __, ...filters } = query
  const [given, ...others] = Object.entries(filters).filter(([, value]) => value !== undefined)
  if (given === undefined) return counts.total
  if (others.length > 0) return undefined
  const [name, value] = given
  const lists: Record<string, readonly { value: string; count: number }[] | undefined> = {
    vendor: counts.vendors.map(({ slug, count }) => ({ value: slug, count })),
    service: counts.services.map(({ slug, count }) => ({ value: slug, count })),
    region: counts.regions.map(({ slug, count }) => ({ value: slug, count })),
    classification: counts.classifications.map(({ classification, count }) => ({ value: classification, count })),
    cause: counts.causes.map(({ cause, count }) => ({ value: cause, count })),
  }
  return lists[name]?.find((each) => each.value === value)?.count
}

/** The filters of an address as queries have them. */
export function toFilter({ q, vendor, service, region, cause, classification, status, from, to, sort }: ArchiveQuery): IncidentFilter {
  return {
    ...(q ? { q } : {}),
    ...(vendor ? { vendor } : {}),
    ...(service ? { service } : {}),
    ...(region ? { region } : {}),
    ...(cause ? { cause } : {}),
    ...(classification ? { classification: [classification] } : {}),
    ...(status === 'live' ? { ongoing: true } : status ? { status: [status] } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(sort ? { sort } : {}),
  }
}
