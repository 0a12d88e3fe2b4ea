import type { IncidentView } from '@/components/incident/incident-view'
import type { Comparison } from '@/components/revisions/describe/build-comparison'
import type { ChangeCount } from '@/components/revisions/revision-view'
import type { LineChange } from '@/lib/core/history/compare-lines'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { PublicationDoubt } from '@/lib/core/publication/publication-doubts'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'

export type OtherIncident = { id: string; slug: string; title: string }

/** What holds a publication back. */
export type HindranceView =
  | { kind: 'unknown'; what: 'vendor' | 'service' | 'place'; slug: string }
  | { kind: 'slug-taken'; slug: string; incident: OtherIncident }
  | { kind: 'code-taken'; code: string; incident: OtherIncident }
  | { kind: 'origin-taken'; incident: OtherIncident }
  | { kind: 'no-survivor' }
  | { kind: 'invalid'; message: string }

/** One thing that this draft and a publication since both changed: from what is public to what the draft says. */
export type ClashView = { target: string; name: string; lines: readonly LineChange[] }

/** What somebody said of a draft, or did with it. */
export type ReviewEvent = { id: string; kind: 'comment' | 'submitted' | 'returned'; author: string; at: Instant; text: string }

export type DraftView = {
  id: string
  version: number
  state: 'open' | 'submitted' | 'returned'
  updatedAt: Instant | null
  updatedBy: string | null
}

/** A draft on its way into public, for whoever looks at it. */
export type PublicationView = {
  lang: Language
  incidentId: string
  /** The name it goes by. */
  name: string
  document: IncidentDocument
  draft: DraftView | null
  /** `url` is the whole public address; `state` is current, retracted or merged. */
  published: { slug: string; revision: number; url: string; state: 'current' | 'retracted' | 'merged' } | null
  /** Something was published since the draft was begun. */
  isMoved: boolean
  changes: readonly ChangeCount[]
  suggestions: readonly string[]
  comparison: Comparison | null
  preview: IncidentView | null
  /** Which of the two stands on the page. */
  shown: 'diff' | 'preview'
  hindrances: readonly HindranceView[]
  clashes: readonly ClashView[]
  doubts: readonly PublicationDoubt[]
  importDoubts: readonly string[]
  events: readonly ReviewEvent[]
  canPublish: boolean
  personName: string
}
