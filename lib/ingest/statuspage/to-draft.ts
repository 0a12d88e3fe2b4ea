import type { Classification, IncidentDocument } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { incidentSlugOf } from '@/lib/ingest/feed/feed-identity'
import { readTimestamp } from '@/lib/ingest/feed/feed-moment'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import type { ReadIncident } from '@/lib/ingest/feed/finish-reading'
import type { FeedDoubt } from '@/lib/ingest/feed/parse-feed'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'
import { componentsOf, referToComponents } from '@/lib/ingest/statuspage/components'
import type { FeIncident } from '@/lib/ingest/statuspage/fe-statuspage'
import { toImpacts } from '@/lib/ingest/statuspage/read-impacts'
import { isOver, timesOf } from '@/lib/ingest/statuspage/read-times'
import { format, readUpdates, type TellDoubt } from '@/lib/ingest/statuspage/read-updates'

/** What is the same for every incident of one page. */
type StatusPage = {
  page: string
  origin: string | null
  vendor: string
  publisher: string
  places: readonly Place[]
  services: ServiceIndex
  incidentId: (key: string) => string
}

const sourceId = 'status-page'

/** One incident or maintenance of a page as a document. `path` is where it stands in the input. */
export function toDraft(incident: FeIncident, path: readonly (string | number)[], planned: boolean, page: StatusPage): ReadIncident {
  const modifiedAt = readTimestamp(incident.updated_at)
  const key = incident.id ?? ''
  const doubts: FeedDoubt[] = []
  const leaveOut = (reason: string): ReadIncident => ({ key: key || path.join('/'), reason, doubts, modifiedAt })
  if (key === '') return leaveOut('It has no id, so it could not be told from others.')
  if (key.length > 200 || !key.isWellFormed() || key.includes('\0')) return leaveOut('Its id is no usable text.')
  const doubt: TellDoubt = (kind, inner, message) => doubts.push({ kind, message, path: [...path, ...inner], incident: key })
  const originKey = `${format} ${page.page} ${key}`
  const components = componentsOf(incident)
  const updates = incident.incident_updates.length > 0 ? incident.incident_updates : [asUpdate(incident)]
  const context = { page: page.page, key, originKey, components, services: page.services, sources: [sourceId], doubt }
  const entries = readUpdates(updates, context)
  const title = cleanLine(incident.name ?? '', 500) || cleanLine(entries[0]?.body ?? '', 120)
  if (title === '') return leaveOut('It has neither a name nor an update with a text.')
  const classification = classify(incident, planned)
  const times = timesOf(incident, entries, classification === 'maintenance', doubt)
  const stated = entries.flatMap(({ statedAt }) => statedAt.at ?? [])
  const day = (stated[0] ?? readTimestamp(incident.created_at))?.slice(0, 10) ?? null
  const language = detectLanguage(`${title}\n${entries[0]?.body ?? ''}`) ?? 'en'
  const document: IncidentDocument = {
    schemaVersion: 1,
    id: page.incidentId(originKey),
    slug: incidentSlugOf({ vendor: page.vendor, day, title, originKey }),
    formerSlugs: [],
    codes: [],
    origins: [{ format, page: page.page, key }],
    title,
    summary: null,
    language,
    vendor: page.vendor,
    services: referToComponents(components, page.services),
    classification,
    pattern: 'continuous',
    completeness: 'full',
    coverage: { from: stated[0] ?? null, to: stated.at(-1) ?? null, complete: stated.length > 0 && isOver(entries) },
    tags: [],
    standing: { kind: 'current' },
    sources: [{ id: sourceId, kind: 'vendor-notice', publisher: page.publisher, ...addressOf(incident, key, page), language }],
    entries,
    impacts: toImpacts(incident, { entries, components, title, times, places: page.places, services: page.services, doubt }),
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
  return { key, document, doubts, modifiedAt }
}

/** An incident printed without updates still says its state: the entry that the page itself shows. */
function asUpdate(incident: FeIncident): FeIncident['incident_updates'][number] {
  const { status, created_at } = incident
  return { id: 'incident', status, body: null, created_at, display_at: null, displayed_at: null, affected_components: [] }
}

function classify(incident: FeIncident, planned: boolean): Classification {
  if (planned || incident.impact === 'maintenance' || incident.scheduled_for !== null) return 'maintenance'
  return incident.impact === 'none' ? 'advisory' : 'incident'
}

/** The incident's own page: a Statuspage keeps it under the id. Without the page's address, the short link. */
function addressOf({ shortlink }: FeIncident, key: string, { origin }: StatusPage): { url?: string } {
  const url = origin !== null && /^[\w-]+$/.test(key) ? `${origin}/incidents/${key}` : shortlink?.trim()
  return url !== undefined && /^https?:\/\//.test(url) && url.length <= 2000 && URL.canParse(url) ? { url } : {}
}
