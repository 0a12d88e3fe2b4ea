import { feedFormats } from '@/lib/publish/feeds/feeds'
import { type FeedScope, feedPath } from '@/lib/site/feed-paths'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'

/** The narrowest feed that fits a page: what it tells of and how that is called; `hasMaintenance` unless none can be in it. */
export type PageFeed = { scope: FeedScope; name: string; hasMaintenance?: boolean }

/** The feeds of a page for its head, where feed readers find them. */
export function feedAlternates(lang: Language, feed: PageFeed | undefined): Record<string, { url: string; title: string }[]> {
  const words = getFeedWords(lang)
  const { scope, name, hasMaintenance = true } = feed ?? { scope: {}, name: words.everything }
  const fitting = feedFormats.filter((format) => hasMaintenance || format.of === 'entries')
  return Object.fromEntries(
    fitting.map(({ name: file, label, mediaType, of }) => {
      const what = of === 'entries' ? name : words.maintenance.title(feed === undefined ? null : name)
      return [mediaType, [{ url: feedPath(file, lang, scope), title: `${getDictionary(lang).site.name}: ${what} (${label})` }]]
    }),
  )
}

/** The feed of the incidents that one filter finds. Only those of a kind that is no maintenance have none of it. */
export function filterFeed(scope: FeedScope, name: string): PageFeed {
  return { scope, name, hasMaintenance: scope.classification === undefined || scope.classification === 'maintenance' }
}
