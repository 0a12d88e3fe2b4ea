import * as z from 'zod'
import { slugSchema, textSchema } from '@/lib/core/incident/claim'
import { type Place, placeKinds } from '@/lib/core/places/place'
import { getDb } from '@/lib/data/db'

export const vendorSchema = z.strictObject({
  slug: slugSchema,
  name: textSchema(200),
  homepage: z.url().nullable(),
  statusPage: z.url().nullable(),
})
export type Vendor = z.infer<typeof vendorSchema>

/** `names` are the wordings that mean the service, `codePrefixes` the beginnings of the ticket codes that belong to it. */
export const serviceSchema = z.strictObject({
  slug: slugSchema,
  vendor: slugSchema,
  name: textSchema(200),
  names: z.array(textSchema(200)),
  parents: z.array(slugSchema),
  features: z.array(textSchema(300)),
  codePrefixes: z.array(textSchema(20)),
})
export type Service = z.infer<typeof serviceSchema>

type Catalogue = { vendors: Vendor[]; services: Service[]; places: Place[] }

/** One per process, however often a bundler copies this module. */
const key = Symbol.for('faultline.catalogue')
const store = globalThis as { [key]?: Promise<Catalogue> | undefined }

/** Every vendor, by slug. Kept in memory until `forgetCatalogue`. */
export async function listVendors(): Promise<readonly Vendor[]> {
  return (await catalogue()).vendors
}

/** Every service, by slug. Kept in memory until `forgetCatalogue`. */
export async function listServices(): Promise<readonly Service[]> {
  return (await catalogue()).services
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
  return {
    vendors,
    services: services.map(({ vendorSlug, ...service }) => ({ ...service, vendor: vendorSlug })),
    places: regions.map(({ kind, nameEn, nameDe, ...place }) => ({
      ...place,
      kind: placeKinds.find((known) => known === kind) ?? 'area',
      names: { en: nameEn, de: nameDe },
    })),
  }
}
