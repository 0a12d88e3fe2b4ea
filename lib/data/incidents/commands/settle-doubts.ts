import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'

/** Somebody has looked at what the imports of an incident left in doubt: the desk shows it no longer. New doubts will show again. */
export async function settleDoubts(actor: Actor, incidentId: string): Promise<void> {
  requirePermission(actor, canDraft, 'settle doubts')
  await inTransaction(async (tx) => {
    const settled = await tx.$executeRaw`
      UPDATE reading SET doubts = '{}' WHERE incident_id = ${incidentId}::uuid AND cardinality(doubts) > 0`
    if (settled > 0) await recordAudit(actor, { action: 'doubts-settled', target: incidentId }, tx)
  })
}
