import { renderFormat } from '@/app/[lang]/(public)/incidents/[slug]/[format]/render-format'
import { namesEntityTag } from '@/lib/publish/entity-tag'
import { getIncidentFormat } from '@/lib/publish/formats'

/** What a reader already has decides the answer; what is rendered is kept by `renderFormat`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; format: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, format: name } = await params
  const format = getIncidentFormat(name)
  const rendered = format && (await renderFormat(slug, format))
  if (!rendered) return new Response('Not found\n', { status: 404 })
  const headers = {
    etag: rendered.tag,
    'cache-control': 's-maxage=60, stale-while-revalidate=3540',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
  }
  if (namesEntityTag(request.headers.get('if-none-match'), rendered.tag)) return new Response(null, { status: 304, headers })
  return new Response(rendered.body, { headers: { ...headers, 'content-type': format.mediaType } })
}
