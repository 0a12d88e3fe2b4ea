import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import { targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { findClashes, withoutAgreed } from '@/lib/core/history/rebase'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { type Draft, requireDraft, requireNoClashes, writeDraft } from '@/lib/data/incidents/record/drafts'
import { getDocumentAt, getHead } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type SettleClashes = {
  draftId: string
  /** The version and the published revision that were looked at. */
  version: number
  revision: number
  /** Which text shall stand, by what it is about: `entries/a`, `set/title`. */
  choices: Readonly<Record<string, 'draft' | 'public'>>
}

/**
 * Brings a draft onto the present head, each clash settled as chosen. The draft remains a draft. Throws 'conflict' when either side
 * moved since it was looked at, or when a clash is left open.
 */
export async function settleClashes(actor: Actor, { draftId, version, revision, choices }: SettleClashes): Promise<Draft> {
  requirePermission(actor, canDraft, 'write drafts')
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const draft = await requireDraft(tx, draftId)
    if (draft.version !== version)
      throw new AppError('conflict', 'The draft was changed since you looked at it.', { reason: 'draft-moved', version: draft.version })
    const head = await getHead(tx, draft.incidentId)
    if (head === null || head.number !== revision)
      throw new AppError('conflict', 'Something was published since you looked at it.', {
        reason: 'head-moved',
        revision: head?.number ?? 0,
      })
    const base = await getDocumentAt(tx, draft.incidentId, draft.baseRevision)
    const [mine, theirs] = [diffDocuments(base, draft.document), diffDocuments(base, head.document)]
    requireNoClashes(
      findClashes(mine, theirs).filter(({ target }) => choices[target] === undefined),
      'published',
    )
    const stands = withoutAgreed(mine, theirs).filter((change) => choices[targetOf(change)] !== 'public')
    const applied = applyChanges(head.document, stands)
    if (!applied.ok) throw new AppError('conflict', `The draft does not fit what was published meanwhile: ${applied.error}.`)
    const document = requireDocument(applied.value)
    // What was saved before stays one version that can be told again, counted from the new base; the work of several is nobody's own.
    const authors = await tx.draftChange.findMany({ where: { draftId }, select: { authorId: true }, distinct: ['authorId'] })
    await tx.draftChange.deleteMany({ where: { draftId, version: { lt: version } } })
    if (authors.length > 1) await tx.draftChange.updateMany({ where: { draftId, version }, data: { authorId: null } })
    const again = diffDocuments(head.document, draft.document)
    await tx.$executeRaw`UPDATE draft_change SET changes = ${JSON.stringify(again)}::jsonb WHERE draft_id = ${draftId}::uuid AND version = ${version}`
    await tx.draft.update({ where: { id: draftId }, data: { baseRevision: head.number } })
    const changes = diffDocuments(draft.document, document)
    const moved = { ...draft, baseRevision: head.number }
    const saved = await writeDraft(tx, { draft: moved, baseRevision: head.number, document, changes, actor, at: now() })
    await recordAudit(actor, { action: 'draft-settled', target: document.slug, detail: { version: saved.version, revision } }, tx)
    return saved
  })
}
