import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import type { Recorded } from '@/lib/data/incidents/record/append-revision'
import { requireHead, revise, type Seen } from '@/lib/data/incidents/record/revise-incident'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'

/** Gives an incident another address; every former one leads there for ever. 'conflict' when it is or was another incident's. */
export async function renameIncident(actor: Actor, given: Seen & { slug: string }): Promise<Recorded> {
  requirePermission(actor, canPublish, 'rename incidents')
  const slug = slugSchema.safeParse(given.slug)
  if (!slug.success) throw new AppError('invalid', `The address is not valid: ${slug.error.issues[0]?.message}.`, { field: 'slug' })
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const head = await requireHead(tx, given)
    const formerSlugs = [...head.document.formerSlugs, head.document.slug].filter((former) => former !== slug.data)
    const renamed = { ...head.document, slug: slug.data, formerSlugs: [...new Set(formerSlugs)] }
    const recorded = await revise(tx, head, renamed, { actor, reason: given.reason, places })
    await recordAudit(
      actor,
      { action: 'renamed', target: recorded.slug, detail: { from: head.document.slug, revision: recorded.number } },
      tx,
    )
    return recorded
  })
}
