import { readFeedCursor } from '@/lib/core/feeds/feed-key'
import { parseSearch } from '@/lib/core/search/parse-search'
import { type KnownSlugs, parseArchiveQuery } from '@/lib/site/archive-query'
import { type FeedScope, feedParameters } from '@/lib/site/feed-paths'
import { isLanguage, type Language } from '@/lib/site/language/language'

export type FeedAsk = { scope: FeedScope; lang: Language; cursor: string | undefined }

export type ParsedFeedQuery = FeedAsk & {
  /** Parameters whose value was not understood, with what was given. */
  faults: { name: string; value: string }[]
  /** Something in the address says nothing: an empty parameter, or one that feeds do not have. */
  hasIdle: boolean
}

/**
 * Reads what is asked of a feed from an address: the filters of the archive, by its own rules, and `incident`, `lang` and `cursor`,
 * which are its own.
 */
export function parseFeedQuery(search: URLSearchParams, known: KnownSlugs): ParsedFeedQuery {
  const given = (name: string) => parseSearch(search.get(name) ?? '').text
  const {
    query,
    faults: misunderstood,
    hasEmpty,
  } = parseArchiveQuery((name) => (name === 'sort' || name === 'cursor' ? null : search.get(name)), known)
  const { sort: _, cursor: __, ...filters } = query
  const faults = misunderstood.map(({ name, value }): { name: string; value: string } => ({ name, value }))
  const lang = given('lang').toLowerCase()
  if (lang !== '' && !isLanguage(lang)) faults.push({ name: 'lang', value: lang.slice(0, 60) })
  const cursor = given('cursor')
  if (cursor !== '' && readFeedCursor(cursor) === null) faults.push({ name: 'cursor', value: cursor.slice(0, 60) })
  const incident = given('incident').toLowerCase()
  const idle = [...search.keys()].filter((name) => !(feedParameters as readonly string[]).includes(name) || given(name) === '')
  return {
    scope: { ...filters, ...(incident === '' ? {} : { incident }) },
    lang: isLanguage(lang) ? lang : 'en',
    cursor: cursor || undefined,
    faults,
    hasIdle: hasEmpty || idle.length > 0,
  }
}
