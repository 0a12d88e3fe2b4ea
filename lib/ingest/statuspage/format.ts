import type { Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { slugWords } from '@/lib/ingest/feed/feed-identity'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import { finishReading, type ReadIncident } from '@/lib/ingest/feed/finish-reading'
import { asRecord, parseFeed } from '@/lib/ingest/feed/parse-feed'
import { indexServices } from '@/lib/ingest/feed/service-index'
import { referToPage } from '@/lib/ingest/statuspage/components'
import { feComponentsSchema, feIncidentSchema, fePageSchema } from '@/lib/ingest/statuspage/fe-statuspage'
import { toDraft } from '@/lib/ingest/statuspage/to-draft'

/**
 * The public API of Atlassian Statuspage, version 2, and its imitations: incidents, scheduled maintenances, the summary with
 * both, and components, which name the page's services and no incident.
 */
export const statuspage: Format = {
  name: 'statuspage',
  label: 'Statuspage (incidents, maintenances, summary, components)',
  sniff: (text) => {
    if (!/^\ufeff?\s*[[{]/.test(text.slice(0, 200))) return 0
    if (text.includes('"incident_updates"')) return 0.95
    return text.includes('"page"') && /"(?:incidents|scheduled_maintenances|components)"\s*:/.test(text) ? 0.8 : 0
  },
  read,
}

/** One foreign incident and where it stands. `planned`: in a list of scheduled maintenances. */
type Item = { value: unknown; path: (string | number)[]; planned: boolean }

function read(text: string, options: ReadOptions): Reading {
  const refuse = (refused: string): Reading => ({ drafts: [], doubts: [], refused })
  const feed = parseFeed(text)
  if (!feed.ok) return refuse(feed.error)
  const items = itemsOf(feed.value)
  if (typeof items === 'string') return refuse(items)
  const envelope = asRecord(feed.value)
  const site = siteOf(envelope?.page)
  const page = site.page ?? options.page ?? options.vendor
  const vendor = options.vendor ?? (slugWords(site.name, 60) || slugWords(page ?? '', 60))
  if (page === undefined || page === '' || vendor === '') {
    return refuse('The input does not say whose page it is; name the vendor.')
  }
  const services = indexServices(vendor, options.services)
  const components = feComponentsSchema.safeParse(envelope?.components)
  if (!components.success) return refuse('The list of components has another shape.')
  referToPage(components.data, services)
  const { places, incidentId } = options
  const context = { page, origin: site.origin, vendor, publisher: site.name || vendor, places, services, incidentId }
  return finishReading(
    text,
    items.map((item) => readItem(item, context)),
    services,
  )
}

function readItem({ value, path, planned }: Item, context: Parameters<typeof toDraft>[3]): ReadIncident {
  const incident = feIncidentSchema.safeParse(value)
  if (incident.success) return toDraft(incident.data, path, planned, context)
  const id = asRecord(value)?.id
  const key = typeof id === 'string' || typeof id === 'number' ? cleanLine(String(id), 200) : path.join('/')
  const faults = incident.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`)
  return { key, reason: `It has not the shape of an incident (${faults.join('; ')}).`, doubts: [], modifiedAt: null }
}

const lists = ['incidents', 'scheduled_maintenances'] as const

/** The incidents of every shape in which they come, or why there are none to be found. */
function itemsOf(value: unknown): Item[] | string {
  if (Array.isArray(value)) {
    if (!value.some(looksRight)) return 'None of the items has the shape of a Statuspage incident.'
    return value.map((item, index) => ({ value: item, path: [index], planned: false }))
  }
  const envelope = asRecord(value)
  if (envelope === null) return 'The input holds no list of incidents.'
  if (looksRight(envelope)) return [{ value: envelope, path: [], planned: false }]
  if (looksRight(envelope.incident)) return [{ value: envelope.incident, path: ['incident'], planned: false }]
  const items: Item[] = []
  for (const name of lists) {
    const list = envelope[name] ?? []
    if (!Array.isArray(list)) return `“${name}” is no list.`
    if (list.length > 0 && !list.some(looksRight)) return `None of the ${name.replace('_', ' ')} has the shape of a Statuspage incident.`
    items.push(...list.map((item, index) => ({ value: item, path: [name, index], planned: name === 'scheduled_maintenances' })))
  }
  const known = lists.some((name) => name in envelope) || Array.isArray(envelope.components)
  return known && asRecord(envelope.page) !== null ? items : items.length > 0 ? items : 'The input holds no list of incidents.'
}

function looksRight(item: unknown): boolean {
  const record = asRecord(item)
  if (record === null || !('id' in record)) return false
  return 'incident_updates' in record || ('name' in record && 'status' in record && ('impact' in record || 'shortlink' in record))
}

/** Name, host and address of a page; what it does not say is empty or null. */
function siteOf(value: unknown): { name: string; page: string | null; origin: string | null } {
  const page = fePageSchema.safeParse(value)
  if (!page.success) return { name: '', page: null, origin: null }
  const name = cleanLine(page.data.name ?? '', 200)
  const address = page.data.url?.trim() ?? ''
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { name, page: null, origin: null }
  const { host, origin } = new URL(address)
  return { name, page: host, origin }
}
