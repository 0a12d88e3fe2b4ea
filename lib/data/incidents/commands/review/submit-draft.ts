import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { addComment } from '@/lib/data/incidents/commands/review/write-comment'
import { requirePeoplesDraft } from '@/lib/data/incidents/record/drafts'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** Hands a draft in for review. It may be changed further; whoever publishes says which version they looked at. */
export async function submitDraft(
  actor: Actor,
  given: { incidentId: string; version?: number | undefined; comment?: string | undefined },
): Promise<void> {
  requirePermission(actor, canDraft, 'submit drafts')
  await inTransaction(async (tx) => {
    const draft = await requirePeoplesDraft(tx, given.incidentId, given.version)
    const { state } = await tx.draft.findUniqueOrThrow({ where: { id: draft.id }, select: { state: true } })
    if (state === 'submitted') throw new AppError('conflict', 'The draft was submitted already.', { reason: 'already-submitted' })
    await tx.draft.update({ where: { id: draft.id }, data: { state: 'submitted', submittedBy: actor.name, submittedAt: now() } })
    await addComment(tx, actor, { incidentId: given.incidentId, kind: 'submitted', text: given.comment ?? '' })
    await recordAudit(actor, { action: 'draft-submitted', target: draft.document.slug, detail: { version: draft.version } }, tx)
  })
}
