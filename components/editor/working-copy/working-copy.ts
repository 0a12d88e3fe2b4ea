import { applyChanges } from '@/lib/core/history/apply'
import { type Change, targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** A draft as the server last told of it. Version 0 with no draft's id is the published incident, of which there is no draft yet. */
export type ServerState = { draftId: string | null; version: number; baseRevision: number; document: IncidentDocument }

/** What goes to the server under one key: asked again with the same key, it is done once. */
export type SaveRequest = { key: string; draftId: string | null; baseVersion: number; baseRevision: number; changes: Change[] }

/** How to get back: changes to be applied, and texts to be put back into their fields (`null`: none stood there). */
export type Step = { key: string; changes: Change[]; typed: Readonly<Record<string, string | null>> }

/** Text in a field that is no value yet, such as half a time, by the name of its field. */
export type TypedTexts = Readonly<Record<string, string>>

/** Somebody's work on a draft: what the server has, what they made of it, and what is under way. */
export type WorkingCopy = {
  base: ServerState
  mine: IncidentDocument
  typed: TypedTexts
  /** What both changed: not saved before somebody chose. Theirs stands in `base`, mine in `mine`. */
  held: readonly string[]
  /** Sent and not answered; `document` is what the server then has if nobody else saved. */
  sent: (SaveRequest & { document: IncidentDocument }) | null
  /** The base is older than its document says: until the first save is answered, nothing of others is taken in. */
  unsure: boolean
  undo: readonly Step[]
  redo: readonly Step[]
  /** The next edit of the same field is a step of its own. */
  sealed: boolean
}

const mostSteps = 500

export function openCopy(base: ServerState): WorkingCopy {
  return { base, mine: base.document, typed: {}, held: [], sent: null, unsure: false, undo: [], redo: [], sealed: true }
}

/** What of mine the server does not have. Asked several times of each copy, and computed once. */
export function unsavedChanges({ base, mine }: Pick<WorkingCopy, 'base' | 'mine'>): Change[] {
  const known = computed.get(mine)
  if (known?.from === base.document) return known.changes
  const changes = diffDocuments(base.document, mine)
  computed.set(mine, { from: base.document, changes })
  return changes
}

const computed = new WeakMap<IncidentDocument, { from: IncidentDocument; changes: Change[] }>()

/** Whether everything of mine is on the server, texts that are no values yet included. */
export function isAllSaved(copy: WorkingCopy): boolean {
  return copy.sent === null && Object.keys(copy.typed).length === 0 && unsavedChanges(copy).length === 0
}

/** One edit. Edits under one key, without a save between them, are undone together. A typed text of `null` is taken away. */
export function editCopy(
  copy: WorkingCopy,
  key: string,
  { document = copy.mine, typed = {} }: { document?: IncidentDocument; typed?: Readonly<Record<string, string | null>> },
): WorkingCopy {
  const last = copy.undo.at(-1)
  const joins = !copy.sealed && last !== undefined && last.key === key
  const before = joins ? applyLoosely(copy.mine, last.changes) : copy.mine
  const texts = { ...textsBefore(copy.typed, typed), ...(joins ? last.typed : {}) }
  const step: Step = { key, changes: diffDocuments(document, before), typed: texts }
  const undo = [...(joins ? copy.undo.slice(0, -1) : copy.undo), step].slice(-mostSteps)
  return settleHeld({ ...copy, mine: document, typed: withTexts(copy.typed, typed), undo, redo: [], sealed: false })
}

/** Takes the last step back; the same copy where there is none. */
export function undoCopy(copy: WorkingCopy): WorkingCopy {
  const step = copy.undo.at(-1)
  if (step === undefined) return copy
  const { stepBack, ...next } = takeStep(copy, step)
  return settleHeld({ ...copy, ...next, undo: copy.undo.slice(0, -1), redo: [...copy.redo, stepBack], sealed: true })
}

/** Does again what was last undone. */
export function redoCopy(copy: WorkingCopy): WorkingCopy {
  const step = copy.redo.at(-1)
  if (step === undefined) return copy
  const { stepBack, ...next } = takeStep(copy, step)
  return settleHeld({ ...copy, ...next, redo: copy.redo.slice(0, -1), undo: [...copy.undo, stepBack], sealed: true })
}

function takeStep(copy: WorkingCopy, step: Step): Pick<WorkingCopy, 'mine' | 'typed'> & { stepBack: Step } {
  const mine = applyLoosely(copy.mine, step.changes)
  const stepBack = { key: step.key, changes: diffDocuments(mine, copy.mine), typed: textsBefore(copy.typed, step.typed) }
  return { mine, typed: withTexts(copy.typed, step.typed), stepBack }
}

/** What is no longer different needs no choice any more. */
export function settleHeld(copy: WorkingCopy): WorkingCopy {
  if (copy.held.length === 0) return copy
  const open = new Set(unsavedChanges(copy).map(targetOf))
  return { ...copy, held: copy.held.filter((target) => open.has(target)) }
}

/** Changes on a document that may have moved on: what is to be taken out and is gone already is no fault. */
export function applyLoosely(document: IncidentDocument, changes: readonly Change[]): IncidentDocument {
  return changes.reduce((current, change) => {
    const applied = applyChanges(current, [change])
    return applied.ok ? applied.value : current
  }, document)
}

function textsBefore(typed: TypedTexts, changed: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.keys(changed).map((field) => [field, typed[field] ?? null]))
}

function withTexts(typed: TypedTexts, changed: Readonly<Record<string, string | null>>): TypedTexts {
  const merged = Object.entries({ ...typed, ...changed })
  return Object.fromEntries(merged.filter((pair): pair is [string, string] => pair[1] !== null))
}
