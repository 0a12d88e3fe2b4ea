import { loadCounts, loadPlaceNames } from '@/app/[lang]/(public)/load-lists'
import { loadPatterns } from '@/app/[lang]/(public)/load-patterns'
import { dependOn } from '@/app/depend-on'
import { AppError } from '@/lib/core/errors'
import type { CauseCategory } from '@/lib/core/incident/document'
import { listOwnServices, listVendors } from '@/lib/data/catalogue'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { countByCause, countByVendor } from '@/lib/data/patterns/count-incidents'
import { getError } from '@/lib/data/patterns/get-error'
import { listErrors } from '@/lib/data/patterns/list-errors'
import { feedFormats } from '@/lib/publish/feeds/feeds'
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
  const [newest, pattern] = await Promise.all([loadNewest(lang, { vendor: slug }), loadPatterns(lang, { kind: 'vendor', slug })])
  return { lang, vendor, services: own, pattern, ...newest }
}

/** A service with its vendor, what it is part of, what is part of it, and its newest incidents; null when there is none. */
export async function loadService(lang: Language, slug: string) {
  const { vendors, services } = await loadCounted()
  const service = services.find((each) => each.slug === slug)
  const vendor = vendors.find((each) => each.slug === service?.vendor)
  if (service === undefined || vendor === undefined) return null
  const above = services.filter((each) => service.parents.includes(each.slug))
  const below = services.filter(({ parents }) => parents.includes(slug))
  const [newest, pattern] = await Promise.all([loadNewest(lang, { service: slug }), loadPatterns(lang, { kind: 'service', slug })])
  return { lang, service, vendor, above, below, pattern, ...newest }
}

/** A cause with whose incidents it has, what they show together and the newest of them. */
export async function loadCause(lang: Language, cause: CauseCategory) {
  await dependOn('record')
  const scope = { kind: 'cause', slug: cause } as const
  const [newest, vendors, pattern] = await Promise.all([loadNewest(lang, { cause }), countByVendor(scope), loadPatterns(lang, scope)])
  return { lang, cause, vendors, pattern, ...newest }
}

/** The whole record in figures. */
export async function loadStats(lang: Language) {
  await dependOn('record')
  const scope = { kind: 'all' } as const
  const [pattern, causes, vendors] = await Promise.all([loadPatterns(lang, scope), countByCause(scope), countByVendor(scope)])
  return { pattern, causes, vendors }
}

/** An error text with what to do and the newest of its incidents; null when no incident has it. */
export async function loadError(lang: Language, slug: string) {
  await dependOn('record')
  const error = await getError(slug)
  return error === null ? null : { lang, ...error, ...(await loadNewest(lang, { error: slug })) }
}

/** One page of error texts. A cursor that is none of ours gives the first page and says so. */
export async function loadErrors(lang: Language, { q, cursor }: { q?: string | undefined; cursor?: string | undefined } = {}) {
  await dependOn('record')
  const searched = q === undefined ? {} : { q }
  const lost = async (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error
    return { ...(await listErrors(searched)), cursorLost: true }
  }
  const found = await listErrors(cursor === undefined ? searched : { ...searched, cursor }).catch(lost)
  return { lang, q, cursorLost: false, shortened: false, ...found, errors: found.items }
}

async function loadCounted() {
  await dependOn('record')
  const [vendors, services, counts] = await Promise.all([listVendors(), listOwnServices(), loadCounts()])
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
  return { rows: items, nextCursor, found: total, placeNames, feeds: feedFormats }
}
