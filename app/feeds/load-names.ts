import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import type { ScopeNames } from '@/lib/publish/feeds/name-scope'
import type { FeedScope } from '@/lib/site/feed-paths'
import type { Language } from '@/lib/site/language/language'

/** What vendors and services are called, and what was chosen. What was filed a moment ago goes by its slug. */
export async function loadKnownNames(scope: FeedScope, lang: Language, incident: string | undefined) {
  const [vendors, services, places] = await Promise.all([listVendors(), listServices(), listPlaces()])
  const vendorNames = new Map(vendors.map(({ slug, name }) => [slug, name]))
  const serviceNames = new Map(services.map(({ slug, name }) => [slug, name]))
  const chosen: ScopeNames = {
    vendor: scope.vendor && vendorNames.get(scope.vendor),
    service: scope.service && serviceNames.get(scope.service),
    region: places.find(({ slug }) => slug === scope.region)?.names[lang],
    incident,
  }
  return {
    chosen,
    vendorOf: (slug: string) => vendorNames.get(slug) ?? slug,
    serviceOf: (slug: string) => serviceNames.get(slug) ?? slug,
  }
}
