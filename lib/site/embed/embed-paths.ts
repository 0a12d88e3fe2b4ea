import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import type { Language } from '@/lib/site/language/language'
import { incidentAtPath, incidentPath, instantSegment } from '@/lib/site/paths'
import { revisionPath } from '@/lib/site/revision-paths'

type State = { revision?: EmbedQuery['revision'] | undefined; at?: EmbedQuery['at'] | undefined }

/** How an embed is asked for; what is as usual leaves no trace, so that one embed has one address. */
export function embedSearch({ view, theme, lang, zone, revision, at }: Partial<EmbedQuery>, usual: Language = 'en'): URLSearchParams {
  return new URLSearchParams({
    ...(view === undefined || view === 'card' ? {} : { view }),
    ...(theme === undefined || theme === 'auto' ? {} : { theme }),
    ...(lang === undefined || lang === usual ? {} : { lang }),
    ...(zone ? { tz: zone } : {}),
    ...(revision === undefined ? {} : { revision: String(revision) }),
    ...(at === undefined ? {} : { at: instantSegment(at) }),
  })
}

/** The page of an incident that is made to be framed. */
export const embedFramePath = (slug: string, query: Partial<EmbedQuery> = {}) => withSearch(`/embed/incidents/${slug}`, embedSearch(query))

/** How to embed, with a configurator that shows an incident. */
export function embedPagePath(lang: Language, incident?: string, query: Partial<EmbedQuery> = {}): string {
  const search = new URLSearchParams(incident === undefined ? {} : { incident })
  for (const [name, value] of embedSearch(query, lang)) search.set(name, value)
  return withSearch(lang === 'en' ? '/embed' : `/${lang}/embed`, search)
}

export const badgePath = (slug: string, lang: Language = 'en') => `/badge/${slug}.svg${lang === 'en' ? '' : `?lang=${lang}`}`
export const embedScriptPath = '/embed.js'

/** What tells a reader of oEmbed of an address, which is absolute. */
export const oembedPath = (url: string, format: 'json' | 'xml') => `/oembed?${new URLSearchParams({ url, format })}`

/** The page of an incident in a state. What a revision recorded has a page of its own; what of it was known at an instant has none. */
export function statePath(lang: Language, slug: string, { revision, at }: State): string {
  if (revision !== undefined) return revisionPath(lang, slug, revision)
  return at === undefined ? incidentPath(lang, slug) : incidentAtPath(lang, slug, at)
}

/** The address that one pastes for others to embed: that of the page, with how it is to be shown. */
export function pastedPath(slug: string, { view, theme, lang, zone, revision, at }: EmbedQuery): string {
  const rest = revision === undefined || at === undefined ? {} : { at }
  return withSearch(statePath(lang, slug, { revision, at }), embedSearch({ view, theme, zone, ...rest }))
}

function withSearch(path: string, search: URLSearchParams): string {
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
