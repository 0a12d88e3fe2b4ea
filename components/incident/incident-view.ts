import type { EntryHistory } from '@/lib/core/history/entry-history'
import type { IncidentDocument, Link, Source } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'
import type { EntryIndex } from '@/lib/core/timeline/latest-claim'
import type { Combined, FieldChange, PromiseRecord, Timeline } from '@/lib/core/timeline/timeline'
import type { Language } from '@/lib/site/language/language'

/** Why a linked incident is shown, seen from this one: `inverse` when the link is stored on its side. */
export type LinkReason = { kind: Link['kind']; inverse: boolean; statedBy: Link['statedBy']; note: string | null; language: string }

/** A linked incident and every reason for which it is shown. */
export type LinkedView = { timeline: Timeline; reasons: readonly LinkReason[] }

/** Everything an incident page shows, as values: no component below it asks the clock, the database or the address. */
export type IncidentView = {
  lang: Language
  timeline: Timeline
  /** The parts of the timeline by entry id. */
  entries: EntryIndex
  changes: ReadonlyMap<string, readonly FieldChange[]>
  promises: ReadonlyMap<string, PromiseRecord>
  sources: ReadonlyMap<string, Source>
  vendor: { slug: string; name: string }
  serviceNames: ReadonlyMap<string, string>
  places: ReadonlyMap<string, Place>
  linked: readonly LinkedView[]
  /** Null when nothing is linked that belongs to the same event. */
  combined: Combined | null
  /** The instants at which something new was said, of the whole record as it is now, in order: where "known at" can step. */
  steps: readonly Instant[]
  history: Readonly<Record<string, EntryHistory>>
  revision: { number: number; recordedAt: Instant; sha256: string }
  /** The absolute address and a paragraph to send on in each language; null where there is nothing to take along. */
  notices: (Readonly<Record<Language, string>> & { url: string }) | null
}

/** An incident's title behind its first public code; alone where the vendor gives none. */
export function codedTitleOf({ codes }: IncidentDocument, title: string): string {
  return codes[0] === undefined ? title : `${codes[0].code}: ${title}`
}

/** The short name an incident goes by: its first public code, else its slug. */
export function codeOf(document: IncidentDocument): string {
  return document.codes[0]?.code ?? document.slug
}
