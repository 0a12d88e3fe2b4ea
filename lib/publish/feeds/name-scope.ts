import type { FeedScope } from '@/lib/site/feed-paths'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'

/** How what is chosen is called; what is not here goes by its slug. */
export type ScopeNames = {
  vendor?: string | undefined
  service?: string | undefined
  region?: string | undefined
  incident?: string | undefined
}

/** What a feed tells of, in a few words: `Exchange Online, Germany, from 2023`. Null where it tells of everything. */
export function nameScope(scope: FeedScope, names: ScopeNames, lang: Language): string | null {
  const { archive, causes, home, status } = getDictionary(lang)
  const words = getFeedWords(lang)
  const parts = [
    scope.incident && (names.incident ?? scope.incident),
    scope.q && `“${scope.q}”`,
    scope.vendor && (names.vendor ?? scope.vendor),
    scope.service && (names.service ?? scope.service),
    scope.region && (names.region ?? scope.region),
    scope.cause && causes[scope.cause],
    scope.classification && archive.kinds[scope.classification],
    scope.status && (scope.status === 'live' ? home.ongoing : status.names[scope.status]),
    scope.from && words.since(scope.from),
    scope.to && words.until(scope.to),
  ].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? null : parts.join(', ')
}
