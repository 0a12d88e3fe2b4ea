import type { Instant } from '@/lib/core/time/moment'
import { windowId } from '@/lib/publish/feeds/item-id'
import type { CalendarEvent } from '@/lib/publish/feeds/to-calendar'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

/** A stretch of time for which maintenance is announced, with what things are called. */
export type AnnouncedWindow = {
  incidentId: string
  impactId: string
  slug: string
  title: string
  codes: readonly string[]
  vendor: string
  services: readonly string[]
  from: Instant
  to: Instant | null
  cancelled: boolean
  sequence: number
  publishedAt: Instant
  changedAt: Instant
}

/** A window of maintenance as a calendar shows it. */
export function toCalendarEvent(window: AnnouncedWindow, lang: Language, siteUrl: string): CalendarEvent {
  const words = getFeedWords(lang).maintenance
  const { slug, title, codes, vendor, services, from, to, cancelled, sequence, publishedAt, changedAt } = window
  const url = siteUrl + incidentPath(lang, slug)
  const names = [...new Set(services)]
  const description = [
    words.announcedBy(vendor),
    ...(names.length === 0 ? [] : [words.services(names.join(', '))]),
    ...(to === null ? [words.noEnd] : []),
    ...(cancelled ? [words.cancelled] : []),
    url,
  ].join('\n')
  return {
    id: windowId(window.incidentId, window.impactId),
    url,
    summary: `${vendor}: ${codes[0] === undefined ? title : `${codes[0]}, ${title}`}`,
    description,
    tags: [...new Set([vendor, ...names])],
    from,
    to,
    cancelled,
    sequence,
    createdAt: publishedAt,
    changedAt,
  }
}
