import { applyLoosely, type Step, settleHeld, type WorkingCopy } from '@/components/editor/working-copy/working-copy'
import { targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { findClashes } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** Mine on top of theirs, both made from `base`. Where both touched an item differently mine stands, and the item is a clash. */
export function mergeOnto(
  base: IncidentDocument,
  mine: IncidentDocument,
  theirs: IncidentDocument,
): { document: IncidentDocument; clashes: string[]; touched: ReadonlySet<string> } {
  const local = diffDocuments(base, mine)
  const foreign = diffDocuments(base, theirs)
  const touched = new Set(foreign.map(targetOf))
  if (foreign.length === 0) return { document: mine, clashes: [], touched }
  const clashes = findClashes(local, foreign).map(({ target }) => target)
  const document = local.length === 0 ? theirs : applyLoosely(theirs, local)
  return { document, clashes, touched }
}

/** The copy with a newer state of the server under it. What others touched can no longer be undone from here. */
export function moveOnto(copy: WorkingCopy, from: IncidentDocument, base: WorkingCopy['base']): WorkingCopy {
  const { document, clashes, touched } = mergeOnto(from, copy.mine, base.document)
  const held = [...new Set([...copy.held, ...clashes])]
  const withoutTheirs = (steps: readonly Step[]) => (touched.size === 0 ? steps : steps.flatMap((step) => keptStep(step, touched)))
  return settleHeld({ ...copy, base, mine: document, held, undo: withoutTheirs(copy.undo), redo: withoutTheirs(copy.redo) })
}

function keptStep(step: Step, touched: ReadonlySet<string>): Step[] {
  const changes = step.changes.filter((change) => !touched.has(targetOf(change)))
  return changes.length === 0 && Object.keys(step.typed).length === 0 ? [] : [{ ...step, changes }]
}
