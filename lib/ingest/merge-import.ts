import type { Change } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import { joinOrders, type MergeDoubt, mergeDocuments } from '@/lib/ingest/merge/merge-documents'
import { toRecordChange } from '@/lib/ingest/merge/record-change-entry'
import { findMoves, type Move } from '@/lib/ingest/merge/vendor-moves'

export type MergeOptions = {
  /** When the import noticed what it brings. */
  noticedAt: Instant
  /** The state of the same incident as it was last imported: what tells the vendor's changes from the curators'. */
  lastImported: IncidentDocument
  /** The incoming state is older than the last imported one, by the format's own time of modification. */
  older?: boolean
}

export type MergedImport = {
  changes: Change[]
  /** Values that curator and vendor both changed; the curator's stand. */
  doubts: MergeDoubt[]
  /** What the vendor moved. Unless it is nothing but news, the changes add one `record-change` entry that says so. */
  moves: Move[]
}

/**
 * The changes that bring an imported incident up to a newer state of its feed (issue: identity and rewriting). Three-way, against
 * the last imported state: the vendor's additions and rewritings are taken over, curators' entries, corrections and removals
 * stand, what vanished stays, the slug never moves. An `older` state only adds updates that no later one held. The same state
 * again gives no change. All three must be the same incident; the id of `existing` is kept.
 */
export function mergeImport(existing: IncidentDocument, incoming: IncidentDocument, options: MergeOptions): MergedImport {
  const { lastImported, noticedAt } = options
  if (options.older === true) {
    return { changes: diffDocuments(existing, withForgotten(existing, incoming, lastImported)), doubts: [], moves: [] }
  }
  const { document, doubts } = mergeDocuments(lastImported, incoming, existing)
  const moves = findMoves(lastImported, incoming)
  if (moves.every(({ news }) => news)) return { changes: diffDocuments(existing, document), doubts, moves }
  const note = toRecordChange(moves, noticedAt, sourcesIn(document, incoming))
  const entries = [...document.entries.filter(({ id }) => id !== note.id), note]
  return { changes: diffDocuments(existing, { ...document, entries }), doubts, moves }
}

/** The incoming document with only those sources that the record still has. */
function sourcesIn(document: IncidentDocument, incoming: IncidentDocument): IncidentDocument {
  return { ...incoming, sources: incoming.sources.filter(({ id }) => document.sources.some((source) => source.id === id)) }
}

function withForgotten(existing: IncidentDocument, older: IncidentDocument, last: IncidentDocument): IncidentDocument {
  const known = new Set([...existing.entries, ...last.entries].map(({ id }) => id))
  const forgotten = older.entries.filter(({ id }) => !known.has(id))
  if (forgotten.length === 0) return existing
  const entries = new Map([...existing.entries, ...forgotten].map((entry) => [entry.id, entry]))
  const order = joinOrders(
    existing.entries.map(({ id }) => id),
    older.entries.map(({ id }) => id).filter((id) => entries.has(id)),
  )
  const sources = new Set(existing.sources.map(({ id }) => id))
  return {
    ...existing,
    entries: order.flatMap((id) => {
      const entry = entries.get(id)
      return entry === undefined ? [] : [{ ...entry, sources: entry.sources.filter((source) => sources.has(source)) }]
    }),
  }
}
