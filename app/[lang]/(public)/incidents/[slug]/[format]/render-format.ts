import { unstable_cache } from 'next/cache'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { addressMap } from '@/lib/data/address-map'
import { listPlaces } from '@/lib/data/catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { toEntityTag } from '@/lib/publish/entity-tag'
import type { IncidentFormat } from '@/lib/publish/formats'
import { now } from '@/lib/site/clock'

type Rendered = { body: string; tag: string }

/**
 * An incident in a format, with the tag that tells whether a copy is still good. Rendered once per change and, as pages are, again
 * after a minute; meanwhile, and while the database is away, from memory. Null when there is no such incident.
 */
export function renderFormat(slug: string, format: IncidentFormat): Promise<Rendered | null> {
  const address = addressMap()?.get(slug)
  if (address?.state !== 'current') return render(slug, format)
  const options = { tags: [`incident:${address.incidentId}`], revalidate: 60 }
  return unstable_cache(() => render(slug, format), ['incident-format', format.name, slug], options)()
}

async function render(slug: string, format: IncidentFormat): Promise<Rendered | null> {
  const published = await getPublishedIncident(slug)
  if (published === null) return null
  const timeline = buildTimeline(published.document, await listPlaces(), now())
  const body = format.render(published, timeline)
  return { body, tag: toEntityTag(body, timeline.asOf) }
}
