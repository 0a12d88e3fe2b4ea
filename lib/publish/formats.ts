import type { Timeline } from '@/lib/core/timeline/timeline'
import { type PublishedRevision, toIncidentJson } from '@/lib/publish/incident/to-incident-json'

/** A per-incident format, served under its name below the incident's address. */
export type IncidentFormat = {
  name: string
  mediaType: string
  render: (published: { revision: PublishedRevision }, timeline: Timeline) => string
}

/** One line per format: routes, links on the page and documentation follow from this table. */
export const incidentFormats: readonly IncidentFormat[] = [
  {
    name: 'incident.json',
    mediaType: 'application/json; charset=utf-8',
    render: (published, timeline) => `${JSON.stringify(toIncidentJson(published, timeline))}\n`,
  },
]

export const publishedFormatNames: readonly string[] = incidentFormats.map(({ name }) => name)

/** The format of that name, or null when there is none. */
export function getIncidentFormat(name: string): IncidentFormat | null {
  return incidentFormats.find((format) => format.name === name) ?? null
}

/** The format of that name, which is known to exist. Throws for any other: a mistake of ours. */
export function requireIncidentFormat(name: string): IncidentFormat {
  const format = getIncidentFormat(name)
  if (format === null) throw new Error(`There is no format ${name}.`)
  return format
}
