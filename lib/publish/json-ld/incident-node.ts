import type { Instant } from '@/lib/core/time/moment'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { publisherNode } from '@/lib/publish/json-ld/site-nodes'
import type { JsonLdNode } from '@/lib/publish/json-ld/to-json-ld'
import type { Language } from '@/lib/site/language/language'
import { incidentPath, servicePath, vendorPath } from '@/lib/site/paths'

const mostSources = 20
const longestHeadline = 110

type Options = {
  timeline: Timeline
  lang: Language
  siteUrl: string
  description: string
  revision: number
  publishedAt: Instant
  changedAt: Instant
  vendor: { slug: string; name: string }
  serviceName: (slug: string) => string
}

/**
 * The page of an incident as a schema.org Report: about the services it befell, covering the time that the statements on record
 * cover, based on their sources. An outage is no Event in the sense of schema.org, which means one that people attend.
 */
export function incidentNode(options: Options): JsonLdNode {
  const { timeline, lang, siteUrl, description, revision, publishedAt, changedAt, vendor, serviceName } = options
  const { document, title } = timeline
  const url = siteUrl + incidentPath(lang, document.slug)
  const provider = { '@type': 'Organization', name: vendor.name, url: siteUrl + vendorPath(lang, vendor.slug) }
  return {
    '@type': 'Report',
    '@id': `${url}#report`,
    url,
    headline: title.slice(0, longestHeadline),
    description,
    inLanguage: lang,
    datePublished: publishedAt,
    dateModified: changedAt,
    version: String(revision),
    identifier: document.codes.map(({ issuer, code }) => ({ '@type': 'PropertyValue', propertyID: issuer, value: code })),
    temporalCoverage: coverageOf(timeline),
    about: document.services.map(({ service }) => ({
      '@type': 'Service',
      name: serviceName(service),
      url: siteUrl + servicePath(lang, service),
      provider,
    })),
    isBasedOn: document.sources.slice(0, mostSources).map(({ publisher, title: name, url: address }) => ({
      '@type': 'CreativeWork',
      name: name ?? publisher,
      publisher: { '@type': 'Organization', name: publisher },
      url: address,
    })),
    isAccessibleForFree: true,
    isPartOf: { '@id': `${siteUrl}/#site` },
    publisher: publisherNode(siteUrl),
  }
}

/** ISO 8601 from the first to the last instant that anybody states; `..` where the end is open. Undefined when nothing is stated. */
function coverageOf({ durations }: Timeline): string | undefined {
  const intervals = durations.flatMap((duration) => duration.intervals)
  const start = intervals.map((interval) => interval.start).sort()[0]
  const end = intervals
    .map((interval) => interval.end)
    .sort()
    .at(-1)
  if (start === undefined || end === undefined) return undefined
  return `${start}/${durations.some(({ atLeast }) => atLeast) ? '..' : end}`
}
