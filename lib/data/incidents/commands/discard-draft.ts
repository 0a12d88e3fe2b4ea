import { AppError } from '@/lib/core/errors'
import { canDraft, canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { requireDraft, requireVersion } from '@/lib/data/incidents/record/drafts'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, type Transaction } from '@/lib/data/transaction'

/** Throws away work that is not public. With `version` only if nobody saved since; the published incident stays as it is. */
export async function discardDraft(actor: Actor, given: { draftId: string; version?: number | undefined }): Promise<void> {
  requirePermission(actor, canDraft, 'discard drafts')
  await inTransaction(async (tx) => {
    const draft = await requireDraft(tx, given.draftId)
    requireVersion(draft, given.version)
    await requireOwn(tx, actor, draft.id)
    await tx.draft.delete({ where: { id: draft.id } })
    const { title, slug } = draft.document
    await recordAudit(
      actor,
      { action: 'draft-discarded', target: slug, detail: { title: title.slice(0, 200), version: draft.version } },
      tx,
    )
  })
}

/** Whoever may not publish throws away only what nobody else has worked on. */
async function requireOwn(tx: Transaction, actor: Actor, draftId: string): Promise<void> {
  if (canPublish(actor.role)) return
  const others = await tx.draftChange.findFirst({
    where: { draftId, OR: [{ authorId: null }, { NOT: { authorId: actor.id ?? null } }] },
    select: { author: true },
  })
  if (others !== null)
    throw new AppError('forbidden', `${others.author} worked on this draft too. A curator may discard it.`, { reason: 'others-work' })
}
