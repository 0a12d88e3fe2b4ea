import { dependOn } from '@/app/depend-on'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { listPlaces } from '@/lib/data/catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { getIncidentFormat } from '@/lib/publish/formats'
import { now } from '@/lib/site/clock'

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

type Context = { params: Promise<{ slug: string; format: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, format: name } = await params
  const format = getIncidentFormat(name)
  const published = format ? await getPublishedIncident(slug) : null
  if (format === null || published === null) return new Response('Not found\n', { status: 404 })
  await dependOn(`incident:${published.document.id}`)
  const timeline = buildTimeline(published.document, await listPlaces(), now())
  return new Response(format.render(published, timeline), {
    headers: { 'content-type': format.mediaType, 'access-control-allow-origin': '*' },
  })
}
