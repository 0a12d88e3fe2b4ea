import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { parseChanges } from '@/lib/core/history/parse-change'
import { findClashes, withoutAgreed } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { captureShaOf, putCapture } from '@/lib/data/incidents/record/captures'
import {
  type Draft,
  getDraft,
  getDraftDocumentAt,
  listDraftChanges,
  requireNoClashes,
  writeDraft,
} from '@/lib/data/incidents/record/drafts'
import { getDocumentAt, getHead, type Head } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** Either the whole document or what changed; what changed needs the incident it belongs to unless it begins with `create`. */
export type DraftContent = { document: IncidentDocument } | { incidentId?: string; changes: readonly Change[] }

export type SaveDraft = DraftContent & {
  /** The version of the draft that this was made from; left out or 0 when there was none yet. */
  baseVersion?: number
  /** The draft that `baseVersion` counts in: another one may have been begun since. */
  draftId?: string | undefined
  /** Where there was no draft yet: the published revision that this was made from. */
  baseRevision?: number | undefined
  /** The format and the raw text it was read from. */
  format?: string
  capture?: string
}

/**
 * Saves work on an incident without publishing it. What others saved on the same desk since `baseVersion` is kept; 'conflict' with
 * both texts and the state in which they stand when they changed the same item or header value, and then nothing is saved.
 */
export async function saveDraft(actor: Actor, given: SaveDraft): Promise<Draft> {
  requirePermission(actor, canDraft, 'write drafts')
  const at = now()
  const content = 'document' in given ? { document: requireDocument(given.document) } : { ...given, changes: requireChanges(given.changes) }
  const incidentId = incidentOf(content)
  return inTransaction(async (tx) => {
    const draft = (await getDraft(tx, actor, incidentId)) ?? (await getDraftAlone(tx, actor, incidentId))
    const head = draft === null ? await getHead(tx, incidentId) : null
    const present = draft?.document ?? head?.document ?? null
    const baseVersion = given.baseVersion ?? 0
    if (baseVersion > (draft?.version ?? 0) || (baseVersion > 0 && given.draftId !== undefined && given.draftId !== draft?.id))
      throw new AppError('conflict', 'The draft was published or discarded meanwhile.', { reason: 'draft-gone' })
    const made = await changesOf(tx, content, draft, present, baseVersion)
    const theirs =
      draft === null ? await listPublishedSince(tx, head, given.baseRevision) : await listDraftChanges(tx, draft.id, baseVersion)
    const clashes = findClashes(made, theirs)
    // The state in which they were found: one read later could hold another text, which would be overwritten unseen.
    const told = clashes.length === 0 ? {} : await getDraftState(actor, incidentId, tx)
    requireNoClashes(clashes, draft === null ? 'published' : 'saved', told)
    const mine = withoutAgreed(made, theirs)
    if (mine.length === 0 && draft !== null) return draft
    if (actor.kind === 'person') requireOwnFields(mine)
    const applied = applyChanges(present, mine)
    if (!applied.ok) throw new AppError('invalid', `The changes do not fit the draft: ${applied.error}.`)
    const document = requireDocument(applied.value)
    const captureSha = given.capture === undefined ? undefined : captureShaOf(given.capture)
    if (given.capture !== undefined && captureSha !== undefined) {
      await putCapture(tx, { sha256: captureSha, text: given.capture, format: given.format ?? 'text', actor, at })
    }
    // Who saved what later on stands in the draft's own history.
    if (draft === null) await recordAudit(actor, { action: 'draft-begun', target: document.slug }, tx)
    return writeDraft(tx, { draft, baseRevision: head?.number ?? 0, document, changes: mine, actor, at, format: given.format, captureSha })
  })
}

/** What happens to an incident as a whole, and where it was found before, is told by commands of its own. */
function requireOwnFields(changes: readonly Change[]): void {
  const beyond = changes.find((change) => change.op === 'set' && (change.name === 'standing' || change.name === 'formerSlugs'))
  if (beyond?.op !== 'set') return
  throw new AppError('invalid', `A draft does not change ${beyond.name}: retract, merge or rename the incident instead.`, {
    faults: [{ path: beyond.name, message: 'is not changed by a draft' }],
  })
}

/** Two who save the first version at once must not both find none. */
async function getDraftAlone(tx: Transaction, actor: Actor, incidentId: string): Promise<Draft | null> {
  await lockRecord(tx)
  return getDraft(tx, actor, incidentId)
}

/** What was published after the revision that somebody's first changes were made from. */
async function listPublishedSince(tx: Transaction, head: Head | null, baseRevision: number | undefined): Promise<Change[]> {
  if (head === null || baseRevision === undefined || baseRevision >= head.number) return []
  const base = await getDocumentAt(tx, head.document.id, baseRevision)
  return base === null ? [] : diffDocuments(base, head.document)
}

async function changesOf(
  tx: Transaction,
  content: DraftContent,
  draft: Draft | null,
  present: IncidentDocument | null,
  baseVersion: number,
): Promise<Change[]> {
  if (!('document' in content)) return [...content.changes]
  if (draft === null || baseVersion === draft.version) return diffDocuments(present, content.document)
  if (baseVersion === 0) {
    throw new AppError('conflict', 'There is a draft of this incident already. Open it, or say which version yours was made from.', {
      reason: 'draft-exists',
      draft: { id: draft.id, version: draft.version },
    })
  }
  return diffDocuments(await getDraftDocumentAt(tx, draft, baseVersion), content.document)
}

function incidentOf(content: DraftContent): string {
  if ('document' in content) return content.document.id
  const [first] = content.changes
  const incidentId = content.incidentId ?? (first?.op === 'create' ? first.id : undefined)
  if (incidentId === undefined) throw new AppError('invalid', 'Say which incident the changes belong to.')
  return incidentId
}

function requireChanges(value: unknown): Change[] {
  const parsed = parseChanges(value)
  if (parsed.ok) return parsed.value
  throw new AppError('invalid', `The changes are not valid: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`, { faults: parsed.error })
}
