import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { recordAudit } from '@/lib/data/people/audit'
import { type CatalogueItems, putItems } from '@/lib/data/put-catalogue'
import { getRow, requireItem, requireNoCircle, requireRow, type Shelf, type ShelfItem } from '@/lib/data/shelf/catalogue-rows'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** Files a vendor, a service or a place that the catalogue lacks. 'conflict' when its slug is taken. */
export async function addItem<Name extends Shelf>(actor: Actor, shelf: Name, given: ShelfItem[Name]): Promise<ShelfItem[Name]> {
  requirePermission(actor, canPublish, 'change the catalogue')
  const item = requireItem(shelf, given)
  await keep(async (tx) => {
    if ((await getRow(tx, shelf, item.slug)) !== null)
      throw new AppError('conflict', `The slug ${item.slug} is taken. Choose another one.`, { reason: 'item-taken', field: 'slug' })
    await put(tx, shelf, item)
    await recordAudit(actor, { action: 'catalogue-changed', target: `${shelf}/${item.slug}`, detail: { deed: 'added' } }, tx)
  })
  return item
}

/** What may be said anew of an item; its slug stays for ever. `retired` says that nothing new is written about it. */
export type ItemChange<Name extends Shelf> = Partial<Omit<ShelfItem[Name], 'slug'>> & { retired?: boolean | undefined }

/** Says something of a vendor, a service or a place anew. What is not named stays as it is. */
export async function changeItem<Name extends Shelf>(
  actor: Actor,
  shelf: Name,
  slug: string,
  { retired, ...change }: ItemChange<Name>,
): Promise<ShelfItem[Name]> {
  requirePermission(actor, canPublish, 'change the catalogue')
  return keep(async (tx) => {
    const item = requireItem(shelf, { ...(await requireRow(tx, shelf, slug)), ...change, slug })
    await requireOwn(tx, shelf, slug)
    await put(tx, shelf, item)
    if (retired !== undefined) await retire(tx, shelf, slug, retired)
    const deed = retired === undefined ? 'changed' : retired ? 'retired' : 'brought back'
    await recordAudit(actor, { action: 'catalogue-changed', target: `${shelf}/${slug}`, detail: { deed } }, tx)
    return item
  })
}

async function put<Name extends Shelf>(tx: Transaction, shelf: Name, item: ShelfItem[Name]): Promise<void> {
  const items: CatalogueItems = { [shelf === 'regions' ? 'places' : shelf]: [item] }
  await putItems(tx, items)
  if (shelf !== 'vendors') await requireNoCircle(tx, shelf, item.slug)
}

async function retire(tx: Transaction, shelf: Shelf, slug: string, retired: boolean): Promise<void> {
  const given = { where: { slug }, data: { retiredAt: retired ? now() : null } }
  if (shelf === 'vendors') await tx.vendor.update(given)
  else if (shelf === 'services') await tx.service.update(given)
  else await tx.region.update(given)
}

/** What was merged is kept with the one that stands for it. */
async function requireOwn(tx: Transaction, shelf: Shelf, slug: string): Promise<void> {
  if (shelf !== 'services') return
  const { mergedInto } = await tx.service.findUniqueOrThrow({ where: { slug }, select: { mergedInto: true } })
  if (mergedInto === null) return
  throw new AppError('conflict', `The service was merged into ${mergedInto}. Change that one.`, { reason: 'merged', into: mergedInto })
}

async function keep<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  const value = await inTransaction(async (tx) => {
    await lockRecord(tx)
    return work(tx)
  })
  forgetCatalogue()
  return value
}
