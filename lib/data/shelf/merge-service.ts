import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { forgetCatalogue, type Service } from '@/lib/data/catalogue'
import { recordAudit } from '@/lib/data/people/audit'
import { putItems } from '@/lib/data/put-catalogue'
import { requireNoCircle, requireRow } from '@/lib/data/shelf/catalogue-rows'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

/**
 * Makes one service of two of the same vendor. Documents keep the slug they were written with; lists, filters and counts take it for a
 * part of the survivor, its address leads there, and its wordings mean the survivor from now on.
 */
export async function mergeService(actor: Actor, given: { slug: string; into: string }): Promise<Service> {
  requirePermission(actor, canPublish, 'change the catalogue')
  const { slug, into } = given
  if (slug === into) throw new AppError('invalid', 'A service cannot be merged into itself.', { reason: 'item-circle', field: 'into' })
  const survivor = await inTransaction(async (tx) => {
    await lockRecord(tx)
    const merged = await requireRow(tx, 'services', slug)
    const kept = await requireSurvivor(tx, merged, into)
    const next: Service = {
      ...kept,
      names: unite(kept.names, [merged.name, ...merged.names]),
      features: unite(kept.features, merged.features),
      codePrefixes: unite(kept.codePrefixes, merged.codePrefixes),
      parents: kept.parents.filter((parent) => parent !== slug),
    }
    await putItems(tx, { services: [next, { ...merged, names: [], features: [], codePrefixes: [], parents: [into] }] })
    await tx.service.updateMany({ where: { OR: [{ slug }, { mergedInto: slug }] }, data: { mergedInto: into, parents: [into] } })
    await tx.$executeRaw`UPDATE service SET parents = array_replace(parents, ${slug}, ${into}) WHERE ${slug} = ANY(parents)`
    await requireNoCircle(tx, 'services', into)
    await recordAudit(actor, { action: 'catalogue-changed', target: `services/${slug}`, detail: { deed: 'merged', into } }, tx)
    return next
  })
  forgetCatalogue()
  return survivor
}

async function requireSurvivor(tx: Transaction, merged: Service, into: string): Promise<Service> {
  const survivor = await tx.service.findUnique({ where: { slug: into }, select: { mergedInto: true, vendorSlug: true } })
  if (survivor === null) throw new AppError('invalid', `There is no service ${into}.`, { reason: 'item-unknown', field: 'into' })
  const standing = await tx.service.findUniqueOrThrow({ where: { slug: merged.slug }, select: { mergedInto: true } })
  if (survivor.mergedInto !== null || standing.mergedInto !== null)
    throw new AppError('conflict', 'One of the two was merged already.', { reason: 'merged', field: 'into' })
  if (survivor.vendorSlug !== merged.vendor)
    throw new AppError('invalid', 'Only two services of one vendor can be merged.', { reason: 'item-unknown', field: 'into' })
  return requireRow(tx, 'services', into)
}

function unite(own: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...own, ...more])]
}
