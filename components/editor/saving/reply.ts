import type { ServerState } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** What there is to know of a draft beside its text. */
export type DraftNote = {
  state: 'open' | 'submitted' | 'returned'
  updatedBy: string | null
  published: { slug: string; revision: number } | null
}

/** A draft as `/api/v1` tells of it. */
export type DraftAnswer = DraftNote & {
  draft: { id: string | null; version: number; baseRevision: number } & DraftNote
  document: IncidentDocument
}

/** What came of asking: the draft, or why not. `refused` holds for good, `unanswering` may pass. */
export type Reply =
  | { is: 'told'; present: ServerState; note: DraftNote }
  | { is: 'clash'; present: ServerState; note: DraftNote; targets: readonly string[] }
  | { is: 'another'; present: ServerState; note: DraftNote }
  | { is: 'refused'; detail: string }
  | { is: 'missing' | 'signed-out' | 'forbidden' | 'unanswering' }

/** Reads an answer of the draft's address. A body that is none counts as no answer. */
export function readReply(status: number, body: unknown): Reply {
  const told = readDraft(body)
  if (status >= 200 && status < 300) return told === null ? { is: 'unanswering' } : { is: 'told', ...told }
  if (status === 401) return { is: 'signed-out' }
  if (status === 403) return { is: 'forbidden' }
  if (status === 404 || status === 410) return { is: 'missing' }
  if (status === 409) return readConflict(body, told)
  if (status === 400 || status === 413) return { is: 'refused', detail: detailOf(body) }
  return { is: 'unanswering' }
}

/** The state, and what stands beside it, in the body of an answer; null where there is none. */
export function readDraft(body: unknown): { present: ServerState; note: DraftNote } | null {
  const { draft, document } = (body ?? {}) as Partial<DraftAnswer>
  if (draft === undefined || document === undefined) return null
  const { id, version, baseRevision, state, updatedBy, published } = draft
  return { present: { draftId: id, version, baseRevision, document }, note: { state, updatedBy, published } }
}

function readConflict(body: unknown, told: ReturnType<typeof readDraft>): Reply {
  const { reason, clashes } = (body ?? {}) as { reason?: string; clashes?: readonly { target: string }[] }
  if (reason === 'clash' && told !== null) return { is: 'clash', ...told, targets: (clashes ?? []).map(({ target }) => target) }
  if (reason === 'in-progress') return { is: 'unanswering' }
  if (reason === 'draft-gone') return told === null ? { is: 'missing' } : { is: 'another', ...told }
  return { is: 'refused', detail: detailOf(body) }
}

function detailOf(body: unknown): string {
  const { detail } = (body ?? {}) as { detail?: unknown }
  return typeof detail === 'string' ? detail : ''
}
