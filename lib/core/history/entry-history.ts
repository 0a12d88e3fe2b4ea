import { isSame } from '@/lib/core/history/canonical'
import type { Revision } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Instant } from '@/lib/core/time/moment'
import { knownFrom } from '@/lib/core/time/moment-range'

/** When an entry came into the record and which later revisions changed it. */
export type EntryHistory = { addedIn: number; addedAt: Instant; editedIn: number[]; addedLater: boolean }

/**
 * The history of each entry of the document, from revisions oldest first. `addedLater`: it first appears in revision n > 1 though
 * it was stated before revision n - 1 was recorded. An undated entry is never called added later; moving one is no edit.
 */
export function entryHistory(
  revisions: readonly Pick<Revision, 'number' | 'recordedAt' | 'changes'>[],
  document: IncidentDocument,
): Map<string, EntryHistory> {
  const current = new Map(document.entries.map((entry) => [entry.id, entry]))
  const histories = new Map<string, EntryHistory>()
  const last = new Map<string, Entry>()
  let previousRecordedAt: Instant | null = null
  for (const { number, recordedAt, changes } of revisions) {
    for (const change of changes) {
      if (change.op !== 'put' || change.collection !== 'entries') continue
      const { item } = change
      const entry = current.get(item.id)
      if (entry === undefined) continue
      const history = histories.get(item.id)
      if (history === undefined) {
        const stated = knownFrom(entry.statedAt)
        const addedLater = previousRecordedAt !== null && stated !== null && stated < previousRecordedAt
        histories.set(item.id, { addedIn: number, addedAt: recordedAt, editedIn: [], addedLater })
      } else if (!isSame(last.get(item.id), item) && history.addedIn !== number && history.editedIn.at(-1) !== number) {
        history.editedIn.push(number)
      }
      last.set(item.id, item)
    }
    previousRecordedAt = recordedAt
  }
  return histories
}
