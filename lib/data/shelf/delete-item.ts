import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { appendOutbox } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { requireRow, type Shelf } from '@/lib/data/shelf/catalogue-rows'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

/** Under which key documents refer to what stands on a shelf. */
const keys: Readonly<Record<Shelf, string>> = { vendors: 'vendor', services: 'service', regions: 'place' }

/**
 * Takes out of the catalogue what nothing refers to: no revision, however old, no draft, and nothing else in the catalogue. 'conflict'
 * says what does; that can only be merged or retired.
 */
export async function deleteItem(actor: Actor, shelf: Shelf, slug: string): Promise<void> {
  requirePermission(actor, canPublish, 'change the catalogue')
  await requireRow(getDb(), shelf, slug)
  await requireUnused(getDb(), shelf, slug)
  await inTransaction(async (tx) => {
    await lockRecord(tx)
    await requireRow(tx, shelf, slug)
    await requireUnused(tx, shelf, slug)
    if (shelf === 'vendors') await tx.vendor.delete({ where: { slug } })
    else if (shelf === 'services') await tx.service.delete({ where: { slug } })
    else await tx.region.delete({ where: { slug } })
    await appendOutbox(tx, { incidentId: null, tags: ['catalogue', 'record'] })
    await recordAudit(actor, { action: 'catalogue-changed', target: `${shelf}/${slug}`, detail: { deed: 'deleted' } }, tx)
  })
  forgetCatalogue()
}

async function requireUnused(tx: Transaction, shelf: Shelf, slug: string): Promise<void> {
  const user = (await findInCatalogue(tx, shelf, slug)) ?? (await findInRecord(tx, shelf, slug))
  if (user === null) return
  throw new AppError('conflict', `It is in use: ${user}. What is in use can be merged or retired, not deleted.`, { reason: 'in-use', user })
}

async function findInCatalogue(tx: Transaction, shelf: Shelf, slug: string): Promise<string | null> {
  const none = Prisma.sql`SELECT NULL AS slug WHERE false`
  const services =
    shelf === 'vendors'
      ? Prisma.sql`SELECT slug FROM service WHERE vendor_slug = ${slug}`
      : shelf === 'services'
        ? Prisma.sql`SELECT slug FROM service WHERE ${slug} = ANY(parents) OR merged_into = ${slug}`
        : none
  const places = shelf === 'regions' ? Prisma.sql`SELECT slug FROM region WHERE ${slug} = ANY(parents)` : none
  const watches = shelf === 'vendors' ? Prisma.sql`SELECT url AS slug FROM watch WHERE vendor = ${slug}` : none
  const [row] = await tx.$queryRaw<{ slug: string }[]>`(${services}) UNION ALL (${places}) UNION ALL (${watches}) LIMIT 1`
  return row?.slug ?? null
}

/** The word stands in a document as the database prints it; a slug holds nothing that means something in a pattern. */
async function findInRecord(tx: Transaction, shelf: Shelf, slug: string): Promise<string | null> {
  const pattern = `%"${keys[shelf]}": "${slug}"%`
  const [row] = await tx.$queryRaw<{ slug: string }[]>`
    (SELECT slug FROM draft WHERE document::text LIKE ${pattern})
    UNION ALL (SELECT document->>'slug' FROM revision WHERE document::text LIKE ${pattern}) LIMIT 1`
  return row?.slug ?? null
}
