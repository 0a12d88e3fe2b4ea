import { incidentDescription } from '@/app/[lang]/(public)/incidents/[slug]/incident-metadata'
import { StructuredData } from '@/app/[lang]/(public)/structured-data'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import { incidentNode } from '@/lib/publish/json-ld/incident-node'
import { getConfig } from '@/lib/site/config'

/** The incident as a report, for machines. */
export function IncidentData({ view, published }: { view: IncidentView; published: { publishedAt: Instant; changedAt: Instant } }) {
  const { timeline, lang, vendor, serviceNames, revision } = view
  const { publishedAt, changedAt } = published
  const node = incidentNode({
    timeline,
    lang,
    siteUrl: getConfig().siteUrl,
    description: incidentDescription(view),
    revision: revision.number,
    publishedAt,
    changedAt,
    vendor,
    serviceName: (slug) => serviceNames.get(slug) ?? slug,
  })
  return <StructuredData node={node} />
}
