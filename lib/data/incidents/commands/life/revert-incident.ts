import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import type { Recorded } from '@/lib/data/incidents/record/append-revision'
import { getDocumentAt } from '@/lib/data/incidents/record/head'
import { requireHead, revise, type Seen } from '@/lib/data/incidents/record/revise-incident'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'

/**
 * Records once more what an incident was in an earlier revision, under the address it has now; what came between stays in the history.
 * So a retracted or merged one is brought back, too; 'conflict' when its codes or origins are another's by now.
 */
export async function revertIncident(actor: Actor, given: Seen & { to: number }): Promise<Recorded> {
  requirePermission(actor, canPublish, 'revert incidents')
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const head = await requireHead(tx, given)
    if (given.to >= head.number) throw new AppError('invalid', `Revision ${given.to} is not an earlier one.`, { field: 'to' })
    const earlier = await getDocumentAt(tx, given.incidentId, given.to)
    if (earlier === null) throw new AppError('invalid', 'Revisions count from 1.', { field: 'to' })
    if (earlier.standing.kind !== 'current')
      throw new AppError('invalid', `In revision ${given.to} the incident was ${earlier.standing.kind}.`, { field: 'to' })
    const { slug, formerSlugs } = head.document
    const recorded = await revise(tx, head, { ...earlier, slug, formerSlugs }, { actor, reason: given.reason, places })
    await recordAudit(actor, { action: 'reverted', target: slug, detail: { to: given.to, revision: recorded.number } }, tx)
    return recorded
  })
}
