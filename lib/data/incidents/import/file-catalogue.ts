import type { Actor } from '@/lib/data/actor'
import { listServices, listVendors, type Vendor } from '@/lib/data/catalogue'
import { putCatalogue } from '@/lib/data/put-catalogue'
import type { Reading } from '@/lib/ingest/draft'

type Services = NonNullable<Reading['services']>

/** What readings brought into the catalogue. */
export type Filed = { vendors: Vendor[]; services: { slug: string; name: string }[] }

/** Files the vendors and services of a reading that the catalogue lacks. The vendor is named as told, else as its page names it. */
export async function fileCatalogue(actor: Actor, reading: Pick<Reading, 'drafts' | 'services'>, vendorName?: string): Promise<Filed> {
  const vendors = unknownVendors(reading, await listVendors(), vendorName)
  const known = new Set((await listServices()).map(({ slug }) => slug))
  const services = unite(reading.services ?? []).filter(({ slug }) => !known.has(slug))
  if (vendors.length > 0 || services.length > 0) {
    await putCatalogue(actor, {
      vendors,
      services: services.map((service) => ({ ...service, names: [service.name], features: [], codePrefixes: [] })),
    })
  }
  return { vendors, services: services.map(({ slug, name }) => ({ slug, name })) }
}

/** Each service once, under the name that comes first: several files may name it. */
function unite(services: Services): Services {
  const united = new Map<string, Services[number]>()
  for (const service of services) {
    const before = united.get(service.slug)
    united.set(service.slug, { ...(before ?? service), parents: [...new Set([...(before?.parents ?? []), ...service.parents])] })
  }
  return [...united.values()]
}

/** The vendors of a reading that are not known yet, as they would be filed. */
export function unknownVendors(
  reading: Pick<Reading, 'drafts' | 'services'>,
  known: readonly { slug: string }[],
  vendorName?: string,
): Vendor[] {
  const slugs = [...reading.drafts.map(({ document }) => document.vendor), ...(reading.services ?? []).map(({ vendor }) => vendor)]
  return [...new Set(slugs)]
    .filter((slug) => !known.some((vendor) => vendor.slug === slug))
    .map((slug) => {
      const document = reading.drafts.find((draft) => draft.document.vendor === slug)?.document
      const publisher = document?.sources[0]?.publisher
      const name = vendorName ?? (publisher === undefined || publisher === slug ? toTitle(slug) : publisher)
      return { slug, name, homepage: null, statusPage: addressOf(document?.origins[0]?.page) }
    })
}

function toTitle(slug: string): string {
  return slug.replace(/(^|-)([a-z0-9])/g, (_, dash: string, letter: string) => `${dash === '' ? '' : ' '}${letter.toUpperCase()}`)
}

/** A page is known by its host, with a path where one host has several. */
function addressOf(page: string | undefined): string | null {
  return page !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w./-]*)?$/i.test(page) ? `https://${page}` : null
}
