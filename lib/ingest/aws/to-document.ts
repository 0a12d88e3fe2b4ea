import type { MomentClaim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Phase } from '@/lib/core/incident/entry'
import type { Impact, ServiceRef } from '@/lib/core/incident/impact'
import { compareText } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { findProseRanges, type ProseRange } from '@/lib/ingest/aws/prose-ranges'
import { effectsOfStatus, levelsOfStatus } from '@/lib/ingest/aws/status-words'
import { contentShaOf, entryIdOf, incidentSlugOf } from '@/lib/ingest/feed/feed-identity'
import { cleanLine, clipText } from '@/lib/ingest/feed/feed-text'
import type { NamedPlace } from '@/lib/ingest/feed/place-index'

/** An event of either shape, its foreign types left behind. */
export type AwsEvent = {
  key: string
  title: string
  resolved: boolean
  /** The worst status it ever had. */
  status: 0 | 1 | 2 | 3 | null
  updates: AwsUpdate[]
  services: ServiceRef[]
  region: NamedPlace | null
  /** Structured start and end, where the shape has them. */
  begin: Moment | null
  end: Moment | null
}

/** One update: `key` is unique in the event and does not change with its text. */
export type AwsUpdate = { key: string; statedAt: Moment; headline?: string; body: string; phase: Phase | null }

/** What is the same for every event of one page of Amazon's. */
export type AwsPage = { page: string; vendor: string; url: string; incidentId: (key: string) => string }

const format = 'aws'
const sourceId = 'status-page'
/** Of an update's body; a longer one is cut. */
export const longestBody = 40_000

/** The incident document of an event: every update an entry, printed stretches of time as claims, further ones as own impacts. */
export function toDocument(event: AwsEvent, page: AwsPage): IncidentDocument {
  const originKey = `${format} ${page.page} ${event.key}`
  const entries = event.updates.map((update) => toEntry(update, event.key, page)).sort(byTime)
  closeLast(entries, event)
  const stated = entries.flatMap(({ statedAt }) => statedAt.at ?? [])
  return {
    schemaVersion: 1,
    id: page.incidentId(originKey),
    slug: incidentSlugOf({ vendor: page.vendor, day: stated[0]?.slice(0, 10) ?? null, title: event.title, originKey }),
    formerSlugs: [],
    codes: [],
    origins: [{ format, page: page.page, key: event.key }],
    title: event.title || 'Event without a headline',
    summary: null,
    language: 'en',
    vendor: page.vendor,
    services: event.services,
    classification: 'incident',
    pattern: 'continuous',
    completeness: 'full',
    coverage: { from: stated[0] ?? null, to: stated.at(-1) ?? null, complete: entries.some(({ phase }) => phase === 'resolved') },
    tags: [],
    standing: { kind: 'current' },
    sources: [{ id: sourceId, kind: 'vendor-notice', publisher: 'Amazon Web Services', url: page.url, language: 'en' }],
    entries,
    impacts: toImpacts(event, entries),
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
}

function toEntry(update: AwsUpdate, eventKey: string, page: AwsPage): Entry {
  const key = `${eventKey}/${update.key}`
  const headline = cleanLine(update.headline ?? '', 500)
  return {
    id: entryIdOf(`${format} ${page.page} ${key}`),
    kind: 'vendor-update',
    statedAt: update.statedAt,
    ...(headline === '' ? {} : { headline }),
    body: clipText(update.body, longestBody),
    wording: 'verbatim',
    ...(update.phase === null ? {} : { phase: update.phase }),
    regions: [],
    services: [],
    language: 'en',
    translations: [],
    sources: [sourceId],
    relates: [],
    origin: { format, page: page.page, key, contentSha: contentShaOf({ headline, body: update.body, statedAt: update.statedAt }) },
  }
}

function byTime(a: Entry, b: Entry): number {
  return compareText(`${a.statedAt.at ?? '~'} ${a.id}`, `${b.statedAt.at ?? '~'} ${b.id}`)
}

/** The last update of an event that is marked as resolved says so, whatever its words. */
function closeLast(entries: readonly Entry[], event: AwsEvent): void {
  const last = entries.findLast(({ phase }) => phase !== 'post-incident')
  if (event.resolved && last !== undefined) last.phase = 'resolved'
}

function toImpacts(event: AwsEvent, entries: readonly Entry[]): Impact[] {
  const first = entries.slice(0, 1).map(({ id }) => id)
  const closing = entries.find(({ phase }) => phase === 'resolved')?.id
  const ranges = entries.map((entry) => ({
    entry,
    ranges: entry.statedAt.at === null ? [] : findProseRanges(entry.body, entry.statedAt.at),
  }))
  const level = event.status === null ? null : levelsOfStatus[event.status]
  const impact = (id: string, statedIn: string[]): Impact => ({
    id,
    statedIn,
    how: event.status === null ? 'prose' : 'field',
    basis: 'declared',
    effect: effectsOfStatus[event.status ?? 0],
    ...(level == null ? {} : { level }),
    starts: [],
    ends: [],
    services: event.services,
    features: [],
    surfaces: [],
    regions: event.region === null ? [] : [{ statedIn: first, how: 'field', ...event.region }],
    who: [],
    maxDelays: [],
  })
  const main = impact('declared', first)
  for (const { entry, ranges: printed } of ranges) {
    const range = printed[0]
    if (range !== undefined) claim(main, range, entry)
  }
  if (event.begin !== null) main.starts.push({ statedIn: first, how: 'field', moment: event.begin })
  if (event.end !== null) main.ends.push({ statedIn: closing === undefined ? [] : [closing], how: 'field', moment: event.end })
  return [main, ...furtherImpacts(ranges, impact)]
}

/** A closing update that prints several stretches tells of an outage that came and went: each stretch is an impact of its own. */
function furtherImpacts(
  ranges: readonly { entry: Entry; ranges: ProseRange[] }[],
  impact: (id: string, statedIn: string[]) => Impact,
): Impact[] {
  const closing = ranges.findLast(({ entry, ranges: printed }) => entry.phase === 'resolved' && printed.length > 0)
  const further = closing?.ranges.slice(1).filter(({ end }) => end !== null) ?? []
  return further.map((range, index) => {
    const one = impact(`declared-${index + 2}`, closing === undefined ? [] : [closing.entry.id])
    if (closing !== undefined) claim(one, range, closing.entry)
    return one
  })
}

/** Adds what an entry prints; the same moment printed again is the same claim. An end counts only where the entry says it is over. */
function claim(impact: Impact, { start, end }: ProseRange, entry: Entry): void {
  addClaim(impact.starts, start, entry.id)
  if (end !== null && entry.phase === 'resolved') addClaim(impact.ends, end, entry.id)
}

function addClaim(claims: MomentClaim[], moment: Moment, entryId: string): void {
  const known = claims.find((one) => one.moment.at === moment.at)
  if (known === undefined) claims.push({ statedIn: [entryId], how: 'prose', moment })
  else if (known.statedIn.length < 500) known.statedIn.push(entryId)
}
