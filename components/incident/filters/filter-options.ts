import type { CauseCategory, Classification } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import type { Status } from '@/lib/core/timeline/timeline'
import type { ArchiveQuery } from '@/lib/site/paths'

/** A choice; the count is absent where it was not counted. */
export type Counted = { slug: string; name: string; count?: number | undefined }
export type Counts = {
  total: number
  vendors: readonly (Counted & { count: number })[]
  services: readonly (Counted & { count: number; vendor: string })[]
  regions: readonly { slug: string; count: number }[]
  classifications: readonly { classification: Classification; count: number }[]
  statuses: readonly { status: Status; count: number }[]
  causes: readonly { cause: CauseCategory; count: number }[]
}

/** What a list can be narrowed to, given what it is narrowed to already. */
export type FilterOptions = {
  total: number
  vendors: readonly Counted[]
  /** Services offered by vendor; `more` are left out until the vendor is chosen. */
  groups: readonly { vendor: Counted; services: readonly Counted[]; more: number }[]
  /** The few with most incidents, and the chosen one. */
  top: readonly Counted[]
  regions: readonly { kind: 'wide' | 'countries' | 'cloud'; places: readonly Counted[] }[]
  classifications: readonly { classification: Classification; count?: number | undefined }[]
  statuses: readonly { status: Status; count?: number | undefined }[]
  causes: readonly { cause: CauseCategory; count?: number | undefined }[]
}

type Registry = ReadonlyMap<string, { name: string; kind: Place['kind'] }>
type Group = 'vendor' | 'service' | 'region' | 'cause' | 'classification' | 'status'

/** Offered in all while no vendor is chosen, but of each at least the few with most incidents. */
const servicesOffered = 60
const servicesPerVendor = 3
const servicesOfOneVendor = 400
const topServices = 6
const groups: readonly Group[] = ['vendor', 'service', 'region', 'cause', 'classification', 'status']

/**
 * A number is what the choice leads to: what is offered is counted in the list as it is (`narrowed`). A group in which something
 * is chosen already offers all there is, with numbers only where nothing else narrows the list. Services are offered
 * under their vendors: some sixty in all, of a chosen vendor every one. What is chosen is always among the choices. Counts are in
 * order, most incidents first.
 */
export function buildFilterOptions(whole: Counts, narrowed: Counts | null, query: ArchiveQuery, places: Registry): FilterOptions {
  const chosen = groups.filter((group) => query[group])
  const isWhole = (group: Group) => !query.q && !query.from && !query.to && chosen.every((each) => each === group)
  const countsOf = (group: Group): { counts: Counts; isCounted: boolean } => {
    if (isWhole(group)) return { counts: whole, isCounted: true }
    return narrowed !== null && !query[group] ? { counts: narrowed, isCounted: true } : { counts: whole, isCounted: false }
  }
  const offer = <Item extends { count: number }, Shown>(
    group: Group,
    read: (counts: Counts) => readonly Item[],
    show: (item: Item) => Shown,
  ) => {
    const { counts, isCounted } = countsOf(group)
    return read(counts).map((item) => ({ ...show(item), ...(isCounted ? { count: item.count } : {}) }))
  }
  const vendors = offer(
    'vendor',
    (counts) => counts.vendors,
    ({ slug, name }) => ({ slug, name }),
  )
  const services = offer(
    'service',
    (counts) => counts.services,
    ({ slug, name, vendor }) => ({ slug, name, vendor }),
  )
  return {
    total: whole.total,
    vendors,
    ...offerServices(vendors, services, query),
    regions: offerPlaces(
      offer(
        'region',
        (counts) => counts.regions,
        ({ slug }) => ({ slug, name: places.get(slug)?.name ?? slug }),
      ),
      query,
      places,
    ),
    classifications: offer(
      'classification',
      (counts) => counts.classifications,
      ({ classification }) => ({ classification }),
    ),
    statuses: offer(
      'status',
      (counts) => counts.statuses,
      ({ status }) => ({ status }),
    ),
    causes: offer(
      'cause',
      (counts) => counts.causes,
      ({ cause }) => ({ cause }),
    ),
  }
}

function offerServices(
  vendors: readonly Counted[],
  services: readonly (Counted & { vendor: string })[],
  query: ArchiveQuery,
): Pick<FilterOptions, 'groups' | 'top'> {
  const shown = query.vendor ? vendors.filter(({ slug }) => slug === query.vendor) : vendors
  const offered = services.filter(({ vendor }) => shown.some(({ slug }) => slug === vendor))
  const isChosen = ({ slug }: Counted) => slug === query.service
  const first = (all: readonly (Counted & { vendor: string })[], most: number) =>
    all.filter((each, index) => index < most || isChosen(each))
  const perVendor = Math.max(servicesPerVendor, Math.floor(servicesOffered / shown.length))
  const grouped = shown.map((vendor) => {
    const all = offered.filter((service) => service.vendor === vendor.slug)
    const some = first(all, query.vendor ? servicesOfOneVendor : perVendor)
    return { vendor, services: some, more: all.length - some.length }
  })
  return { groups: grouped.filter(({ services: some }) => some.length > 0), top: first(offered, topServices) }
}

function offerPlaces(offered: readonly Counted[], { region }: ArchiveQuery, places: Registry): FilterOptions['regions'] {
  const all =
    !region || offered.some(({ slug }) => slug === region)
      ? offered
      : [...offered, { slug: region, name: places.get(region)?.name ?? region }]
  const byName = all.toSorted((a, b) => a.name.localeCompare(b.name))
  const kinds = ['wide', 'countries', 'cloud'] as const
  const kindOf = ({ slug }: Counted) => {
    const kind = places.get(slug)?.kind
    if (kind === 'cloud-region') return 'cloud'
    return kind === 'country' || kind === 'subdivision' ? 'countries' : 'wide'
  }
  return kinds
    .map((kind) => ({ kind, places: byName.filter((place) => kindOf(place) === kind) }))
    .filter((group) => group.places.length > 0)
}
