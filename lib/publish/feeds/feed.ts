import { laterOf } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'

/** One published entry as every feed format tells it. URLs are absolute. */
export type FeedItem = {
  /** For ever the same: see `itemId`. */
  id: string
  url: string
  /** The incident and what is said, plain text. */
  title: string
  /** Of the title and of what is said. */
  language: string
  author: string
  /** The vendor and the services it is about. */
  tags: readonly string[]
  publishedAt: Instant
  updatedAt: Instant
  /** The entry as HTML that is well-formed XML too, with nothing in it but what our own renderer draws. */
  html: string
  /** Its beginning as plain text. */
  summary: string
  /** When it was said, in words. */
  when: string
  /** Where it was said. */
  sourceUrl: string | null
}

/** One page of a feed. URLs are absolute. */
export type Feed = {
  lang: Language
  title: string
  /** What the feed holds and what to do with it. */
  explained: string
  siteName: string
  siteUrl: string
  /** Where its first page is: what it is known by. */
  feedUrl: string
  selfUrl: string
  /** The page that lists the same. */
  pageUrl: string
  nextUrl: string | null
  /** The style by which browsers show it, on whatever host. */
  stylePath: string
  /** Under what its texts may be used; null where nothing was chosen. */
  rights: string | null
  items: readonly FeedItem[]
  words: { readOn: string; openPage: string }
}

/** When anything in the page was last changed; the beginning of time as computers count it for an empty one. */
export function feedUpdatedAt({ items }: Pick<Feed, 'items'>): Instant {
  return items.reduce<Instant>((last, { updatedAt }) => laterOf(last, updatedAt), '1970-01-01T00:00:00.000Z')
}
