import { toFeedKey } from '@/lib/core/feeds/feed-key'
import type { Surfacing } from '@/lib/core/feeds/surfacing'
import type { EntryHistory } from '@/lib/core/history/entry-history'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { errorSlug } from '@/lib/core/patterns/error-slug'
import { measureIncident } from '@/lib/core/patterns/measure-incident'
import type { Place } from '@/lib/core/places/place'
import { normalText } from '@/lib/core/search/parse-search'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import { liveUntil } from '@/lib/core/timeline/status'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { measureRow } from '@/lib/data/incidents/mapping/measure-row'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import { searchWords } from '@/lib/data/incidents/mapping/search-words'

/** To be raised whenever what is projected changes: what an older version wrote is made anew at the next start. */
export const projectionVersion = 2

/** What a published incident's tables are filled from. Nothing in it depends on when it is computed. */
export type Published = {
  document: IncidentDocument
  revisionNumber: number
  histories: ReadonlyMap<string, EntryHistory>
  surfacing: ReadonlyMap<string, Surfacing>
  publishedAt: Instant
  changedAt: Instant
  places: readonly Place[]
}

/** What an integer column holds: 68 years. */
const mostSeconds = 2_147_483_647

/** The rows of one incident by table; the keys of a row are its columns. */
export type Projection = { incident: Row; tables: Record<ProjectedTable, Row[]>; dueAt: Instant[] }
export type Row = Record<string, unknown>
export type ProjectedTable =
  | 'incident_address'
  | 'incident_code'
  | 'incident_origin'
  | 'incident_link'
  | 'incident_region'
  | 'incident_service'
  | 'entry'
  | 'impact'
  | 'incident_measure'
  | 'signature'
  | 'source'
  | 'search'

/**
 * Everything lists, filters, search and statistics know of an incident, computed as of the head's recording; `dueAt` says when
 * time alone changes what is shown (a promise falls due, the incident stops being live, a planned start or end arrives).
 */
export function buildProjection(published: Published): Projection {
  const { document, changedAt, places } = published
  const timeline = buildTimeline(document, places, changedAt)
  const sortKey = `${timeline.extent?.from ?? ''}/${document.id}`
  const current = document.standing.kind === 'current'
  const measure = measureIncident(timeline)
  const tables = {
    incident_address: addressRows(document),
    incident_code: current ? codeRows(document) : [],
    incident_origin: originRows(document),
    incident_link: document.links.map((link) => ({
      link_id: link.id,
      kind: link.kind,
      other_id: link.incident,
      stated_by: link.statedBy,
      note: link.note ?? null,
    })),
    incident_region: regionRows(timeline, sortKey),
    incident_service: serviceSlugs(document).map((service) => ({ service_slug: service, sort_key: sortKey })),
    entry: timeline.entries.map(({ entry, position }) => entryRow(entry, position, published)),
    impact: impactRows(timeline),
    incident_measure: current ? [measureRow(document, measure)] : [],
    signature: document.signatures.map(({ id, protocol, code, text }) => ({
      signature_id: id,
      protocol,
      code: code ?? null,
      text,
      normal: normalText(text),
      normal_code: code === undefined ? null : normalText(code),
      slug: errorSlug({ code, text }),
    })),
    source: document.sources.map(({ id, kind, publisher, title, url, archiveUrl, relays }) => ({
      source_id: id,
      kind,
      publisher,
      title: title ?? null,
      url: url ?? null,
      archive_url: archiveUrl ?? null,
      relays: relays ?? null,
    })),
    search: current ? [searchWords(document)] : [],
  }
  return {
    incident: { ...incidentRow(published, timeline, sortKey), started_precision: measure.startedPrecision },
    tables,
    dueAt: dueInstants(document, timeline),
  }
}

function incidentRow({ document, revisionNumber, publishedAt, changedAt }: Published, timeline: Timeline, sortKey: string): Row {
  const { standing } = document
  return {
    id: document.id,
    slug: document.slug,
    state: standing.kind,
    state_reason: standing.kind === 'retracted' ? standing.reason : null,
    merged_into: standing.kind === 'merged' ? standing.into : null,
    revision_number: revisionNumber,
    title: document.title,
    codes: document.codes.map(({ code }) => code),
    vendor_slug: document.vendor,
    services: serviceSlugs(document),
    regions: unique(timeline.regions.flatMap(({ place }) => place?.slug ?? [])),
    classification: document.classification,
    pattern: document.pattern,
    completeness: document.completeness,
    language: document.language,
    status: timeline.status,
    phase: timeline.phase?.phase ?? null,
    cause_category: timeline.causes[0]?.category ?? null,
    started_at: toColumn(timeline.extent?.from),
    last_stated_at: toColumn(lastStated(timeline)),
    live_until: toColumn(liveUntil(timeline.entries)),
    durations: timeline.durations.map(({ basis, effect, seconds, atLeast, about }) => ({ basis, effect, seconds, atLeast, about })),
    entry_count: document.entries.length,
    sort_key: sortKey,
    age_key: sortKey.startsWith('/') ? `~${sortKey}` : sortKey,
    longest_seconds: Math.min(Math.max(0, ...timeline.durations.map(({ seconds }) => seconds)), mostSeconds),
    published_at: publishedAt,
    changed_at: changedAt,
    projected_by: projectionVersion,
  }
}

function addressRows({ slug, formerSlugs }: IncidentDocument): Row[] {
  const former = unique(formerSlugs).filter((old) => old !== slug)
  return [{ slug, current: true }, ...former.map((old) => ({ slug: old, current: false }))]
}

function codeRows({ codes }: IncidentDocument): Row[] {
  const folded = new Map(
    codes.map(({ issuer, code }) => [`${issuer}\n${code}`.toLowerCase(), { issuer: issuer.toLowerCase(), code: code.toLowerCase() }]),
  )
  return [...folded.values()]
}

function originRows({ origins }: IncidentDocument): Row[] {
  return [...new Map(origins.map((origin) => [originSha(origin), { origin_sha: originSha(origin), ...origin }])).values()]
}

function regionRows(timeline: Timeline, sortKey: string): Row[] {
  return timeline.regions.map(({ place, wording, namedBy }, position) => ({
    position,
    place_slug: place?.slug ?? null,
    sort_key: sortKey,
    wording,
    bases: unique(namedBy.map(({ basis }) => basis)),
  }))
}

function entryRow(entry: Entry, position: number, { document, histories, surfacing, revisionNumber, changedAt }: Published): Row {
  const history = histories.get(entry.id)
  return {
    entry_id: entry.id,
    position,
    kind: entry.kind,
    stated_at: toColumn(entry.statedAt.at),
    happened_at: toColumn(entry.happenedAt?.at),
    precision: entry.statedAt.precision,
    headline: entry.headline ?? null,
    phase: entry.phase ?? null,
    finding: entry.finding ?? null,
    language: entry.language,
    origin_format: entry.origin?.format ?? null,
    origin_page: entry.origin?.page ?? null,
    origin_key: entry.origin?.key ?? null,
    content_sha: entry.origin?.contentSha ?? null,
    added_in: history?.addedIn ?? revisionNumber,
    added_at: history?.addedAt ?? changedAt,
    edited_in: history?.editedIn ?? [],
    added_later: history?.addedLater ?? false,
    feed_key: toFeedKey(surfacing.get(entry.id) ?? { at: changedAt, statedAt: null }, document.id, entry.id),
  }
}

function impactRows(timeline: Timeline): Row[] {
  const index = indexEntries(timeline.entries)
  return timeline.document.impacts.map((impact) => ({
    impact_id: impact.id,
    basis: impact.basis,
    effect: impact.effect,
    level: impact.level ?? null,
    started_at: toColumn(latestClaim(impact.starts, index)?.moment.at),
    ended_at: toColumn(latestClaim(impact.ends, index)?.moment.at),
    undisclosed: impact.undisclosed !== undefined,
    surfaces: impact.surfaces,
    features: impact.features,
  }))
}

/** Instants still ahead at which time alone changes the page; a promise is judged when its minute is over. */
function dueInstants(document: IncidentDocument, timeline: Timeline): Instant[] {
  const minuteAfter = (instant: Instant) => toInstant(Math.floor(Date.parse(instant) / 60_000) * 60_000 + 60_000)
  const promises = timeline.promises.flatMap(({ outcome, dueAt }) => (outcome === 'open' && dueAt !== null ? [minuteAfter(dueAt)] : []))
  const planned = document.impacts.flatMap(({ starts, ends }) => [...starts, ...ends].flatMap(({ moment }) => moment.at ?? []))
  const live = liveUntil(timeline.entries)
  const all = [...promises, ...planned, ...(live === null ? [] : [minuteAfter(live)])]
  return unique(all.filter((instant) => instant > timeline.asOf)).sort()
}

function lastStated(timeline: Timeline): Instant | null {
  return timeline.entries.reduce<Instant | null>(
    (last, { entry }) => (entry.statedAt.at !== null && entry.statedAt.at > (last ?? '') ? entry.statedAt.at : last),
    null,
  )
}

function serviceSlugs(document: IncidentDocument): string[] {
  return unique(document.services.map(({ service }) => service))
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}

/** PostgreSQL has no year 0; an instant before the year 1 is filed under its first. */
function toColumn(instant: Instant | null | undefined): Instant | null {
  if (instant === null || instant === undefined) return null
  return instant < '0001' ? '0001-01-01T00:00:00.000Z' : instant
}
