import { diffDocuments } from '@/lib/core/history/diff-documents'
import { mergeDocuments } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, deskOf, requirePermission } from '@/lib/data/actor'
import { type Draft, getDraft, getDraftDocumentAt, requireDraft, requireNoClashes, writeDraft } from '@/lib/data/incidents/record/drafts'
import { getDocumentAt } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/**
 * Brings the draft of a feed or a tool to the desk of people: as it is where they have none, else merged into theirs. Throws
 * 'conflict' with both texts where they say different things, unless `prefer` settles it; then both drafts stay as they are.
 */
export async function takeDraft(actor: Actor, given: { draftId: string; prefer?: 'people' | 'feed' | undefined }): Promise<Draft> {
  requirePermission(actor, canDraft, 'take over drafts')
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const taken = await requireDraft(tx, given.draftId)
    const { desk, format, captureSha } = await tx.draft.findUniqueOrThrow({ where: { id: taken.id } })
    if (desk === deskOf(actor)) return taken
    const own = await getDraft(tx, actor, taken.incidentId)
    await recordAudit(actor, { action: 'draft-taken', target: taken.document.slug, detail: { desk, merged: own !== null } }, tx)
    if (own === null) {
      await tx.draft.update({ where: { id: taken.id }, data: { desk: deskOf(actor) } })
      return taken
    }
    const prefer = given.prefer && (given.prefer === 'feed' ? 'mine' : 'theirs')
    const merged = mergeDocuments({ base: await commonPast(tx, own, taken), mine: taken.document, theirs: own.document }, prefer)
    if (!merged.ok) requireNoClashes(merged.error, 'saved')
    const document = requireDocument(merged.ok ? merged.value : own.document)
    await tx.draft.delete({ where: { id: taken.id } })
    const changes = diffDocuments(own.document, document)
    if (changes.length === 0) return own
    const sources = { format: format ?? undefined, captureSha: captureSha ?? undefined }
    return writeDraft(tx, { draft: own, baseRevision: own.baseRevision, document, changes, actor, at: now(), ...sources })
  })
}

/** What the desk began with if it was taken over from the same feed, else the revision that the feed's draft was made from. */
async function commonPast(tx: Transaction, own: Draft, taken: Draft): Promise<IncidentDocument | null> {
  const [mine, theirs] = [await firstAuthor(tx, own), await firstAuthor(tx, taken)]
  if (mine !== null && mine === theirs) return getDraftDocumentAt(tx, own, 1)
  return getDocumentAt(tx, taken.incidentId, taken.baseRevision)
}

async function firstAuthor(tx: Transaction, draft: Draft): Promise<string | null> {
  const row = await tx.draft.findUnique({ where: { id: draft.id }, select: { author: true } })
  return row?.author ?? null
}
