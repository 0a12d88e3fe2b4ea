import type { CollectionName, HeaderName } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'

/** A revision as its history tells it. */
export type RevisionSummary = {
  number: number
  recordedAt: Instant
  author: string
  reason: string
  documentSha: string
  /** Hash of the document as a redaction left it. */
  redactedSha?: string | null
  previousHash: string | null
  hash: string
}

export type ChangeCount =
  | { what: 'create'; of: null; count: 1 }
  | { what: 'set'; of: HeaderName; count: 1 }
  | { what: 'added' | 'changed' | 'removed'; of: CollectionName; count: number }

export type ListedRevision = RevisionSummary & { changes: readonly ChangeCount[]; isChained: boolean }

/** The public history of an incident, one page of it. */
export type HistoryView = {
  lang: Language
  slug: string
  /** The name it goes by. */
  code: string
  title: string
  titleLanguage: string
  newest: number
  items: readonly ListedRevision[]
  nextBefore: number | null
  /** Whether this page begins below the newest revision. */
  isLater: boolean
}
