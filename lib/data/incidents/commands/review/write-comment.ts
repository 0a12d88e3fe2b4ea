import { uuidv7 } from 'uuidv7'
import { AppError } from '@/lib/core/errors'
import { textSchema } from '@/lib/core/incident/claim'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import { type Actor, requirePermission } from '@/lib/data/actor'
import type { DraftComment, DraftCommentKind } from '@/lib/data/incidents/queries/drafts/list-comments'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** What one editor says to the others about an incident; never public. */
export async function writeComment(actor: Actor, given: { incidentId: string; text: string }): Promise<DraftComment> {
  requirePermission(actor, canDraft, 'comment on drafts')
  return inTransaction(async (tx) => {
    await requireSomething(tx, given.incidentId)
    const comment = await addComment(tx, actor, { ...given, kind: 'comment' })
    await recordAudit(actor, { action: 'commented', target: given.incidentId }, tx)
    return comment
  })
}

/** One line of the talk about an incident, inside the caller's transaction. Throws 'invalid' for a text that is empty or too long. */
export async function addComment(
  tx: Transaction,
  actor: Actor,
  given: { incidentId: string; kind: DraftCommentKind; text: string },
): Promise<DraftComment> {
  const { incidentId, kind } = given
  const text = given.kind === 'submitted' && given.text.trim() === '' ? '' : requireText(given.text)
  const row = await tx.draftComment.create({
    data: { id: uuidv7(), incidentId, kind, text, author: actor.name, authorId: actor.id ?? null, at: now() },
  })
  return { id: row.id, kind, text, author: actor.name, at: toInstant(row.at) }
}

function requireText(given: string): string {
  const text = textSchema(4000).safeParse(given.trim())
  if (text.success) return text.data
  throw new AppError('invalid', 'A comment has between 1 and 4000 characters.', { field: 'text' })
}

async function requireSomething(tx: Transaction, incidentId: string): Promise<void> {
  if ((await tx.draft.findFirst({ where: { incidentId }, select: { id: true } })) !== null) return
  if ((await tx.incident.findUnique({ where: { id: incidentId }, select: { id: true } })) !== null) return
  throw new AppError('not-found', 'There is no such draft or incident.')
}
