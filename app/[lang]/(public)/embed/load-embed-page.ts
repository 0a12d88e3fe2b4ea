import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { findIncident } from '@/app/embed/find-incident'
import { toEmbedded } from '@/app/embed/to-embedded'
import type { SnippetFacts } from '@/components/embed/build-snippets'
import type { EmbedPageView } from '@/components/embed/embed-page'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { type EmbeddedIncident, embeddedCode, embeddedStatus, lastStatedAt, wordStatus } from '@/lib/publish/embed/embedded-incident'
import { toOembedFacts } from '@/lib/publish/embed/oembed/oembed-facts'
import { getConfig } from '@/lib/site/config'
import { type EmbedQuery, parseEmbedQuery } from '@/lib/site/embed/embed-query'
import { parsePasted } from '@/lib/site/embed/parse-pasted'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatDay } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

const longestAsked = 500
const mostCandidates = 6

/** What the page on embedding shows for a query: the incident that is meant, or those that may be; the newest one where nothing is asked. */
export async function loadEmbedPage(lang: Language, given: URLSearchParams): Promise<EmbedPageView> {
  const { siteUrl } = getConfig()
  const asked = (given.get('incident') ?? '').trim().slice(0, longestAsked).toWellFormed()
  const parsed = parseEmbedQuery(given, lang)
  const fault = parsed.ok ? null : { parameter: parsed.parameter, value: parsed.value.slice(0, 80).toWellFormed() }
  const usual: EmbedQuery = { view: 'card', theme: 'auto', lang, zone: null }
  const found = await findAsked(asked, parsed.ok ? parsed.query : usual, siteUrl)
  const chosen = 'slug' in found ? await loadChosen(found.slug, found.query) : null
  const candidates = 'candidates' in found ? found.candidates : []
  return { lang, siteUrl, asked, chosen, title: chosen?.facts[lang].title ?? '', candidates, fault }
}

type Found = { slug: string; query: EmbedQuery } | { candidates: EmbedPageView['candidates'] }

async function findAsked(asked: string, query: EmbedQuery, siteUrl: string): Promise<Found> {
  const pasted = parsePasted(asked, siteUrl)
  if (pasted.ok) {
    const { at, revision } = pasted.pasted.query
    const state = { ...(at === undefined ? {} : { at }), ...(revision === undefined ? {} : { revision }) }
    return followed(pasted.pasted.slug, { ...state, ...query })
  }
  const named = asked === '' ? null : followed(asked, query)
  if (named !== null && 'slug' in named) return named
  const { items } = await listIncidents({ limit: asked === '' ? 1 : mostCandidates, ...(asked === '' ? {} : { q: asked }) })
  const [only] = items
  if (only !== undefined && items.length === 1) return { slug: only.slug, query }
  return { candidates: items.map(({ slug, title, codes }) => ({ slug, title, code: codes[0] ?? slug })) }
}

function followed(asked: string, query: EmbedQuery): Found {
  const found = findIncident(asked)
  return found.is === 'there' || found.is === 'moved' ? { slug: found.slug, query } : { candidates: [] }
}

async function loadChosen(slug: string, query: EmbedQuery): Promise<EmbedPageView['chosen']> {
  const [en, de] = await Promise.all([loadState(slug, 'en', query), loadState(slug, 'de', query)])
  if (en === null || de === null) return null
  const isPinned = query.revision !== undefined
  return { slug, query, facts: { en: toFacts(toEmbedded(en, isPinned)), de: toFacts(toEmbedded(de, isPinned)) } }
}

function toFacts(incident: EmbeddedIncident): SnippetFacts {
  const { title, quote } = toOembedFacts(incident)
  const { lang, timeline } = incident
  const at = lastStatedAt(timeline)
  const word = wordStatus(embeddedStatus(incident), lang)
  const state = at === null ? word : `${word}, ${getEmbedWords(lang).badge.asOf(formatDay(at, lang))}`
  return { title, quote, code: embeddedCode(incident), state }
}
