import { answerCopy } from '@/app/answer-copy'
import { findIncident } from '@/app/embed/find-incident'
import { renderFrame } from '@/app/embed/incidents/[slug]/render-frame'
import { framePolicy } from '@/lib/publish/embed/frame/frame-policy'
import { type FrameFault, toFaultFrame } from '@/lib/publish/embed/frame/to-fault-frame'
import { getConfig } from '@/lib/site/config'
import { embedThemes, parseEmbedQuery } from '@/lib/site/embed/embed-query'
import { archivePath, incidentPath } from '@/lib/site/paths'

/** What a reader already has decides the answer; what is rendered is kept by `renderFrame`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

const frameHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': framePolicy,
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** An incident as a frame on the page of somebody else. Whatever is asked, the answer is a page that fits into that frame. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { search, searchParams } = new URL(request.url)
  const found = findIncident((await params).slug)
  if (found.is === 'moved') return new Response(null, { status: 308, headers: { location: `/embed/incidents/${found.slug}${search}` } })
  const parsed = parseEmbedQuery(searchParams)
  const lang = parsed.ok ? parsed.query.lang : parsed.lang
  const theme = embedThemes.find((each) => each === searchParams.get('theme')) ?? 'auto'
  const refuse = (status: number, fault: FrameFault, path: string) =>
    new Response(toFaultFrame(fault, { lang, theme, url: getConfig().siteUrl + path }), {
      status,
      headers: { ...frameHeaders, 'cache-control': 'no-store' },
    })
  if (found.is === 'unknown') return refuse(404, { is: 'unknown' }, archivePath(lang))
  if (found.is === 'gone') return refuse(410, { is: 'gone', reason: found.reason }, incidentPath(lang, found.slug))
  if (!parsed.ok) return refuse(400, { is: 'bad', parameter: parsed.parameter, value: parsed.value }, incidentPath(lang, found.slug))
  const rendered = await renderFrame(found.slug, found.id, parsed.query)
  if (rendered === null) return refuse(404, { is: 'unknown' }, archivePath(lang))
  return answerCopy(request, rendered, frameHeaders)
}
