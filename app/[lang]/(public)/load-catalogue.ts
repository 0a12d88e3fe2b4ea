import { loadCounts, loadPlaceNames } from '@/app/[lang]/(public)/load-lists'
import { dependOn } from '@/app/depend-on'
import { listServices, listVendors } from '@/lib/data/catalogue'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import type { Language } from '@/lib/site/language/language'

type Counted = { slug: string; name: string; count: number }

/** Every vendor with its services, those with most incidents first. */
export async function loadServices() {
  const { vendors, services } = await loadCounted()
  return vendors.map((vendor) => ({
    vendor,
    services: services.filter((service) => service.vendor === vendor.slug),
  }))
}

/** A vendor with its services and its newest incidents; null when there is none of that slug. */
export async function loadVendor(lang: Language, slug: string) {
  const vendor = (await listVendors()).find((each) => each.slug === slug)
  if (vendor === undefined) return null
  const { services } = await loadCounted()
  const own = services.filter((service) => service.vendor === slug)
  return { lang, vendor, services: own, ...(await loadNewest(lang, { vendor: slug })) }
}

/** A service with its vendor, what it is part of, what is part of it, and its newest incidents; null when there is none. */
export async function loadService(lang: Language, slug: string) {
  const { vendors, services } = await loadCounted()
  const service = services.find((each) => each.slug === slug)
  const vendor = vendors.find((each) => each.slug === service?.vendor)
  if (service === undefined || vendor === undefined) return null
  const above = services.filter((each) => service.parents.includes(each.slug))
  const below = services.filter(({ parents }) => parents.includes(slug))
  return { lang, service, vendor, above, below, ...(await loadNewest(lang, { service: slug })) }
}

async function loadCounted() {
  await dependOn('record')
  const [vendors, services, counts] = await Promise.all([listVendors(), listServices(), loadCounts()])
  return { vendors: withCounts(vendors, counts.vendors), services: withCounts(services, counts.services) }
}

/** With most incidents first, then by name. */
function withCounts<Item extends { slug: string; name: string }>(items: readonly Item[], counts: readonly Counted[]) {
  const bySlug = new Map(counts.map(({ slug, count }) => [slug, count]))
  return items
    .map((item) => ({ ...item, count: bySlug.get(item.slug) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}

async function loadNewest(lang: Language, filter: IncidentFilter) {
  const [{ items, nextCursor, total }, placeNames] = await Promise.all([listIncidents(filter), loadPlaceNames(lang)])
  return { rows: items, nextCursor, found: total, placeNames }
}
