import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { addSeconds } from '@/lib/core/time/instant'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** `works`: somebody has seen the page, so it has to be found gone anew. `leave`: it is gone, and stays in the record as it is. */
export const linkDecisions = ['works', 'leave'] as const
export type LinkDecision = (typeof linkDecisions)[number]

const againSeconds = 28 * 86_400

/** Takes a dead link from the desk. Nothing of the record is changed. Throws 'gone' when it is not dead any more. */
export async function settleDeadLink(actor: Actor, urlSha: string, decision: LinkDecision): Promise<void> {
  requirePermission(actor, canDraft, 'settle dead links')
  const at = now()
  const seen = { verdict: 'works', goneCount: 0, goneSince: null, deadSince: null, leftAt: null, nextCheckAt: addSeconds(at, againSeconds) }
  await inTransaction(async (tx) => {
    const where = { urlSha, deadSince: { not: null } }
    const link = await tx.linkCheck.findFirst({ where, select: { url: true } })
    if (link === null) throw new AppError('gone', 'This link is not among the dead ones any more.', { reason: 'link-settled' })
    await tx.linkCheck.updateMany({ where, data: decision === 'works' ? seen : { leftAt: at } })
    await recordAudit(actor, { action: 'link-settled', target: link.url, detail: { decision } }, tx)
  })
}
