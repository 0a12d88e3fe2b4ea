import type { Instant } from '@/lib/core/time/moment'

export type DraftView = {
  id: string
  incidentId: string
  desk: string
  state: 'open' | 'submitted' | 'returned'
  title: string
  slug: string
  format: string | null
  updatedAt: Instant
  updatedBy: string
  published: { slug: string; revision: number } | null
  doubts: readonly string[]
}
export type OverdueView = { incidentId: string; slug: string; title: string; text: string; dueAt: Instant }
export type DoubtfulView = { incidentId: string; slug: string; title: string; format: string; readAt: Instant; doubts: readonly string[] }
export type DeadLinkView = {
  urlSha: string
  url: string
  answer: string
  goneSince: Instant
  checkedAt: Instant
  places: readonly { incidentId: string; slug: string; title: string; sourceId: string; publisher: string; isArchive: boolean }[]
}
export type FoundView = { id: string; slug: string; title: string; codes: readonly string[] }

/** A part of a list, and the addresses of its next part and its first; null where there is none. */
export type Part<Item> = { items: readonly Item[]; nextHref: string | null; firstHref: string | null }

export type DeskView = {
  /** Reports of readers that nobody has decided on. */
  reports: number
  reviews: readonly DraftView[]
  drafts: Part<DraftView>
  feeds: Part<DraftView>
  overdue: readonly OverdueView[]
  doubtful: Part<DoubtfulView>
  links: Part<DeadLinkView>
  linksAreChecked: boolean
  /** Null where nothing was searched for. */
  found: { q: string; items: readonly FoundView[] } | null
}
