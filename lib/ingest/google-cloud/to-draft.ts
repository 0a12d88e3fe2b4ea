import { sha256Hex } from '@/lib/core/history/canonical'
import type { MomentClaim, RegionClaim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact, ServiceRef } from '@/lib/core/incident/impact'
import { compareText } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { contentShaOf, entryIdOf, incidentSlugOf, keysByTime } from '@/lib/ingest/feed/feed-identity'
import { readTimestamp, statedMoment } from '@/lib/ingest/feed/feed-moment'
import { cleanLine, cleanText, clipText } from '@/lib/ingest/feed/feed-text'
import type { ReadIncident } from '@/lib/ingest/feed/finish-reading'
import type { FeedDoubt } from '@/lib/ingest/feed/parse-feed'
import type { indexPlaces, NamedPlace } from '@/lib/ingest/feed/place-index'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'
import { type FeIncident, type FeUpdate, keyOf, locationsOf, productsOf, updatesOf } from '@/lib/ingest/google-cloud/google-feed'
import { findProseMoments, type ProseMoments } from '@/lib/ingest/google-cloud/prose-moments'
import { effectsOfImpact, levelsOfSeverity, phaseOf, updateStates } from '@/lib/ingest/google-cloud/status-words'

/** What is the same for every incident of one page of Google's. */
export type GooglePage = {
  page: string
  vendor: string
  publisher: string
  places: ReturnType<typeof indexPlaces>
  services: ServiceIndex
  incidentId: (key: string) => string
}

const format = 'google-cloud'
const sourceId = 'status-page'
const longestBody = 40_000

type ReadUpdate = { entry: Entry; prose: ProseMoments }

/** One incident of the feed as a document: every update an entry, structured and printed times as claims side by side. */
export function toDraft(incident: FeIncident, at: number, page: GooglePage): ReadIncident {
  const modifiedAt = readTimestamp(incident.modified)
  const key = keyOf(incident)
  if (key === null) {
    return { key: `item ${at + 1}`, reason: 'It has neither an id nor a uri, so it could not be told from others.', doubts: [], modifiedAt }
  }
  const doubts: FeedDoubt[] = []
  const doubt = (kind: FeedDoubt['kind'], path: (string | number)[], message: string) =>
    doubts.push({ kind, message, path: [at, ...path], incident: key })
  const title = titleOf(incident)
  const updates = readUpdates(incident, key, page, doubt)
  const begin = momentOf(incident.begin)
  const end = momentOf(incident.end)
  if (title === '' && updates.length === 0) {
    return { key, reason: 'It has neither a headline nor an update.', doubts, modifiedAt }
  }
  if (incident.begin != null && begin === null) doubt('unreadable-date', ['begin'], `“${cleanLine(incident.begin, 80)}” is no time.`)
  if (incident.end && end === null) doubt('unreadable-date', ['end'], `“${cleanLine(incident.end, 80)}” is no time.`)
  if (begin?.at != null && end?.at != null && end.at < begin.at) doubt('contradictory-date', ['end'], 'The end lies before the begin.')
  const closing = end === null ? null : closeWith(end, updates)
  const services = productsOf(incident).flatMap((name) => page.services.refer(name) ?? [])
  const impact = toImpact(incident, { updates, begin, end, closing, services, places: page.places, doubt })
  const stated = updates.flatMap(({ entry }) => entry.statedAt.at ?? [])
  const day = (readTimestamp(incident.created) ?? stated[0] ?? begin?.at)?.slice(0, 10) ?? null
  const originKey = `${format} ${page.page} ${key}`
  const document: IncidentDocument = {
    schemaVersion: 1,
    id: page.incidentId(originKey),
    slug: incidentSlugOf({ vendor: page.vendor, day, title, originKey }),
    formerSlugs: [],
    codes: [],
    origins: [{ format, page: page.page, key }],
    title: title || 'Incident without a headline',
    summary: null,
    language: 'en',
    vendor: page.vendor,
    services,
    classification: incident.status_impact === 'SERVICE_INFORMATION' ? 'advisory' : 'incident',
    pattern: 'continuous',
    completeness: 'full',
    coverage: { from: stated[0] ?? null, to: stated.at(-1) ?? null, complete: end !== null && stated.length > 0 },
    tags: [],
    standing: { kind: 'current' },
    sources: [{ id: sourceId, kind: 'vendor-notice', publisher: page.publisher, ...addressOf(page.page, key), language: 'en' }],
    entries: updates.map(({ entry }) => entry),
    impacts: [impact],
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
  return { key, document, doubts, modifiedAt }
}

type TellDoubt = (kind: FeedDoubt['kind'], path: (string | number)[], message: string) => void

function readUpdates(incident: FeIncident, key: string, page: GooglePage, doubt: TellDoubt): ReadUpdate[] {
  const read = updatesOf(incident).flatMap(({ update, path }) => {
    if (update === null) doubt('unreadable-input', path, 'An update is no object with a text; it was left out.')
    return update === null ? [] : [{ update, path }]
  })
  const createdOf = ({ update }: (typeof read)[number]) =>
    readTimestamp(update.created) ?? readTimestamp(update.when) ?? `undated ${sha256Hex((update.text ?? '').toWellFormed()).slice(0, 16)}`
  const keys = keysByTime(read, createdOf, ({ update }) => update.text ?? '')
  const updates = read.map((one) => readUpdate(one.update, one.path, `${key}/${keys.get(one)}`, page, doubt))
  return updates.sort((a, b) => compareText(sortKey(a.entry), sortKey(b.entry)))
}

function sortKey({ statedAt, id }: Entry): string {
  return `${statedAt.at ?? '~'} ${id}`
}

function readUpdate(update: FeUpdate, path: (string | number)[], key: string, page: GooglePage, doubt: TellDoubt): ReadUpdate {
  const statedAt = momentOf(update.when) ?? momentOf(update.created)
  if (statedAt === null) doubt('unreadable-date', path, 'An update has no time that can be read; it stands undated.')
  const state = update.status?.trim() || null
  if (state !== null && !updateStates.includes(state))
    doubt('unknown-value', [...path, 'status'], `The state “${cleanLine(state, 80)}” is unknown.`)
  const text = cleanText(update.text ?? '')
  if (text.length > longestBody) doubt('truncated', [...path, 'text'], 'An update longer than 40,000 characters was cut.')
  const regions = regionsOf(update.affected_locations, page.places)
  const prose = findProseMoments(text)
  const phase = phaseOf(text, state)
  const entry: Entry = {
    id: entryIdOf(`${format} ${page.page} ${key}`),
    kind: 'vendor-update',
    statedAt: statedAt ?? { at: null, precision: 'unknown' },
    body: clipText(text, longestBody),
    wording: 'verbatim',
    regions,
    services: [],
    language: 'en',
    translations: [],
    sources: [sourceId],
    relates: [],
    origin: { format, page: page.page, key, contentSha: contentShaOf({ text, state, statedAt, regions }) },
  }
  if (text === '' && state !== null) entry.headline = cleanLine(state, 200)
  if (phase !== null) entry.phase = phase
  if (prose.promise !== null) entry.promise = prose.promise
  return { entry, prose }
}

/** The update that could first say it was over: the first that claims so, else the first stated at or after the end, else the last. */
function closeWith(end: Moment, updates: ReadUpdate[]): Entry | null {
  const claimed = updates.find(({ entry }) => entry.phase === 'resolved' && (entry.statedAt.at ?? '') >= (end.at ?? ''))
  if (claimed !== undefined) return claimed.entry
  const lookingBack = ({ entry }: ReadUpdate) => entry.phase === 'post-incident'
  const first = updates.find((update) => (update.entry.statedAt.at ?? '') >= (end.at ?? '') && !lookingBack(update))
  const closing = first ?? updates.findLast((update) => !lookingBack(update)) ?? updates.at(-1)
  if (closing !== undefined && !lookingBack(closing)) closing.entry.phase = 'resolved'
  return closing?.entry ?? null
}

type Times = {
  updates: readonly ReadUpdate[]
  begin: Moment | null
  end: Moment | null
  closing: Entry | null
  services: ServiceRef[]
  places: GooglePage['places']
  doubt: TellDoubt
}

function toImpact(incident: FeIncident, times: Times): Impact {
  const { updates, begin, end, closing, services, places, doubt } = times
  const first = updates.slice(0, 1).map(({ entry }) => entry.id)
  const state = incident.status_impact?.trim() || null
  const severity = incident.severity?.trim() || null
  const effect = state === null ? undefined : effectsOfImpact[state]
  if (state !== null && effect === undefined) doubt('unknown-value', ['status_impact'], `The impact “${cleanLine(state, 80)}” is unknown.`)
  const level = severity === null ? undefined : (levelsOfSeverity[severity.toLowerCase()] ?? 'unknown')
  if (level === 'unknown') doubt('unknown-value', ['severity'], `The severity “${cleanLine(severity ?? '', 80)}” is unknown.`)
  const startField: MomentClaim[] = begin === null ? [] : [{ statedIn: first, how: 'field', moment: begin }]
  const endField: MomentClaim[] = end === null ? [] : [{ statedIn: closing === null ? [] : [closing.id], how: 'field', moment: end }]
  return {
    id: 'declared',
    statedIn: first,
    how: effect === undefined ? 'prose' : 'field',
    basis: 'declared',
    effect: effect ?? 'degraded',
    ...(level === undefined ? {} : { level }),
    starts: [...printedClaims(updates, 'starts', 'labelStarts', begin), ...startField],
    ends: [...printedClaims(updates, 'ends', 'labelEnds', end), ...endField],
    services,
    features: [],
    surfaces: [],
    regions: regionClaims(incident, updates, places),
    who: [],
    maxDelays: [],
  }
}

/** One claim for each instant that updates print, with all that print it; the field comes after them and so wins a tie. */
function printedClaims(
  updates: readonly ReadUpdate[],
  prose: 'starts' | 'ends',
  label: 'labelStarts' | 'labelEnds',
  field: Moment | null,
): MomentClaim[] {
  const claims = new Map<string, MomentClaim>()
  for (const { entry, prose: read } of updates) {
    const moments = [
      ...read[prose].map((moment) => ({ moment, how: 'prose' as const })),
      ...read[label].map((moment) => ({ moment, how: 'label' as const })),
    ]
    for (const { moment, how } of moments) {
      if (moment.at === null || moment.at.slice(0, 16) === field?.at?.slice(0, 16)) continue
      const claim = claims.get(`${how} ${moment.at}`)
      if (claim === undefined) claims.set(`${how} ${moment.at}`, { statedIn: [entry.id], how, moment })
      else if (!claim.statedIn.includes(entry.id) && claim.statedIn.length < 500) claim.statedIn.push(entry.id)
    }
  }
  return [...claims.values()]
}

function regionClaims(incident: FeIncident, updates: readonly ReadUpdate[], places: GooglePage['places']): RegionClaim[] {
  const claims = new Map<string, RegionClaim>()
  const name = (region: NamedPlace, entryId: string | undefined) => {
    const key = `${region.place} ${region.wording}`
    const claim = claims.get(key)
    if (claim === undefined) claims.set(key, { statedIn: entryId === undefined ? [] : [entryId], how: 'field', ...region })
    else if (entryId !== undefined && claim.statedIn.length < 500) claim.statedIn.push(entryId)
  }
  for (const { entry } of updates) for (const region of entry.regions) name(region, entry.id)
  const last = updates.at(-1)?.entry.id
  const named = new Set(claims.keys())
  for (const list of [incident.currently_affected_locations, incident.previously_affected_locations]) {
    for (const region of regionsOf(list, places)) if (!named.has(`${region.place} ${region.wording}`)) name(region, last)
  }
  return [...claims.entries()].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim)
}

function regionsOf(items: readonly unknown[] | null | undefined, places: GooglePage['places']): NamedPlace[] {
  const regions = locationsOf(items).map(({ title, id }) => places.find(title, id))
  const distinct = new Map(regions.map((region) => [`${region.place} ${region.wording}`, region]))
  return [...distinct.entries()].sort(([a], [b]) => compareText(a, b)).map(([, region]) => region)
}

/** The headline on one line, without the Markdown and the "Summary" that stand around some of them. */
function titleOf(incident: FeIncident): string {
  const text = cleanLine(incident.external_desc ?? '', 5000).replace(/\*\*|__|^#+ /g, '')
  return cleanLine(text.replace(/^(?:(?:issue )?summary|description)\b:?\s*/i, ''), 500)
}

function momentOf(value: string | null | undefined): Moment | null {
  const at = readTimestamp(value)
  return at === null ? null : statedMoment(at)
}

function addressOf(page: string, key: string): { url?: string } {
  const url = `https://${page}/${encodeURI(key)}`
  return URL.canParse(url) && url.length <= 2000 ? { url } : {}
}
