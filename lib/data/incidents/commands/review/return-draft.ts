import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { addComment } from '@/lib/data/incidents/commands/review/write-comment'
import { requirePeoplesDraft } from '@/lib/data/incidents/record/drafts'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'

/** Gives a submitted draft back with what is still to be done. */
export async function returnDraft(actor: Actor, given: { incidentId: string; comment: string }): Promise<void> {
  requirePermission(actor, canPublish, 'return drafts')
  await inTransaction(async (tx) => {
    const draft = await requirePeoplesDraft(tx, given.incidentId)
    const { state } = await tx.draft.findUniqueOrThrow({ where: { id: draft.id }, select: { state: true } })
    if (state !== 'submitted') throw new AppError('conflict', 'The draft is not submitted.', { reason: 'not-submitted' })
    await tx.draft.update({ where: { id: draft.id }, data: { state: 'returned' } })
    await addComment(tx, actor, { incidentId: given.incidentId, kind: 'returned', text: given.comment })
    await recordAudit(actor, { action: 'draft-returned', target: draft.document.slug, detail: { version: draft.version } }, tx)
  })
}
