import type { OtherIncident } from '@/components/publishing/view/publication-view'
import type { Comparison } from '@/components/revisions/describe/build-comparison'
import type { ListedRevision } from '@/components/revisions/revision-view'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'

/** What somebody thinks about doing to a published incident, with what it would change. */
export type RecordStep =
  | { kind: 'revert'; to: number; comparison: Comparison }
  | { kind: 'rename'; slug: string | null; fault: 'slugInvalid' | 'slugTaken' | 'sameRevision' | null; owner: OtherIncident | null }
  | { kind: 'merge'; q: string | null; found: readonly FoundIncident[]; into: MergeView | null }
  | { kind: 'retract' }
  | { kind: 'redact' }

export type FoundIncident = OtherIncident & { codes: readonly string[]; vendor: string }

/** Two incidents side by side, and what the survivor would get. */
export type MergeView = {
  other: IncidentDocument
  name: string
  sharedCodes: readonly string[]
  vendorsDiffer: boolean
  farApart: boolean
  comparison: Comparison
}

/** A published incident, for whoever thinks about what should become of it. */
export type RecordView = {
  lang: Language
  incidentId: string
  /** The name it goes by. */
  name: string
  document: IncidentDocument
  slug: string
  url: string
  revision: number
  survivor: OtherIncident | null
  hasDraft: boolean
  revisions: readonly ListedRevision[]
  nextBefore: number | null
  isLater: boolean
  canRedact: boolean
  step: RecordStep | null
}
