import { type EmbedQuery, parseEmbedQuery } from '@/lib/site/embed/embed-query'
import { isLanguage } from '@/lib/site/language/language'
import { readInstantSegment } from '@/lib/site/paths'
import { readRevisionNumber } from '@/lib/site/revision-paths'

/** The incident that an address of this site means, and how it is to be shown. The slug is in lower case and may be a former one. */
export type Pasted = { slug: string; query: EmbedQuery }
export type ParsedPasted = { ok: true; pasted: Pasted } | { ok: false; fault: 'unknown' } | { ok: false; fault: 'bad'; parameter: string }

/**
 * Reads an address as somebody pastes it: the page of an incident in either language, at an instant or of a revision, with the
 * parameters of an embed in its query and whatever else there, or the address of an embed itself. Any other site is unknown: the
 * address is only read, never asked.
 */
export function parsePasted(text: string, siteUrl: string): ParsedPasted {
  if (!URL.canParse(text)) return { ok: false, fault: 'unknown' }
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(siteUrl).host || url.username !== '' || url.password !== '')
    return { ok: false, fault: 'unknown' }
  const match = /^\/(?:(en|de|embed)\/)?incidents\/([^/]{1,200})(?:\/(at|revisions)\/([^/]+))?\/?$/.exec(url.pathname)
  if (match === null) return { ok: false, fault: 'unknown' }
  const [, prefix = '', slug = '', part, segment = ''] = match
  if (prefix === 'embed' && part !== undefined) return { ok: false, fault: 'unknown' }
  const parsed = parseEmbedQuery(url.searchParams, isLanguage(prefix) ? prefix : 'en')
  if (!parsed.ok) return { ok: false, fault: 'bad', parameter: parsed.parameter }
  const state = readState(part, segment)
  return state === null
    ? { ok: false, fault: 'unknown' }
    : { ok: true, pasted: { slug: slug.toLowerCase(), query: { ...parsed.query, ...state } } }
}

/** What the path says of the state; null for what is none. */
function readState(part: string | undefined, segment: string): Pick<EmbedQuery, 'at' | 'revision'> | null {
  if (part === undefined) return {}
  const at = part === 'at' ? readInstantSegment(segment) : null
  const revision = part === 'revisions' ? readRevisionNumber(segment) : null
  if (at !== null) return { at: at.at }
  return revision === null ? null : { revision }
}
