import { uuidv7 } from 'uuidv7'
import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import { type Clash, mergeDocuments } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf, peoplesDesk } from '@/lib/data/actor'
import type { Draft as DraftRow } from '@/lib/data/generated/client'
import { appendRevision, type NewHead, type Recorded } from '@/lib/data/incidents/record/append-revision'
import { getDocumentAt, getHead, readDocument } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import type { Transaction } from '@/lib/data/transaction'

/** Work on an incident that is not public. */
export type Draft = { id: string; incidentId: string; baseRevision: number; version: number; document: IncidentDocument }

/** The draft of an incident on the actor's desk; null when there is none. Locks it against other savers. */
export async function getDraft(tx: Transaction, actor: Actor, incidentId: string): Promise<Draft | null> {
  return getDraftAt(tx, deskOf(actor), incidentId)
}

/** The same on the desk that people share, whoever asks. */
export async function getPeoplesDraft(tx: Transaction, incidentId: string): Promise<Draft | null> {
  return getDraftAt(tx, peoplesDesk, incidentId)
}

async function getDraftAt(tx: Transaction, desk: string, incidentId: string): Promise<Draft | null> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    SELECT id::text, incident_id::text AS "incidentId", base_revision AS "baseRevision", version, document
    FROM draft WHERE incident_id = ${incidentId}::uuid AND desk = ${desk} FOR UPDATE`
  return rows[0] === undefined ? null : toDraft(rows[0])
}

/** The draft of an incident that people share. Throws 'not-found'; with `version`, 'conflict' when somebody saved since. */
export async function requirePeoplesDraft(tx: Transaction, incidentId: string, version?: number | undefined): Promise<Draft> {
  const draft = await getPeoplesDraft(tx, incidentId)
  if (draft === null) throw new AppError('not-found', 'There is no draft of this incident. It may have been published or discarded.')
  requireVersion(draft, version)
  return draft
}

export function requireVersion({ version: present }: Draft, version: number | undefined): void {
  if (version === undefined || version === present) return
  throw new AppError('conflict', 'The draft was changed since you looked at it.', { reason: 'draft-moved', version: present })
}

export async function requireDraft(tx: Transaction, draftId: string): Promise<Draft> {
  await tx.$queryRaw`SELECT id FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`
  const row = await tx.draft.findUnique({ where: { id: draftId } })
  if (row === null) throw new AppError('not-found', 'There is no such draft. It may have been published or discarded.')
  return toDraft(row)
}

/** Every change made to a draft after one of its versions. */
export async function listDraftChanges(tx: Transaction, draftId: string, after: number): Promise<Change[]> {
  const rows = await tx.draftChange.findMany({ where: { draftId, version: { gt: after } }, orderBy: { version: 'asc' } })
  return rows.flatMap(({ changes }) => changes as unknown as Change[])
}

/** What a draft contained at one of its versions. */
export async function getDraftDocumentAt(tx: Transaction, draft: Draft, version: number): Promise<IncidentDocument> {
  const base = await getDocumentAt(tx, draft.incidentId, draft.baseRevision)
  const rows = await tx.draftChange.findMany({ where: { draftId: draft.id, version: { lte: version } }, orderBy: { version: 'asc' } })
  const applied = applyChanges(
    base,
    rows.flatMap(({ changes }) => changes as unknown as Change[]),
  )
  if (!applied.ok) throw new AppError('invalid', `The draft has no version ${version}.`)
  return applied.value
}

/** Stores the next version of a draft, or the first. */
export async function writeDraft(
  tx: Transaction,
  given: {
    draft: Draft | null
    baseRevision: number
    document: IncidentDocument
    changes: readonly Change[]
    actor: Actor
    at: Instant
    format?: string | undefined
    captureSha?: string | undefined
  },
): Promise<Draft> {
  const { draft, document, actor, at } = given
  const version = (draft?.version ?? 0) + 1
  const id = draft?.id ?? uuidv7()
  const baseRevision = draft?.baseRevision ?? given.baseRevision
  await tx.$executeRaw`
    WITH saved AS (
      INSERT INTO draft (id, incident_id, desk, base_revision, version, document, slug, title, format, capture_sha, author, created_at, updated_at)
      VALUES (${id}::uuid, ${document.id}::uuid, ${deskOf(actor)}, ${baseRevision}, ${version}, ${JSON.stringify(document)}::jsonb,
        ${document.slug}, ${document.title}, ${given.format ?? null}, ${given.captureSha ?? null}, ${actor.name}, ${at}::timestamptz,
        ${at}::timestamptz)
      ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, document = EXCLUDED.document, slug = EXCLUDED.slug,
        title = EXCLUDED.title, updated_at = EXCLUDED.updated_at, format = coalesce(EXCLUDED.format, draft.format),
        capture_sha = coalesce(EXCLUDED.capture_sha, draft.capture_sha)
    )
    INSERT INTO draft_change (draft_id, version, changes, author, author_id, saved_at)
    VALUES (${id}::uuid, ${version}, ${JSON.stringify(given.changes)}::jsonb, ${actor.name}, ${actor.id ?? null}, ${at}::timestamptz)`
  return { id, incidentId: document.id, baseRevision, version, document }
}

/**
 * Publishes a draft on top of the present head and takes it off the desk. Null when it says nothing new. Throws 'conflict' with both
 * texts when an item or a header value was changed on both sides; the draft stays as it is.
 */
export async function publishDraftRow(
  tx: Transaction,
  draft: Draft,
  given: Pick<NewHead, 'actor' | 'reason' | 'places' | 'recordedAt'>,
): Promise<Recorded | null> {
  const head = await getHead(tx, draft.incidentId)
  const document = await rebase(tx, draft, head?.number ?? 0, head?.document ?? null)
  const recorded = await appendRevision(tx, { ...given, head, document })
  await tx.draft.delete({ where: { id: draft.id } })
  return recorded
}

async function rebase(tx: Transaction, draft: Draft, headNumber: number, head: IncidentDocument | null): Promise<IncidentDocument> {
  if (headNumber === draft.baseRevision || head === null) return draft.document
  const base = await getDocumentAt(tx, draft.incidentId, draft.baseRevision)
  const merged = mergeDocuments({ base, mine: draft.document, theirs: head })
  if (merged.ok) return requireDocument(merged.value)
  requireNoClashes(merged.error, 'published')
  throw new AppError('conflict', 'The draft does not fit what was published meanwhile.')
}

/** `told` is what the refusal says beside both texts. */
export function requireNoClashes(clashes: readonly Clash[], deed: 'saved' | 'published', told: object = {}): void {
  const [first] = clashes
  if (first === undefined) return
  const more = clashes.length > 1 ? ` and ${clashes.length - 1} more` : ''
  throw new AppError(
    'conflict',
    `${first.target}${more} was changed by somebody else and ${deed} meanwhile. Nothing was lost: choose one text.`,
    {
      reason: 'clash',
      clashes,
      ...told,
    },
  )
}

function toDraft(row: Pick<DraftRow, 'id' | 'incidentId' | 'baseRevision' | 'version' | 'document'>): Draft {
  const { id, incidentId, baseRevision, version } = row
  return { id, incidentId, baseRevision, version, document: readDocument(row.document) }
}
