import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import type { Recorded } from '@/lib/data/incidents/record/append-revision'
import { requireCurrent, requireHead, revise, type Seen } from '@/lib/data/incidents/record/revise-incident'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'

/** Takes an incident back: its address answers 410 with the reason from now on, and it counts nowhere. Nothing of it is deleted. */
export async function retractIncident(actor: Actor, given: Seen): Promise<Recorded> {
  requirePermission(actor, canPublish, 'retract incidents')
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const head = await requireHead(tx, given)
    requireCurrent(head)
    const reason = given.reason.trim()
    const recorded = await revise(tx, head, { ...head.document, standing: { kind: 'retracted', reason } }, { actor, reason, places })
    await recordAudit(actor, { action: 'retracted', target: recorded.slug, detail: { revision: recorded.number } }, tx)
    return recorded
  })
}
