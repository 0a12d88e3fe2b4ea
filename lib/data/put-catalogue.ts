import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Place, placeSchema } from '@/lib/core/places/place'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { forgetCatalogue, type Service, serviceSchema, type Vendor, vendorSchema } from '@/lib/data/catalogue'
import { appendOutbox } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

const itemsSchema = z.strictObject({
  vendors: z.array(vendorSchema).default([]),
  services: z.array(serviceSchema).default([]),
  places: z.array(placeSchema).default([]),
})

export type CatalogueItems = { vendors?: readonly Vendor[]; services?: readonly Service[]; places?: readonly Place[] }

/** Adds vendors, services and places, or replaces those with the same slug. Never takes one away: documents refer to them for ever. */
export async function putCatalogue(actor: Actor, items: CatalogueItems): Promise<void> {
  requirePermission(actor, canPublish, 'change the catalogue')
  await inTransaction(async (tx) => {
    await lockRecord(tx)
    await putItems(tx, items)
    const counts = Object.entries(items).map(([shelf, given]) => [shelf, given.length])
    await recordAudit(actor, { action: 'catalogue-changed', detail: Object.fromEntries(counts) }, tx)
  })
  forgetCatalogue()
}

/** The same inside the caller's transaction, which holds the record's lock and has its instance forget the catalogue afterwards. */
export async function putItems(tx: Transaction, items: CatalogueItems): Promise<void> {
  const parsed = itemsSchema.safeParse(items)
  if (!parsed.success) throw new AppError('invalid', 'The catalogue entry is not valid.', { faults: z.flattenError(parsed.error) })
  const { vendors, services, places } = parsed.data
  await putRows(
    tx,
    'vendor',
    'slug text, name text, homepage text, status_page text',
    vendors.map(({ statusPage, ...vendor }) => ({ ...vendor, status_page: statusPage })),
  )
  await requireKnown(tx, services, places)
  await putRows(
    tx,
    'service',
    'slug text, vendor_slug text, name text, names text[], parents text[], features text[], code_prefixes text[]',
    services.map(({ vendor, codePrefixes, ...service }) => ({ ...service, vendor_slug: vendor, code_prefixes: codePrefixes })),
  )
  await putRows(
    tx,
    'region',
    `slug text, kind text, name_en text, name_de text, aliases text[], parents text[], iso text, m49 text,
       latitude double precision, longitude double precision`,
    places.map(({ names, ...place }) => ({ ...place, name_en: names.en, name_de: names.de })),
  )
  await appendOutbox(tx, { incidentId: null, tags: ['catalogue', 'record'] })
}

async function requireKnown(tx: Transaction, services: readonly Service[], places: readonly Place[]): Promise<void> {
  const [vendors, known, regions] = [await tx.vendor.findMany(), await tx.service.findMany(), await tx.region.findMany()]
  const slugs = (rows: readonly { slug: string }[], given: readonly { slug: string }[]) =>
    new Set([...rows, ...given].map(({ slug }) => slug))
  const missing = [
    ...absent(
      services.map(({ vendor }) => vendor),
      slugs(vendors, []),
      'vendor',
    ),
    ...absent(
      services.flatMap(({ parents }) => parents),
      slugs(known, services),
      'service',
    ),
    ...absent(
      places.flatMap(({ parents }) => parents),
      slugs(regions, places),
      'place',
    ),
  ]
  if (missing.length > 0)
    throw new AppError('invalid', `The catalogue does not know ${missing.join(', ')}.`, {
      reason: 'item-unknown',
      field: missing[0]?.startsWith('the vendor') ? 'vendor' : 'parents',
      missing,
    })
}

function absent(wanted: readonly string[], known: ReadonlySet<string>, noun: string): string[] {
  return [...new Set(wanted)].filter((slug) => !known.has(slug)).map((slug) => `the ${noun} ${slug}`)
}

async function putRows(tx: Transaction, table: string, columns: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const names = columns.split(',').map((column) => column.trim().split(/\s/)[0] ?? '')
  const sets = names.filter((name) => name !== 'slug').map((name) => `${name} = EXCLUDED.${name}`)
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS given(${columns})
     ON CONFLICT (slug) DO UPDATE SET ${sets.join(', ')}`,
    JSON.stringify(rows),
  )
}
