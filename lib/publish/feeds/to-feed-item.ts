import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Instant } from '@/lib/core/time/moment'
import type { FeedItem } from '@/lib/publish/feeds/feed'
import { itemId } from '@/lib/publish/feeds/item-id'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import { formatMoment } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { entryPath } from '@/lib/site/paths'

/** A published entry and what is needed to tell of it: its words drawn as HTML and as plain text, and what things are called. */
export type PublishedEntry = {
  entry: Entry
  document: IncidentDocument
  /** The incident it was first published in, and its id there. */
  homeId: string
  homeEntryId: string
  surfacedAt: Instant
  updatedAt: Instant
  html: string
  text: string
  vendor: string
  services: readonly string[]
}

const longestSummary = 280
const longestSaid = 90

/**
 * An entry as an item of a feed. It is dated when it surfaced, so that readers find what is new where they look for it; when it was
 * said stands in its text.
 */
export function toFeedItem(published: PublishedEntry, lang: Language, siteUrl: string): FeedItem {
  const { entry, document, homeId, homeEntryId, surfacedAt, updatedAt, html, vendor, services } = published
  const source = document.sources.find(({ id, url }) => url !== undefined && entry.sources.includes(id))
  return {
    id: itemId(homeId, homeEntryId),
    url: siteUrl + entryPath(lang, document.slug, entry.id),
    title: titleOf(published, lang),
    language: entry.language,
    author: entry.speaker ?? (isVendors(entry) ? vendor : (publisherOf(published) ?? getDictionary(lang).site.name)),
    tags: [...new Set([vendor, ...services])],
    publishedAt: surfacedAt,
    updatedAt,
    html,
    summary: shorten(spokenText(published), longestSummary) || titleOf(published, lang),
    when: getFeedWords(lang).stated(formatMoment(entry.statedAt, lang)),
    sourceUrl: source?.url ?? null,
  }
}

/** The incident, then who speaks in which role, then what is said. */
function titleOf(published: PublishedEntry, lang: Language): string {
  const { entry, document } = published
  const { kinds, phases } = getDictionary(lang)
  const code = document.codes[0]?.code
  const incident = code === undefined || document.title.includes(code) ? document.title : `${code}: ${document.title}`
  const role = entry.phase === undefined ? kinds[entry.kind] : `${kinds[entry.kind]}, ${phases[entry.phase]}`
  const said = shorten(
    entry.headline !== undefined && entry.headline !== document.title ? entry.headline : spokenText(published),
    longestSaid,
  )
  return `${incident} – ${role}${said === '' ? '' : `: ${said}`}`
}

/** What is said beyond its headline: in a vendor's post the state it tells of comes first. */
function spokenText({ entry, text }: PublishedEntry): string {
  const { currentStatus, userImpact, rootCause } = entry.fields ?? {}
  return text.trim() || currentStatus || userImpact || rootCause || entry.headline || ''
}

function isVendors({ kind }: Entry): boolean {
  return kind === 'vendor-update' || kind === 'vendor-statement'
}

function publisherOf({ entry, document }: PublishedEntry): string | undefined {
  return document.sources.find(({ id }) => entry.sources.includes(id))?.publisher
}

/** One line, cut at a word. */
function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length).toWellFormed().replaceAll('\ufffd', '')
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}
