import type { IncidentDocument } from '@/lib/core/incident/document'
import { earlierOf, laterOf } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { rateIncident, rateService } from '@/lib/publish/statuspage/rate-impact'
import { ratingStatuses } from '@/lib/publish/statuspage/status-tables'
import type {
  AffectedComponent,
  ComponentStatus,
  State,
  StatuspageIncident,
  StatuspageMaintenance,
  StatuspageUpdate,
} from '@/lib/publish/statuspage/statuspage-shapes'
import { fullName, type Part, toComponent } from '@/lib/publish/statuspage/to-components'
import { type StateNow, toState } from '@/lib/publish/statuspage/to-state'
import { type Told, toUpdates } from '@/lib/publish/statuspage/to-updates'
import { incidentPath } from '@/lib/site/paths'

/** A current incident as published: its public document, and when it came to the record and last changed there. */
export type PublicRecord = { document: IncidentDocument; publishedAt: Instant; changedAt: Instant }

/** What every answer about one page shares. `standing` leads a merged service to the one that stands for it. */
export type PageContext = {
  id: string
  siteName: string
  siteUrl: string
  updatedAt: Instant
  parts: ReadonlyMap<string, Part>
  standing: ReadonlyMap<string, string>
  vendorNames: ReadonlyMap<string, string>
  /** What each service is now; those not named are well. */
  statuses: ReadonlyMap<string, ComponentStatus>
}

/** An incident with what is computed of it for one instant. */
export type ReadRecord = PublicRecord & { timeline: Timeline; now: StateNow }

/** Computes what an answer needs of an incident. */
export function readRecord(record: PublicRecord, now: Instant): ReadRecord {
  // Places are not told there, so none are looked up.
  const timeline = buildTimeline(record.document, [], now)
  return { ...record, timeline, now: toState(timeline) }
}

/** An incident as `incidents.json` prints it. Its id is that of the record, which no renaming moves; its link comes from the configuration. */
export function toIncident(record: ReadRecord, page: PageContext): StatuspageIncident {
  const { document, timeline, now, publishedAt, changedAt } = record
  const vendor = page.vendorNames.get(document.vendor) ?? document.vendor
  const startedAt = startOf(timeline) ?? timeline.extent?.from ?? publishedAt
  const told = toUpdates(timeline, now, { vendor, site: page.siteName, fallback: startedAt })
  const services = partsOf(document.services, page)
  const first = told.at(-1)?.at ?? startedAt
  return {
    id: document.id,
    name: timeline.title,
    status: now.status,
    created_at: first,
    updated_at: laterOf(changedAt, first),
    monitoring_at: monitoringSince(told),
    resolved_at: now.isOpen ? null : (now.closedAt ?? told[0]?.at ?? first),
    impact: rateIncident(document),
    shortlink: `${page.siteUrl}${incidentPath('en', document.slug)}`,
    started_at: startedAt,
    page_id: page.id,
    incident_updates: printUpdates(told, record, page),
    components: services.map((part) => toComponent(part, page.statuses.get(part.slug) ?? 'operational', page)),
    reminder_intervals: null,
  }
}

/**
 * A maintenance as `scheduled-maintenances.json` prints it. Both ends of its window are always there: a start that nobody announced
 * is that of the incident, an end that nobody announced the end on record, else the start.
 */
export function toMaintenance(record: ReadRecord, page: PageContext): StatuspageMaintenance {
  const incident = toIncident(record, page)
  const from = record.now.begunAt ?? incident.started_at
  return { ...incident, scheduled_for: from, scheduled_until: record.now.until ?? laterOf(from, incident.resolved_at ?? from) }
}

/** What a service is because of this incident while it is open. */
export function statusWhileOpen({ document, now }: ReadRecord, slug: string, page: Pick<PageContext, 'standing'>): ComponentStatus {
  return statusIn(now.status, document, slug, page)
}

/** The services of an incident that the catalogue knows, each once, under the names that stand for them. */
export function partsOf(services: readonly { service: string }[], { parts, standing }: Pick<PageContext, 'parts' | 'standing'>): Part[] {
  const slugs = new Set(services.map(({ service }) => standing.get(service) ?? service))
  return [...slugs].flatMap((slug) => parts.get(slug) ?? [])
}

const wellStates: readonly State[] = ['scheduled', 'resolved', 'postmortem', 'completed']

function statusIn(state: State, document: IncidentDocument, slug: string, { standing }: Pick<PageContext, 'standing'>): ComponentStatus {
  if (wellStates.includes(state)) return 'operational'
  return ratingStatuses[rateService(document, (service) => (standing.get(service) ?? service) === slug)]
}

function printUpdates(told: readonly Told[], { document }: ReadRecord, page: PageContext): StatuspageUpdate[] {
  const before = new Map<string, ComponentStatus>()
  const printed = [...told].reverse().map(({ key, at, state, body, entry }): StatuspageUpdate => {
    const named = partsOf(entry?.services ?? [], page)
    const affected = (named.length > 0 ? named : partsOf(document.services, page)).map((part): AffectedComponent => {
      const status = statusIn(state, document, part.slug, page)
      const old = before.get(part.slug) ?? 'operational'
      before.set(part.slug, status)
      return { code: part.slug, name: fullName(part, page.parts), old_status: old, new_status: status }
    })
    return {
      id: `${document.id}.${key}`,
      status: state,
      body,
      incident_id: document.id,
      created_at: at,
      updated_at: at,
      display_at: at,
      affected_components: affected.length > 0 ? affected : null,
      deliver_notifications: false,
      custom_tweet: null,
      tweet_id: null,
    }
  })
  return printed.reverse()
}

/** Since when it is or was last watched: the first update of the last run of them that says so. */
function monitoringSince(newestFirst: readonly Told[]): Instant | null {
  const last = newestFirst.findIndex(({ state }) => state === 'monitoring')
  if (last === -1) return null
  const run = newestFirst.slice(last)
  const before = run.findIndex(({ state }) => state !== 'monitoring')
  return run[(before === -1 ? run.length : before) - 1]?.at ?? null
}

/** The earliest start that the vendor declares, else the earliest that anybody states. */
function startOf({ document, entries }: Timeline): Instant | null {
  const index = indexEntries(entries)
  const starts = (declared: boolean) =>
    document.impacts
      .filter(({ basis }) => (basis === 'declared') === declared)
      .flatMap((impact) => latestClaim(impact.starts, index)?.moment.at ?? [])
  const [first, ...rest] = starts(true).length > 0 ? starts(true) : starts(false)
  return first === undefined ? null : rest.reduce(earlierOf, first)
}
