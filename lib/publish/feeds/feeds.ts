import type { Feed } from '@/lib/publish/feeds/feed'
import { toAtom } from '@/lib/publish/feeds/to-atom'
import { type Calendar, toCalendar } from '@/lib/publish/feeds/to-calendar'
import { toJsonFeed } from '@/lib/publish/feeds/to-json-feed'
import { toRss } from '@/lib/publish/feeds/to-rss'

/**
 * A format of feeds, served under its name below `/feeds/`: of entries, or of announced maintenance. `shownAs` is the type by which
 * a browser draws it as a page, where its own would be shown as a text or saved.
 */
export type FeedFormat = { name: string; label: string; mediaType: string; shownAs?: string } & (
  | { of: 'entries'; render: (feed: Feed) => string }
  | { of: 'maintenance'; render: (calendar: Calendar) => string }
)

/** One line per format: the route, the links in the head of pages and those on them follow from this table. */
export const feedFormats: readonly FeedFormat[] = [
  { name: 'atom.xml', label: 'Atom', mediaType: 'application/atom+xml', shownAs: 'application/xml', of: 'entries', render: toAtom },
  { name: 'rss.xml', label: 'RSS', mediaType: 'application/rss+xml', shownAs: 'application/xml', of: 'entries', render: toRss },
  { name: 'feed.json', label: 'JSON Feed', mediaType: 'application/feed+json', of: 'entries', render: toJsonFeed },
  { name: 'calendar.ics', label: 'iCalendar', mediaType: 'text/calendar', of: 'maintenance', render: toCalendar },
]

/** The format of that name, or null when there is none. */
export function getFeedFormat(name: string): FeedFormat | null {
  return feedFormats.find((format) => format.name === name) ?? null
}
