import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'

/** What a reader of a foreign format makes of its input: documents to be, and everything it is not sure of. Nothing throws. */
export type Reading = {
  drafts: IncidentDraft[]
  doubts: Doubt[]
  /** The input may be a part of what the vendor published, like something pasted: what it lacks was not withdrawn. */
  partial?: true
  /** Set when the input is refused whole (empty, truncated, of another shape): nothing of it may be stored. */
  refused?: string
  /** Single incidents left out of an otherwise good input, each with the reason. */
  rejected?: { key: string; reason: string }[]
  /** Services the drafts refer to, as the format names them; those the catalogue lacks are added on import. */
  services?: { slug: string; vendor: string; name: string; parents: string[] }[]
}

/**
 * One incident as read. Its document validates; what was doubted while reading it is in the reading's doubts. `modifiedAt` is
 * when the vendor last touched it, where the format says so: of two readings the one with the later time is the newer.
 */
export type IncidentDraft = { document: IncidentDocument; changes: Change[]; modifiedAt?: Instant }

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
  'personal-data',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** Something the reader could not be sure of, with its place in the input as UTF-16 offsets, half-open. */
export type Doubt = { kind: DoubtKind; message: string; start: number; end: number; incident?: string; entry?: string }

/** What a reader needs beside the text: the zone chosen for times printed without one, and the catalogue to place words with. */
export type ReadOptions = {
  zone: string
  places: readonly import('@/lib/core/places/place').Place[]
  services: readonly { slug: string; vendor: string; names: readonly string[]; codePrefixes: readonly string[] }[]
  /** The vendor whose page this is, where the text itself does not say (`--vendor`). */
  vendor?: string
  /** What identifies the page in `origins`, where the text itself does not say: a host or URL without query. */
  page?: string
  /** Name of the file, for formats in which it carries the identity. */
  file?: string
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
