import { toShareSvg } from '@/lib/publish/incident/share/to-share-svg'
import { toCiteBib } from '@/lib/publish/incident/to-cite-bib'
import { toIncidentCsv } from '@/lib/publish/incident/to-incident-csv'
import { toIncidentJson } from '@/lib/publish/incident/to-incident-json'
import { toIncidentMarkdown } from '@/lib/publish/incident/to-incident-markdown'
import { toNoticeText } from '@/lib/publish/incident/to-notice-text'
import { toTimelineJson } from '@/lib/publish/incident/to-timeline-json'
import type { ToldIncident } from '@/lib/publish/incident/told-incident'

/** A per-incident format, served under its name below the incident's address. */
export type IncidentFormat = {
  name: string
  mediaType: string
  render: (incident: ToldIncident) => string
  /** A browser saves it instead of showing it. */
  isSaved?: true
  /** What `render` gives is the SVG of an image, which is served as PNG. */
  isImage?: true
}

/** One line per format: routes, links on the page and documentation follow from this table. */
export const incidentFormats: readonly IncidentFormat[] = [
  {
    name: 'incident.json',
    mediaType: 'application/json; charset=utf-8',
    render: (incident) => `${JSON.stringify(toIncidentJson(incident, incident.timeline))}\n`,
  },
  { name: 'incident.md', mediaType: 'text/markdown; charset=utf-8', render: toIncidentMarkdown },
  { name: 'incident.csv', mediaType: 'text/csv; charset=utf-8; header=present', render: toIncidentCsv, isSaved: true },
  { name: 'notice.txt', mediaType: 'text/plain; charset=utf-8', render: toNoticeText },
  { name: 'cite.bib', mediaType: 'application/x-bibtex; charset=utf-8', render: toCiteBib, isSaved: true },
  {
    name: 'timeline.json',
    mediaType: 'application/json; charset=utf-8',
    render: (incident) => `${JSON.stringify(toTimelineJson(incident))}\n`,
  },
  { name: 'share.png', mediaType: 'image/png', render: toShareSvg, isImage: true },
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
