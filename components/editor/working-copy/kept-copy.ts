import { isAnother, restartedCopy } from '@/components/editor/working-copy/save-copy'
import { findSendable } from '@/components/editor/working-copy/sendable'
import {
  applyLoosely,
  openCopy,
  type SaveRequest,
  type ServerState,
  settleHeld,
  unsavedChanges,
  type WorkingCopy,
} from '@/components/editor/working-copy/working-copy'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** What is kept on this device of a copy that the server does not have yet. */
export type KeptCopy = {
  kept: 1
  base: { draftId: string | null; version: number; baseRevision: number }
  changes: Change[]
  held: readonly string[]
  typed: Readonly<Record<string, string>>
  sent: SaveRequest | null
  /** All of it, where the draft is gone that the changes were made from. */
  whole?: IncidentDocument
}

/** Null where the server has everything. */
export function toKept(copy: WorkingCopy): KeptCopy | null {
  const changes = unsavedChanges(copy)
  if (changes.length === 0 && copy.sent === null && Object.keys(copy.typed).length === 0) return null
  const { draftId, version, baseRevision } = copy.base
  const { document: _, ...sent } = copy.sent ?? { document: null }
  return {
    kept: 1,
    base: { draftId, version, baseRevision },
    changes,
    held: copy.held,
    typed: copy.typed,
    sent: 'key' in sent ? sent : null,
  }
}

/** What is kept of a copy whose draft is gone from the server: everything, for nobody else has it any more. */
export function toKeptWhole(copy: WorkingCopy): KeptCopy {
  const { draftId, version, baseRevision } = copy.base
  const empty: KeptCopy = { kept: 1, base: { draftId, version, baseRevision }, changes: [], held: [], typed: {}, sent: null }
  return { ...(toKept(copy) ?? empty), whole: wholeOf(copy) }
}

/** The document of a copy as a new draft can begin with it: without what is not complete yet, which stays unsaved. */
export function wholeOf(copy: WorkingCopy): IncidentDocument {
  return findSendable(copy.base.document, unsavedChanges(copy)).document
}

/** The copy on the new draft that was begun from its whole document. */
export function begunCopy(copy: WorkingCopy, present: ServerState): WorkingCopy {
  return { ...copy, base: present, sent: null, unsure: false, held: [] }
}

/** What stood in the storage of this device; null for what is none of ours. */
export function readKept(text: string | null): KeptCopy | null {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as Partial<KeptCopy> | null
    const whole = value?.kept === 1 && Array.isArray(value.changes) && Array.isArray(value.held) && typeof value.base === 'object'
    return whole ? (value as KeptCopy) : null
  } catch {
    return null
  }
}

/**
 * The copy as it was left, on top of what the server has now. Where others saved meanwhile, what was kept is first sent as made from
 * the version it was made from: the server tells what clashes.
 */
export function restoreCopy(present: ServerState, kept: KeptCopy | null): WorkingCopy {
  const fresh = openCopy(present)
  if (kept === null) return fresh
  const restored: WorkingCopy = { ...fresh, mine: applyLoosely(present.document, kept.changes), typed: kept.typed }
  if (isAnother(present, kept.base)) return restartedCopy(restored, present)
  const sent = kept.sent && { ...kept.sent, document: applyLoosely(present.document, kept.sent.changes) }
  const moved = present.version > kept.base.version
  const base = moved ? { ...present, version: kept.base.version, draftId: present.draftId } : present
  const copy = settleHeld({ ...restored, base, held: kept.held, sent })
  return { ...copy, unsure: moved && (sent !== null || unsavedChanges(copy).length > 0) }
}
