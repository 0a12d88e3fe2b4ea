import type { Entry, FieldName, Finding, Phase, Promised } from '@/lib/core/incident/entry'
import { findPlaces } from '@/lib/core/places/find-place'
import { unknownMoment } from '@/lib/core/time/moment'
import type { ReadOptions } from '@/lib/ingest/draft'
import { contentShaOf, entryIdOf } from '@/lib/ingest/feed/feed-identity'
import { clip, type Passage, rawTextOf, spanOf, textOf } from '@/lib/ingest/mapped-text'
import { timesOf } from '@/lib/ingest/microsoft/layouts/history'
import type { Post, PostDoubt } from '@/lib/ingest/microsoft/read-post'
import type { ReadContext } from '@/lib/ingest/microsoft/ticket'
import { findPromise, type PromiseReading, parseNextUpdate, sentencesOf } from '@/lib/ingest/microsoft/words/parse-promise'
import { readPhase } from '@/lib/ingest/microsoft/words/phase-words'
import { type MomentDoubt, type MomentOptions, readMoment } from '@/lib/ingest/microsoft/words/read-moment'

/** An entry as read from a post, with its doubts; `assumedZone` is the first of its times printed without a zone. */
export type ReadEntry = { entry: Entry; post: Post; doubts: PostDoubt[]; assumedZone: { start: number; end: number } | null }

const longestText = 40_000
const speakers: Record<Post['kind'], string | null> = {
  'vendor-update': 'Microsoft',
  'vendor-statement': 'Microsoft',
  'third-party-notice': 'NHSmail',
  note: null,
}

/**
 * Turns a post into an entry. `keyOf` makes its key within the ticket, or null for one that was read already, which gives no entry;
 * the id follows from the key alone, so it survives a rewrite.
 */
export function toEntry(
  post: Post,
  origin: { page: string; keyOf: (contentSha: string) => string | null },
  source: string | null,
  context: ReadContext,
): ReadEntry | null {
  const doubts: PostDoubt[] = [...post.doubts]
  const fields = toFields(post, doubts)
  const body = clipped(post.body.map(textOf).join('\n\n'), longestText, post, doubts)
  const headline = post.headline === null ? undefined : clip(textOf(post.headline).replace(/\s+/g, ' '), 500)
  const contentSha = contentShaOf({ kind: post.kind, headline, fields, body })
  const key = origin.keyOf(contentSha)
  if (key === null) return null
  const stated = post.stated
  const assumed = stated?.reading.assumedZone === true ? [spanOf(stated.passage, stated.reading.from, stated.reading.to)] : []
  if (stated !== null) doubts.push(...placeDoubts(stated.passage, stated.reading.doubts))
  const entry: Entry = {
    id: entryIdOf(`microsoft/${origin.page}/${key}`),
    kind: post.kind,
    statedAt: stated?.reading.moment ?? unknownMoment,
    body,
    wording: 'verbatim',
    regions: toRegions(post, context.options),
    services: [],
    language: post.language,
    translations: [],
    sources: source === null ? [] : [source],
    relates: [],
    origin: { format: 'microsoft', page: origin.page, key, contentSha },
  }
  const speaker = speakers[post.kind]
  if (speaker !== null) entry.speaker = speaker
  if (headline !== undefined) entry.headline = headline
  if (Object.keys(fields).length > 0) entry.fields = fields
  const promise = post.kind === 'note' ? null : readPromise(post, context, doubts)
  if (promise !== null) {
    entry.promise = promise.promise
    if (promise.assumed !== null) assumed.push(promise.assumed)
  }
  const phase = post.kind === 'note' ? null : phaseOf(post, fields)
  if (phase !== null) entry.phase = phase
  const finding = post.kind === 'third-party-notice' ? findingOf(fields.serviceStatus ?? '') : null
  if (finding !== null) entry.finding = finding
  return { entry, post, doubts, assumedZone: assumed[0] ?? null }
}

/** Doubts about a moment, moved from the text it was read from to the input. */
export function placeDoubts(passage: Passage, doubts: readonly MomentDoubt[]): PostDoubt[] {
  return doubts.map(({ kind, message, from, to }) => ({ kind, message, ...spanOf(passage, from, to) }))
}

function toFields(post: Post, doubts: PostDoubt[]): NonNullable<Entry['fields']> {
  const fields: NonNullable<Entry['fields']> = {}
  for (const [name, passages] of post.fields) {
    fields[name] = clipped(passages.map(textOf).join('\n\n'), longestText, post, doubts)
  }
  return fields
}

function clipped(text: string, maxLength: number, post: Post, doubts: PostDoubt[]): string {
  if (text.length > maxLength) {
    doubts.push({ kind: 'truncated', message: `A text of ${text.length} characters was cut to ${maxLength}.`, ...post.span })
  }
  return clip(text, maxLength)
}

/** The zone that other labelled times of the post print: Microsoft writes them all in one, and sometimes forgets it on one. */
export function zoneWithin(post: Post, context: ReadContext): MomentOptions {
  for (const name of ['startTime', 'endTime', 'nextUpdateBy'] as const) {
    const passage = post.fields.get(name)?.[0]
    const reading = passage === undefined ? null : readMoment(rawTextOf(passage), timesOf(context))
    if (reading !== null && !reading.assumedZone && reading.moment.zone !== undefined)
      return { ...timesOf(context), zone: reading.moment.zone }
  }
  return timesOf(context)
}

const promising: readonly FieldName[] = ['currentStatus', 'moreInfo', 'userImpact', 'nextSteps', 'estimatedTimeToResolve']

function readPromise(
  post: Post,
  context: ReadContext,
  doubts: PostDoubt[],
): { promise: Promised; assumed: { start: number; end: number } | null } | null {
  const options = zoneWithin(post, context)
  const field = post.fields.get('nextUpdateBy')?.[0]
  const found = field === undefined ? findPromiseIn(post, options) : toFound(field, parseNextUpdate(rawTextOf(field), options))
  if (found === null) return null
  const { passage, reading } = found
  const place = spanOf(passage, reading.from, reading.to)
  doubts.push(...placeDoubts(passage, reading.doubts))
  const due = reading.promise.dueAt?.at ?? null
  const stated = post.stated?.reading.moment.at ?? null
  if (due !== null && stated !== null) {
    if (due < stated)
      doubts.push({ kind: 'promise-before-post', message: 'The promised update is due before the post was stated.', ...place })
    else if (Date.parse(due) - Date.parse(stated) > longestPromise && !reading.doubts.some(({ kind }) => kind === 'contradictory-date')) {
      doubts.push({ kind: 'contradictory-date', message: 'The promised update is due half a year or more after the post.', ...place })
    }
  }
  const text = reading.promise.text.replace(/\r\n?/g, '\n').trim()
  return { promise: { ...reading.promise, text }, assumed: reading.assumedZone ? place : null }
}

const longestPromise = 180 * 86_400_000

type FoundPromise = { passage: Passage; reading: PromiseReading }

function toFound(passage: Passage, reading: PromiseReading | null): FoundPromise | null {
  return reading === null ? null : { passage, reading }
}

function findPromiseIn(post: Post, options: MomentOptions): FoundPromise | null {
  const passages = [...promising.flatMap((name) => post.fields.get(name) ?? []), ...post.body]
  const found = passages.flatMap((passage) => toFound(passage, findPromise(rawTextOf(passage), options)) ?? [])
  return found.find(({ reading }) => reading.promise.dueAt !== null || reading.promise.withinMinutes !== undefined) ?? found[0] ?? null
}

function phaseOf(post: Post, fields: NonNullable<Entry['fields']>): Phase | null {
  const text = fields.currentStatus ?? (post.body.map(textOf).join('\n') || fields.userImpact || '')
  const said = readPhase(sentencesOf(text).map(({ sentence }) => sentence))
  const closed = post.isFinal || /^\s*resolved/i.test(fields.serviceStatus ?? '')
  if (!closed || said === 'false-positive' || said === 'post-incident') return said
  return 'resolved'
}

function findingOf(status: string): Finding | null {
  if (/ongoing/i.test(status)) return 'affected'
  return /resolved|closed/i.test(status) ? 'recovered' : null
}

const placed: readonly FieldName[] = ['title', 'userImpact', 'scopeOfImpact']

function toRegions(post: Post, options: ReadOptions): Entry['regions'] {
  const passages = post.kind === 'vendor-statement' ? post.body : placed.flatMap((name) => post.fields.get(name) ?? [])
  const regions = new Map<string, Entry['regions'][number]>()
  for (const passage of passages) {
    const text = rawTextOf(passage)
    for (const { place, start, end } of findPlaces(options.places, text)) {
      if (!regions.has(place.slug)) regions.set(place.slug, { place: place.slug, wording: clip(text.slice(start, end), 300) })
    }
  }
  return [...regions.values()]
}
