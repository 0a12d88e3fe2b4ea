import { moveOnto } from '@/components/editor/working-copy/merge-onto'
import { findSendable } from '@/components/editor/working-copy/sendable'
import {
  applyLoosely,
  type SaveRequest,
  type ServerState,
  settleHeld,
  unsavedChanges,
  type WorkingCopy,
} from '@/components/editor/working-copy/working-copy'
import { targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { collectionNames, headerNames } from '@/lib/core/incident/document'

/**
 * What is to be sent now, under a new key; the copy as it was where that is nothing. Whatever was sent and not answered is sent
 * again as it was, under its old key, so that it is done once.
 */
export function beginSave(copy: WorkingCopy, newKey: () => string): { copy: WorkingCopy; request: SaveRequest | null } {
  if (copy.sent !== null) return { copy, request: copy.sent }
  const waiting = new Set(copy.held)
  const { changes, document } = findSendable(
    copy.base.document,
    unsavedChanges(copy).filter((change) => !waiting.has(targetOf(change))),
  )
  if (changes.length === 0) return { copy: { ...copy, sealed: true }, request: null }
  const { draftId, version, baseRevision } = copy.base
  const request = { key: newKey(), draftId, baseVersion: version, baseRevision, changes }
  return { copy: { ...copy, sent: { ...request, document }, sealed: true }, request }
}

/** The server has it: what was typed since stays mine, on top of what it answered. An answer older than what is known changes nothing. */
export function savedCopy(copy: WorkingCopy, answer: ServerState): WorkingCopy {
  const { sent } = copy
  if (sent === null) return refreshedCopy(copy, answer)
  const settled = { ...copy, sent: null, unsure: false }
  if (!copy.unsure && isOlder(answer, copy.base)) return settled
  return holdUnseen(copy, moveOnto(settled, sent.document, answer))
}

/** The server refused for good, with nothing saved: all of it is unsaved again. */
export function refusedCopy(copy: WorkingCopy): WorkingCopy {
  return { ...copy, sent: null }
}

/** Somebody saved the same item otherwise: nothing was saved. What clashes waits for a choice, the rest can be sent again. */
export function clashedCopy(copy: WorkingCopy, present: ServerState, targets: readonly string[]): WorkingCopy {
  const moved = moveOnto({ ...copy, sent: null, unsure: false }, copy.base.document, present)
  return holdUnseen(copy, settleHeld({ ...moved, held: [...new Set([...moved.held, ...targets])] }))
}

/** What others did meanwhile. While something of mine is under way its answer will tell. */
export function refreshedCopy(copy: WorkingCopy, present: ServerState): WorkingCopy {
  if (copy.sent !== null || copy.unsure) return copy
  if (isAnother(present, copy.base)) return restartedCopy(copy, present)
  return present.version <= copy.base.version ? copy : moveOnto(copy, copy.base.document, present)
}

/**
 * The draft was published or discarded, or another was begun: what of mine was not saved stands on top of what is there now, and
 * waits for a choice.
 */
export function restartedCopy(copy: WorkingCopy, present: ServerState): WorkingCopy {
  const mine = unsavedChanges(copy)
  if (mine.length === 0) return { ...copy, base: present, mine: present.document, sent: null, unsure: false, held: [], undo: [], redo: [] }
  const document = applyLoosely(present.document, mine)
  const held = diffDocuments(present.document, document).map(targetOf)
  return { ...copy, base: present, mine: document, held, sent: null, unsure: false, undo: [], redo: [] }
}

/**
 * After a return to a draft that had moved on, the server compared only what could be sent. Whatever else of mine changes an item
 * that is there waits for a choice: nobody knows who changed it last.
 */
function holdUnseen(before: WorkingCopy, copy: WorkingCopy): WorkingCopy {
  if (!before.unsure) return copy
  const there = targetsOf(copy.base.document)
  const sent = new Set(before.sent?.changes.map(targetOf))
  const unseen = unsavedChanges(copy).map(targetOf)
  return { ...copy, held: [...new Set([...copy.held, ...unseen.filter((target) => there.has(target) && !sent.has(target))])] }
}

function targetsOf(document: ServerState['document']): ReadonlySet<string> {
  const items = collectionNames.flatMap((name) => document[name].map(({ id }) => `${name}/${id}`))
  return new Set([...items, ...headerNames.map((name) => `set/${name}`)])
}

function isOlder(answer: ServerState, base: ServerState): boolean {
  return answer.draftId === base.draftId && answer.version <= base.version
}

/** Whether two states are not of one draft: a draft that was only begun since is the same work. */
export function isAnother(present: ServerState, base: Omit<ServerState, 'document'>): boolean {
  if (base.draftId === null) return present.baseRevision !== base.baseRevision
  return present.draftId !== base.draftId
}
