import type { RegionClaim } from '@/lib/core/incident/claim'
import type { Attempt, Cause, IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, FieldName, Phase } from '@/lib/core/incident/entry'
import type { Basis, Effect } from '@/lib/core/incident/impact'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'

/** Everything shown of one incident at one instant. Computed by `buildTimeline`; never stored by hand. */
export type Timeline = {
  document: IncidentDocument
  /** The instant the timeline is computed for. */
  asOf: Instant
  /** True when `document` was cut to what had been stated by `asOf`. */
  knownThen: boolean
  /** Entries, claims and header values left out because they had no date or were stated later; zero unless `knownThen`. */
  hidden: { undated: number; later: number }
  /** The title last stated by the vendor when `knownThen`, else the document's. */
  title: string
  entries: OrderedEntry[]
  /** From the earliest dated thing to the last one, for a time axis; null when nothing is dated. */
  extent: { from: Instant; to: Instant } | null
  phase: PhaseClaim | null
  /** Contiguous spans, the last open (`to: null`). */
  phases: PhaseSpan[]
  status: Status
  voices: Voices
  durations: Duration[]
  promises: PromiseRecord[]
  silences: Silence[]
  /** While ongoing or monitoring: seconds since the last vendor word; else null. */
  noWordForSeconds: number | null
  changes: FieldChange[]
  histories: FieldHistory[]
  gaps: Gaps
  regions: RegionMention[]
  /** Causes and attempts with the value that holds at `asOf` first; each keeps its earlier claims. */
  causes: Cause[]
  attempts: { attempt: Attempt; outcome: Attempt['outcomes'][number]['outcome'] }[]
  sources: { roots: number; echoes: number }
  /** What a reader should distrust, as codes with values; worded by `lib/site/language`. */
  doubts: TimelineDoubt[]
}

/** An entry at its place in the order. `sortAt` is the instant it is ordered by; null when `undated`. */
export type OrderedEntry = { entry: Entry; position: number; sortAt: Instant | null; undated: boolean }

export type PhaseClaim = { phase: Phase; entryId: string; at: Instant | null }
export type PhaseSpan = { phase: Phase; entryId: string; from: Instant; to: Instant | null }

export const statuses = ['retracted', 'disputed', 'resolved', 'monitoring', 'ongoing', 'end-not-recorded'] as const
export type Status = (typeof statuses)[number]

/** The two voices in which a status is always shown. Each list holds ids of entries whose finding counts, in order. */
export type Voices = {
  vendor: PhaseClaim | null
  /** Findings dated after the vendor's last claim of mitigation or resolution; all findings when there is no such claim. */
  people: { affected: string[]; recovered: string[]; notAffected: string[]; undatedAffected: string[] }
}

/**
 * How long, on one basis and for one effect: the union of its intervals, in seconds. `atLeast` when an end is open (it then runs
 * to `lastConfirmedAt`, the last statement by a speaker of that basis that it was still going on) or a bound leaves more
 * possible; `about` when an end is known more coarsely than to the minute. Never past the last confirmation, never past `asOf`.
 */
export type Duration = {
  basis: Basis
  effect: Effect
  seconds: number
  atLeast: boolean
  about: boolean
  /** Some zone or reading behind it was assumed by us. */
  assumed: boolean
  intermittent: boolean
  intervals: { start: Instant; end: Instant }[]
  lastConfirmedAt: Instant | null
}

export const promiseOutcomes = ['kept', 'missed', 'open', 'unanswered', 'lapsed', 'undated', 'unclear'] as const
export type PromiseOutcome = (typeof promiseOutcomes)[number]

export type PromiseRecord = {
  entryId: string
  text: string
  madeAt: Instant | null
  dueAt: Instant | null
  outcome: PromiseOutcome
  answeredAt: Instant | null
  answeredBy: string | null
  /** Seconds between due and answer when missed; null otherwise. */
  lateSeconds: number | null
  /** Relayed by a third party: shown, not scored. */
  relayed: boolean
  doubt: PromiseDoubt | null
}
export type PromiseDoubt =
  /** AM/PM exchanged would fit the incident's usual interval and the print does not. `lateSeconds` is null when it would have been kept. */
  | { code: 'am-pm'; meantAt: Instant; lateSeconds: number | null }
  | { code: 'answer-coarse' }
  | { code: 'due-before-stated' }
  | { code: 'due-unreadable' }

/** A gap between vendor statements that is long for this incident. `meanwhile` is filled by `combine`. */
export type Silence = {
  from: Instant
  to: Instant
  seconds: number
  afterEntryId: string
  beforeEntryId: string
  meanwhile: { incidentId: string; slug: string; entryId: string; at: Instant }[]
}

/** One field against the previous vendor update: what it said before and says now, null where it was not there. */
export type FieldChange = {
  entryId: string
  previousEntryId: string
  field: FieldName
  kind: 'added' | 'removed' | 'reworded' | 'unchanged'
  before: string | null
  after: string | null
}

/** The distinct values a field had, oldest first, each with the update that first said so. */
export type FieldHistory = { field: FieldName; values: { text: string; entryId: string; at: Instant | null }[] }

/** Signed seconds; null when one side is not recorded. */
export type Gaps = {
  firstWordAfterDeclaredStartSeconds: number | null
  firstWordAfterFirstObservationSeconds: number | null
  lastAffectedAfterDeclaredEndSeconds: number | null
}

/** A place (or a wording without a place) with everyone who named it. `depth` nests it under a named ancestor. */
export type RegionMention = {
  place: Place | null
  wording: string | null
  depth: number
  namedBy: { basis: Basis; claim: RegionClaim | null; entryId: string | null }[]
}

export type TimelineDoubt =
  /** The vendor still spoke of it as going on after the end it (or somebody for it) gave. */
  | { code: 'end-before-last-confirmation'; basis: Basis; effect: Effect; end: Instant; confirmedAt: Instant }
  /** An end given by one voice equals the due time of a promise: perhaps copied from it. */
  | { code: 'end-equals-promise'; basis: Basis; effect: Effect; end: Instant; promiseEntryId: string }
  /** Claims about the same start or end disagree. */
  | { code: 'claims-disagree'; impactId: string; which: 'start' | 'end'; values: Instant[] }
  /** An end claimed before its start: left out of the durations. */
  | { code: 'end-before-start'; impactId: string }

/** Linked incidents on one axis: the union per effect, and what was said elsewhere during a silence. */
export type Combined = {
  timelines: Timeline[]
  extent: { from: Instant; to: Instant } | null
  durations: Duration[]
}
