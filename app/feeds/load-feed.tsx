import { toFilter } from '@/app/[lang]/(public)/incidents/load-archive'
import { loadKnownNames } from '@/app/feeds/load-names'
import { FeedEntry } from '@/components/feeds/feed-entry'
import { toPlainText } from '@/components/ui/markdown-parser'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { type FeedEntry as ListedEntry, listFeedEntries } from '@/lib/data/feeds/list-feed-entries'
import { listPlannedWindows } from '@/lib/data/feeds/list-planned-windows'
import type { Feed, FeedItem } from '@/lib/publish/feeds/feed'
import { nameScope } from '@/lib/publish/feeds/name-scope'
import type { Calendar } from '@/lib/publish/feeds/to-calendar'
import { toCalendarEvent } from '@/lib/publish/feeds/to-calendar-event'
import { toFeedItem } from '@/lib/publish/feeds/to-feed-item'
import { getConfig } from '@/lib/site/config'
import { feedPath, feedStylePath } from '@/lib/site/feed-paths'
import type { FeedAsk } from '@/lib/site/feed-query'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'
import { archivePath, entryPath, homePath, incidentPath } from '@/lib/site/paths'
import { siteSettings } from '@/lib/site/settings'

/** What is asked, with the incident that it is narrowed to. */
export type ResolvedAsk = FeedAsk & { incident: { id: string; title: string } | null }

/** One page of a feed of entries. Addresses come from the configuration alone. */
export async function loadFeed(format: string, ask: ResolvedAsk): Promise<Feed> {
  const { lang, scope, cursor, incident } = ask
  const { siteUrl } = getConfig()
  const { licence } = siteSettings()
  const [names, page] = await Promise.all([
    loadKnownNames(scope, lang, incident?.title),
    listFeedEntries({ ...toFilter(scope), ...(cursor === undefined ? {} : { cursor }), incidentId: incident?.id }),
  ])
  const words = getFeedWords(lang)
  const { site } = getDictionary(lang)
  return {
    lang,
    title: `${site.name}: ${nameScope(scope, names.chosen, lang) ?? words.everything}`,
    explained: words.explained,
    siteName: site.name,
    siteUrl,
    feedUrl: siteUrl + feedPath(format, lang, scope),
    selfUrl: siteUrl + feedPath(format, lang, scope, cursor),
    pageUrl: siteUrl + pagePath(ask),
    nextUrl: page.nextCursor && siteUrl + feedPath(format, lang, scope, page.nextCursor),
    stylePath: feedStylePath,
    rights: licence && `${licence.name} (${licence.url})`,
    items: page.items.map((item) => toItem(item, names, lang, siteUrl)),
    words: { readOn: words.readOn, openPage: words.openPage },
  }
}

/** Announced maintenance. */
export async function loadCalendar(format: string, { lang, scope, incident }: ResolvedAsk): Promise<Calendar> {
  const { siteUrl } = getConfig()
  const [names, windows] = await Promise.all([
    loadKnownNames(scope, lang, incident?.title),
    listPlannedWindows({ ...toFilter(scope), incidentId: incident?.id }),
  ])
  const words = getFeedWords(lang).maintenance
  return {
    title: `${getDictionary(lang).site.name}: ${words.title(nameScope(scope, names.chosen, lang))}`,
    explained: words.explained,
    selfUrl: siteUrl + feedPath(format, lang, scope),
    events: windows.map((window) =>
      toCalendarEvent({ ...window, vendor: names.vendorOf(window.vendor), services: window.services.map(names.serviceOf) }, lang, siteUrl),
    ),
  }
}

function toItem(
  listed: ListedEntry,
  { vendorOf, serviceOf }: Awaited<ReturnType<typeof loadKnownNames>>,
  lang: Language,
  siteUrl: string,
): FeedItem {
  const { entry, document, addedLater, editedAt } = listed
  const url = siteUrl + entryPath(lang, document.slug, entry.id)
  const drawn = toStaticMarkup(
    <FeedEntry lang={lang} entry={entry} sources={document.sources} url={url} addedLater={addedLater} editedAt={editedAt} />,
  )
  if (drawn === null) throw new Error(`The entry ${entry.id} of ${document.slug} is drawn by something that needs a browser.`)
  return toFeedItem(
    {
      ...listed,
      html: withoutClasses(drawn),
      text: toPlainText(entry.body),
      vendor: vendorOf(document.vendor),
      services: document.services.map(({ service }) => serviceOf(service)),
    },
    lang,
    siteUrl,
  )
}

/** Our style sheet does not go along. Quotation marks stand unescaped in tags alone, so nothing that somebody wrote is taken for one. */
function withoutClasses(markup: string): string {
  return markup.replaceAll(/ class="[^"]*"/g, '')
}

function pagePath({ scope: { incident: slug, ...query }, lang }: FeedAsk): string {
  if (slug !== undefined) return incidentPath(lang, slug)
  return Object.values(query).some(Boolean) ? archivePath(lang, query) : homePath(lang)
}
