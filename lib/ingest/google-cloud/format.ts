import type { Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { finishReading, type ReadIncident } from '@/lib/ingest/feed/finish-reading'
import { asRecord, parseFeed } from '@/lib/ingest/feed/parse-feed'
import { indexPlaces } from '@/lib/ingest/feed/place-index'
import { indexServices } from '@/lib/ingest/feed/service-index'
import { feIncidentSchema } from '@/lib/ingest/google-cloud/google-feed'
import { toDraft } from '@/lib/ingest/google-cloud/to-draft'

const cloudPage = 'status.cloud.google.com'
const workspaceMark = 'appsstatus'

/**
 * Google Cloud Service Health (`incidents.json`, in the shape of today and of 2020) and its Workspace twin, which has no
 * locations and is told by its page (`www.google.com/appsstatus/dashboard`) or vendor (`google-workspace`).
 */
export const googleCloud: Format = {
  name: 'google-cloud',
  label: 'Google Cloud and Workspace incidents.json',
  sniff: (text) => {
    const head = text.slice(0, 20_000)
    if (!/^\ufeff?\s*[[{]/.test(head) || !head.includes('"external_desc"')) return 0
    return head.includes('"status_impact"') || head.includes('"service_key"') ? 0.95 : 0.6
  },
  read,
}

function read(text: string, options: ReadOptions): Reading {
  const refuse = (refused: string): Reading => ({ drafts: [], doubts: [], refused })
  const feed = parseFeed(text)
  if (!feed.ok) return refuse(feed.error)
  const items = listOf(feed.value)
  if (items === null) return refuse('The input holds no list of incidents.')
  if (items.length === 0) return refuse('The list of incidents is empty.')
  if (!items.some(looksRight)) return refuse('None of the items has the shape of a Google incident.')
  const workspace = options.page?.includes(workspaceMark) === true || options.vendor === 'google-workspace'
  const vendor = options.vendor ?? (workspace ? 'google-workspace' : 'google-cloud')
  const services = indexServices(vendor, options.services)
  const page = {
    page: options.page ?? (workspace ? 'www.google.com/appsstatus/dashboard' : cloudPage),
    vendor,
    publisher: workspace ? 'Google Workspace' : 'Google Cloud',
    places: indexPlaces(options.places),
    services,
    incidentId: options.incidentId,
  }
  const incidents = items.map((item, at): ReadIncident => {
    const incident = looksRight(item) ? feIncidentSchema.safeParse(item).data : undefined
    if (incident !== undefined) return toDraft(incident, at, page)
    return { key: `item ${at + 1}`, reason: 'It has not the shape of an incident.', doubts: [], modifiedAt: null }
  })
  return finishReading(text, incidents, services)
}

/** The feed is a bare list; one incident alone, or a list under `incidents`, is read as well. */
function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  const record = asRecord(value)
  if (Array.isArray(record?.incidents)) return record.incidents
  return looksRight(value) ? [value] : null
}

function looksRight(item: unknown): boolean {
  const record = asRecord(item)
  if (record === null || !('external_desc' in record || 'updates' in record)) return false
  return 'begin' in record || 'service_key' in record || 'status_impact' in record || 'affected_products' in record
}
