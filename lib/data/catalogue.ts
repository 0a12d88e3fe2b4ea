import { type Service, serviceSchema, type Vendor, vendorSchema } from '@/lib/core/catalogue/catalogue-item'
import { type Place, placeKinds } from '@/lib/core/places/place'
import { getDb } from '@/lib/data/db'

export { type Service, serviceSchema, type Vendor, vendorSchema }

/** What became of parts of the catalogue: their rows stay, for documents name them for ever. */
export type Fate = {
  /** Services by the one that stands for them now. */
  merged: ReadonlyMap<string, string>
  /** What nothing new is written about. */
  retired: Readonly<Record<'vendors' | 'services' | 'regions', ReadonlySet<string>>>
}

type Catalogue = { vendors: Vendor[]; services: Service[]; places: Place[]; fate: Fate }

/** One per process, however often a bundler copies this module. */
const key = Symbol.for('faultline.catalogue')
const store = globalThis as { [key]?: Promise<Catalogue> | undefined }

/** Every vendor, by slug. Kept in memory until `forgetCatalogue`. */
export async function listVendors(): Promise<readonly Vendor[]> {
  return (await catalogue()).vendors
}

/**
 * Every service, by slug. One that was merged goes by the name of the one that stands for it, as a part of it. Kept in memory until
 * `forgetCatalogue`.
 */
export async function listServices(): Promise<readonly Service[]> {
  return (await catalogue()).services
}

/** The services that stand for themselves: what is shown in lists and offered for choosing. */
export async function listOwnServices(): Promise<readonly Service[]> {
  const { services, fate } = await catalogue()
  return services.filter(({ slug }) => !fate.merged.has(slug))
}

/** What is offered for something new: neither merged nor retired. */
export async function listOffered(): Promise<{ vendors: readonly Vendor[]; services: readonly Service[] }> {
  const { vendors, fate } = await catalogue()
  return {
    vendors: vendors.filter(({ slug }) => !fate.retired.vendors.has(slug)),
    services: (await listOwnServices()).filter(({ slug }) => !fate.retired.services.has(slug)),
  }
}

/** Which services were merged, and what was retired. */
export async function getFate(): Promise<Fate> {
  return (await catalogue()).fate
}

/** The registry of places, by slug. Kept in memory until `forgetCatalogue`. */
export async function listPlaces(): Promise<readonly Place[]> {
  return (await catalogue()).places
}

/** To be called when the outbox brings the tag `catalogue`. */
export function forgetCatalogue(): void {
  store[key] = undefined
}

function catalogue(): Promise<Catalogue> {
  if (store[key] !== undefined) return store[key]
  const read = readCatalogue().catch((error: unknown) => {
    if (store[key] === read) store[key] = undefined
    throw error
  })
  store[key] = read
  return read
}

async function readCatalogue(): Promise<Catalogue> {
  const db = getDb()
  const [vendors, services, regions] = await Promise.all([
    db.vendor.findMany({ orderBy: { slug: 'asc' } }),
    db.service.findMany({ orderBy: { slug: 'asc' } }),
    db.region.findMany({ orderBy: { slug: 'asc' } }),
  ])
  const named = new Map(services.map(({ slug, name }) => [slug, name]))
  const retired = (rows: readonly { slug: string; retiredAt: Date | null }[]) =>
    new Set(rows.filter(({ retiredAt }) => retiredAt !== null).map(({ slug }) => slug))
  return {
    vendors: vendors.map(({ retiredAt: _, ...vendor }) => vendor),
    services: services.map(({ vendorSlug, mergedInto, retiredAt: _, ...service }) => ({
      ...service,
      name: (mergedInto === null ? undefined : named.get(mergedInto)) ?? service.name,
      vendor: vendorSlug,
    })),
    places: regions.map(({ kind, nameEn, nameDe, retiredAt: _, ...place }) => ({
      ...place,
      kind: placeKinds.find((known) => known === kind) ?? 'area',
      names: { en: nameEn, de: nameDe },
    })),
    fate: {
      merged: new Map(services.flatMap(({ slug, mergedInto }) => (mergedInto === null ? [] : [[slug, mergedInto] as const]))),
      retired: { vendors: retired(vendors), services: retired(services), regions: retired(regions) },
    },
  }
}
