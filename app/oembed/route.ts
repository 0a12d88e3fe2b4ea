import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { answerCopy, forAnyOrigin } from '@/app/answer-copy'
import { findIncident } from '@/app/embed/find-incident'
import { toEmbedded } from '@/app/embed/to-embedded'
import { keepPresent } from '@/app/keep-present'
import { type OembedFacts, toOembedFacts } from '@/lib/publish/embed/oembed/oembed-facts'
import { toOembed, toOembedXml } from '@/lib/publish/embed/oembed/to-oembed'
import { toEntityTag } from '@/lib/publish/entity-tag'
import { getConfig } from '@/lib/site/config'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import { parsePasted } from '@/lib/site/embed/parse-pasted'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What is asked for has no end; what is known of an incident is kept by `loadFacts`. */
export const dynamic = 'force-dynamic'

/** Tells what an address of this site shows and how to embed it, as oEmbed 1.0 does. Nothing is fetched: the address is only read. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const { siteUrl } = getConfig()
  const format = searchParams.get('format') || 'json'
  if (format !== 'json' && format !== 'xml') return refuse(501, 'The format has to be json or xml.')
  const url = searchParams.get('url') ?? ''
  if (url === '') return refuse(400, 'The parameter url is missing: the address of an incident of this site.')
  const width = readMost(searchParams.get('maxwidth'))
  const height = readMost(searchParams.get('maxheight'))
  if (width === null || height === null) return refuse(400, 'maxwidth and maxheight have to be whole numbers of pixels, from 1.')
  const parsed = parsePasted(url, siteUrl)
  if (!parsed.ok)
    return parsed.fault === 'unknown' ? unknown() : refuse(400, `The address has a ${parsed.parameter} that is not understood.`)
  const { slug, query } = parsed.pasted
  const loaded = await loadFacts(slug, query)
  if (loaded === null) return unknown()
  const most = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  const siteName = getDictionary(query.lang).site.name
  const oembed = toOembed(loaded.facts, { slug: loaded.slug, query, siteUrl, siteName, most })
  const body = format === 'json' ? `${JSON.stringify(oembed)}\n` : toOembedXml(oembed)
  const type = format === 'json' ? 'application/json' : 'text/xml'
  return answerCopy(request, { body, tag: toEntityTag(body) }, { ...forAnyOrigin, 'content-type': `${type}; charset=utf-8` })
}

/** Follows a former address to the incident that stands for it; null where none is to be shown. */
async function loadFacts(asked: string, query: EmbedQuery): Promise<{ slug: string; facts: OembedFacts } | null> {
  const first = findIncident(asked)
  const found = first.is === 'moved' ? findIncident(first.slug) : first
  if (found.is !== 'there') return null
  const { slug, id } = found
  const { lang, at, revision } = query
  const isPresent = at === undefined && revision === undefined
  const facts = await keepPresent(isPresent ? id : null, ['oembed', slug, lang], async () => {
    const view = await loadState(slug, lang, query)
    return view && toOembedFacts(toEmbedded(view, revision !== undefined))
  })
  return facts && { slug, facts }
}

/** Pixels; undefined where nothing is said, null for what is no number of them. */
function readMost(text: string | null): number | null | undefined {
  if (!text) return undefined
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

const unknown = () => refuse(404, 'No incident of this site has that address.')

function refuse(status: number, why: string): Response {
  return new Response(`${why}\n`, {
    status,
    headers: { ...forAnyOrigin, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
