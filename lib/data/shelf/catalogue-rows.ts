import type * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Place, placeKinds, placeSchema } from '@/lib/core/places/place'
import { type Service, serviceSchema, type Vendor, vendorSchema } from '@/lib/data/catalogue'
import type { Transaction } from '@/lib/data/transaction'

export type Shelf = 'vendors' | 'services' | 'regions'
/** What stands on each shelf of the catalogue. */
export type ShelfItem = { vendors: Vendor; services: Service; regions: Place }

export const shelfSchema = { vendors: vendorSchema, services: serviceSchema, regions: placeSchema } as const

const nouns: Readonly<Record<Shelf, string>> = { vendors: 'vendor', services: 'service', regions: 'region' }

/** One row of the catalogue as the database has it now; null when there is none. */
export async function getRow<Name extends Shelf>(tx: Transaction, shelf: Name, slug: string): Promise<ShelfItem[Name] | null> {
  const read: { [Each in Shelf]: () => Promise<ShelfItem[Each] | null> } = {
    vendors: async () => {
      const row = await tx.vendor.findUnique({ where: { slug } })
      return row && { slug, name: row.name, homepage: row.homepage, statusPage: row.statusPage }
    },
    services: async () => {
      const row = await tx.service.findUnique({ where: { slug } })
      if (row === null) return null
      const { name, names, parents, features, codePrefixes, vendorSlug } = row
      return { slug, vendor: vendorSlug, name, names, parents, features, codePrefixes }
    },
    regions: async () => {
      const row = await tx.region.findUnique({ where: { slug } })
      if (row === null) return null
      const { aliases, parents, iso, m49, latitude, longitude } = row
      const kind = placeKinds.find((known) => known === row.kind) ?? 'area'
      return { slug, kind, names: { en: row.nameEn, de: row.nameDe }, aliases, parents, iso, m49, latitude, longitude }
    },
  }
  return (read[shelf] as () => Promise<ShelfItem[Name] | null>)()
}

export async function requireRow<Name extends Shelf>(tx: Transaction, shelf: Name, slug: string): Promise<ShelfItem[Name]> {
  const row = await getRow(tx, shelf, slug)
  if (row === null) throw new AppError('not-found', `There is no ${nouns[shelf]} ${slug}.`)
  return row
}

/** An item as given, or 'invalid' with every fault at its field. */
export function requireItem<Name extends Shelf>(shelf: Name, given: unknown): ShelfItem[Name] {
  const parsed = (shelfSchema[shelf] as unknown as z.ZodType<ShelfItem[Name]>).safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }))
  const [first] = faults
  throw new AppError('invalid', `The ${nouns[shelf]} is not valid: ${first?.field} ${first?.message}.`, {
    reason: 'item-invalid',
    field: first?.field.split('.')[0] ?? '',
    faults,
  })
}

/** Throws 'invalid' when something would be a part of itself: what lies below is found by walking down. */
export async function requireNoCircle(tx: Transaction, shelf: 'services' | 'regions', slug: string): Promise<void> {
  const rows =
    shelf === 'services'
      ? await tx.service.findMany({ select: { slug: true, parents: true } })
      : await tx.region.findMany({ select: { slug: true, parents: true } })
  const parents = new Map(rows.map((row) => [row.slug, row.parents]))
  const above = new Set(parents.get(slug) ?? [])
  for (const each of above) for (const parent of parents.get(each) ?? []) above.add(parent)
  if (above.has(slug)) throw new AppError('invalid', `${slug} would be a part of itself.`, { reason: 'item-circle', field: 'parents' })
}
