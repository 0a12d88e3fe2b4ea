import { readFormatQuery } from '@/app/[lang]/(public)/incidents/[slug]/[format]/read-format-query'
import { renderFormat } from '@/app/[lang]/(public)/incidents/[slug]/[format]/render-format'
import type { IncidentState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { forAnyOrigin, sharedLife } from '@/app/answer-copy'
import { AppError } from '@/lib/core/errors'
import { rasterise } from '@/lib/data/images/rasterise'
import { namesEntityTag } from '@/lib/publish/entity-tag'
import { getIncidentFormat, type IncidentFormat } from '@/lib/publish/formats'
import { now } from '@/lib/site/clock'
import { isLanguage } from '@/lib/site/language/language'
import { toProblem } from '@/lib/site/problem'

/** What a reader already has decides the answer; what is rendered is kept by `renderFormat`, what is drawn by `rasterise`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ lang: string; slug: string; format: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang, slug, format: name } = await params
  const format = getIncidentFormat(name)
  if (format === null || !isLanguage(lang)) return notFound()
  const { searchParams } = new URL(request.url)
  const read = readFormatQuery(searchParams, lang)
  if (!read.ok) return toProblem(new AppError('invalid', read.message, { parameter: read.parameter }))
  if ((read.asked.state.at ?? '') > now()) return toPresent(name, searchParams)
  const rendered = await renderFormat(slug, format, read.asked)
  if (rendered === null) return notFound()
  const headers = {
    etag: rendered.tag,
    'cache-control': lifeOf(read.asked.state),
    ...forAnyOrigin,
  }
  if (namesEntityTag(request.headers.get('if-none-match'), rendered.tag)) return new Response(null, { status: 304, headers })
  const described = { ...headers, 'content-type': format.mediaType, 'content-disposition': dispositionOf(format, slug) }
  if (format.isImage === undefined) return new Response(rendered.body, { headers: described })
  try {
    return new Response(await rasterise(rendered.body), { headers: described })
  } catch (error) {
    if (error instanceof AppError) return toProblem(error)
    throw error
  }
}

/** What a revision recorded only a redaction can change, and that within the hour in which any page may be served stale. */
function lifeOf({ revision }: IncidentState): string {
  return revision === undefined ? sharedLife : 'public, max-age=3600, must-revalidate'
}

/** The name under which a copy is kept says which incident it is of. */
function dispositionOf({ name, isSaved }: IncidentFormat, slug: string): string {
  const file = name.startsWith('incident.') ? `${slug}${name.slice('incident'.length)}` : `${slug}-${name}`
  return `${isSaved ? 'attachment' : 'inline'}; filename="${file}"`
}

/** An instant still to come leads to the present, as on the page. */
function toPresent(name: string, query: URLSearchParams): Response {
  const rest = new URLSearchParams(query)
  rest.delete('at')
  const search = rest.toString()
  return new Response(null, { status: 307, headers: { location: search === '' ? name : `${name}?${search}`, 'cache-control': 'no-store' } })
}

function notFound(): Response {
  return new Response('Not found\n', { status: 404, headers: { 'cache-control': 'no-store' } })
}
