import type { Classification } from '@/lib/core/incident/document'
import type { Status } from '@/lib/core/timeline/timeline'
import type { ArchiveQuery } from '@/lib/site/paths'

export type Counted = { slug: string; name: string; count: number }
export type Counts = {
  total: number
  vendors: readonly Counted[]
  services: readonly (Counted & { vendor: string })[]
  classifications: readonly { classification: Classification; count: number }[]
  statuses: readonly { status: Status; count: number }[]
}

/** What a list can be narrowed to, given what it is narrowed to already. */
export type FilterOptions = {
  total: number
  vendors: readonly Counted[]
  /** Services offered by vendor; `more` are left out until the vendor is chosen. */
  groups: readonly { vendor: Counted; services: readonly Counted[]; more: number }[]
  /** The few with most incidents, and the chosen one. */
  top: readonly Counted[]
  classifications: Counts['classifications']
  statuses: Counts['statuses']
}

/** Offered in all while no vendor is chosen, but of each at least the few with most incidents. */
const servicesOffered = 60
const servicesPerVendor = 3
const servicesOfOneVendor = 400
const topServices = 6

/**
 * Services are offered under their vendors: some sixty in all, of a chosen vendor every one. The chosen service is always among them.
 * `counts` are in order, most incidents first.
 */
export function buildFilterOptions(counts: Counts, query: Pick<ArchiveQuery, 'vendor' | 'service'>): FilterOptions {
  const vendors = query.vendor ? counts.vendors.filter(({ slug }) => slug === query.vendor) : counts.vendors
  const offered = counts.services.filter(({ vendor }) => vendors.some(({ slug }) => slug === vendor))
  const isChosen = ({ slug }: Counted) => slug === query.service
  const first = (services: readonly (Counted & { vendor: string })[], most: number) =>
    services.filter((service, index) => index < most || isChosen(service))
  const perVendor = Math.max(servicesPerVendor, Math.floor(servicesOffered / vendors.length))
  const groups = vendors.map((vendor) => {
    const all = offered.filter((service) => service.vendor === vendor.slug)
    const services = first(all, query.vendor ? servicesOfOneVendor : perVendor)
    return { vendor, services, more: all.length - services.length }
  })
  return { ...counts, groups: groups.filter(({ services }) => services.length > 0), top: first(offered, topServices) }
}
