import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archiveParameters } from '@/lib/site/paths'

/** What a feed tells of: everything, what a filter of the archive finds, or one incident by its slug. The archive's orders are not its. */
export type FeedScope = Omit<ArchiveQuery, 'sort' | 'cursor'> & { incident?: string | undefined }

/** What a list of the archive is called in feeds: its filters, without its order and its page. */
export function toFeedScope({ sort: _, cursor: __, ...filters }: ArchiveQuery): FeedScope {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value))
}

/** In the order in which they stand in an address. */
export const feedParameters = [
  ...archiveParameters.filter((name) => name !== 'sort' && name !== 'cursor'),
  'incident',
  'lang',
  'cursor',
] as const

/** A feed by the name of its format (`atom.xml`); what is not chosen leaves no trace, so that one feed has one address. */
export function feedPath(format: string, lang: Language, scope: FeedScope = {}, cursor?: string | undefined): string {
  const values: Record<string, string | undefined> = { ...scope, lang: lang === 'en' ? undefined : lang, cursor }
  const search = new URLSearchParams()
  for (const name of feedParameters) {
    const value = values[name]
    if (value) search.set(name, value)
  }
  const text = search.toString()
  return `/feeds/${format}${text ? `?${text}` : ''}`
}

/** How feeds look in a browser. */
export const feedStylePath = '/feeds/feed.css'
