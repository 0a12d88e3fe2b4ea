import type { Classification } from '@/lib/core/incident/document'
import type { ReadOptions } from '@/lib/ingest/draft'
import type { Passage, Span } from '@/lib/ingest/mapped-text'
import type { Post, PostDoubt } from '@/lib/ingest/microsoft/read-post'
import type { SlashOrder } from '@/lib/ingest/microsoft/words/parse-date'
import type { MomentReading } from '@/lib/ingest/microsoft/words/read-moment'

/** A start or end given by structured data instead of by a post. */
export type DatedField = { reading: MomentReading; passage: Passage }

/** One incident as read, before it becomes a document. What a heading or a field says of the incident as a whole stands here. */
export type Ticket = {
  code: string | null
  otherCodes: { issuer: string; code: string }[]
  /** Where it was read: the page the ticket's key belongs to, and the key when there is no code. */
  page: string
  key: string | null
  /** The line that heads a pasted history. */
  heading: Passage | null
  title: Passage | null
  /** Sentences about the incident as a whole that no post repeats. */
  summary: Passage[]
  service: Passage | null
  feature: Passage | null
  status: Passage | null
  classification: Classification | null
  start: DatedField | null
  end: DatedField | null
  posts: Post[]
  doubts: PostDoubt[]
  span: Span
}

/** What every reader of a Microsoft layout is given. */
export type ReadContext = { options: ReadOptions; zone: string; slashOrder: SlashOrder | null }

/** The page that posts belong to when all of them come from Microsoft's own service-health pages, whoever pasted them. */
export const serviceHealthPage = 'service-health'

/** A ticket of which nothing is known yet but its code and place. */
export function emptyTicket(code: string | null, span: Span): Ticket {
  const nothing = { heading: null, title: null, service: null, feature: null, status: null, classification: null, start: null, end: null }
  return { code, otherCodes: [], page: serviceHealthPage, key: null, ...nothing, summary: [], posts: [], doubts: [], span }
}
