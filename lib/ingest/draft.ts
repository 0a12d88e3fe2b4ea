import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** What a reader of a foreign format makes of its input: documents to be, and everything it is not sure of. Nothing throws. */
export type Reading = { drafts: IncidentDraft[]; doubts: Doubt[] }

/** One incident as read. Its document validates; `issues` found while reading it are in the reading's doubts. */
export type IncidentDraft = { document: IncidentDocument; changes: Change[] }

export const doubtKinds = [
  'unknown-label',
  'unreadable-date',
  'impossible-date',
  'contradictory-date',
  'promise-before-post',
  'zone-assumed',
  'clock-change',
  'unplaced-text',
  'unreadable-input',
  'unknown-value',
  'duplicate',
  'truncated',
  'repaired-text',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** Something the reader could not be sure of, with its place in the input as UTF-16 offsets, half-open. */
export type Doubt = { kind: DoubtKind; message: string; start: number; end: number; incident?: string; entry?: string }

/** What a reader needs beside the text: the zone chosen for times printed without one, and the catalogue to place words with. */
export type ReadOptions = {
  zone: string
  places: readonly import('@/lib/core/places/place').Place[]
  services: readonly { slug: string; vendor: string; names: readonly string[]; codePrefixes: readonly string[] }[]
  /** Makes a new incident id; deterministic for equal input so that reading twice gives the same document. */
  incidentId: (key: string) => string
}

/** One line of the table of formats. `sniff` says how sure it is that it can read the text, 0 to 1. */
export type Format = {
  name: string
  label: string
  sniff: (text: string) => number
  read: (text: string, options: ReadOptions) => Reading
}
