import { loadCounts } from '@/app/[lang]/(public)/load-lists'
import { dependOn } from '@/app/depend-on'
import { buildFilterOptions, type Counts } from '@/components/incident/filters/filter-options'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { listNarrowedCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
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
  const query = withoutStrayService(asked.query, counts)
  const filter = toFilter(query)
  const known = knownTotal(query, counts)
  const { items, total, totalIsAtLeast, nextCursor } = await listIncidents({
    ...filter,
    ...(query.cursor ? { cursor: query.cursor } : {}),
    ...(known === undefined ? {} : { total: known }),
  })
  const isNarrowed = Object.keys(filter).some((name) => name !== 'sort')
  const narrowed = isNarrowed && !totalIsAtLeast ? await listNarrowedCounts(filter, total) : null
  const registry = new Map(places.map(({ slug, names, kind }) => [slug, { name: names[lang], kind }]))
  const nameOf = (items: readonly { slug: string; name: string }[], slug: string | undefined) =>
    items.find((item) => item.slug === slug)?.name
  return {
    lang,
    query,
    rows: items,
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
    faults: asked.faults,
    isShortened: asked.isShortened,
  }
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

function toFilter({ q, vendor, service, region, cause, classification, status, from, to, sort }: ArchiveQuery): IncidentFilter {
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
