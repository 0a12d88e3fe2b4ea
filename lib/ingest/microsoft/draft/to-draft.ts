import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { ServiceRef } from '@/lib/core/incident/impact'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { addSeconds } from '@/lib/core/time/instant'
import type { Doubt, IncidentDraft } from '@/lib/ingest/draft'
import { contentShaOf, slugWords } from '@/lib/ingest/feed/feed-identity'
import { clip, type Passage, spanOf, textOf } from '@/lib/ingest/mapped-text'
import { type ReadEntry, toEntry } from '@/lib/ingest/microsoft/draft/to-entry'
import { toCauses, toSignatures } from '@/lib/ingest/microsoft/draft/to-findings'
import { textsOf, toImpacts } from '@/lib/ingest/microsoft/draft/to-impacts'
import type { Post, PostDoubt } from '@/lib/ingest/microsoft/read-post'
import type { ReadContext, Ticket } from '@/lib/ingest/microsoft/ticket'
import { isIntermittent } from '@/lib/ingest/microsoft/words/effect-words'
import { isKnownStatus, phaseOfStatus } from '@/lib/ingest/microsoft/words/phase-words'

/** A draft with its doubts; no draft when what was read is no valid document, which is then a doubt over the whole of it. */
export type ReadTicket = { draft: IncidentDraft | null; doubts: Doubt[] }

/**
 * Turns a ticket into the draft of an incident: entries oldest first, claims gathered from them, one source for each voice. The
 * ids follow from page, ticket code and the time of each post, so the same input gives the same bytes and a longer copy of the
 * same history keeps the ids of its beginning.
 */
export function toDraft(ticket: Ticket, context: ReadContext): ReadTicket {
  const doubts: PostDoubt[] = [...ticket.doubts]
  const ticketKey = ticket.code ?? ticket.key ?? `text-${contentShaOf(ticket.posts.map(wordsOf)).slice(0, 16)}`
  const { read, sources } = readEntries(ticket, ticketKey, context, doubts)
  placeStatus(ticket, read, doubts)
  const services = toServices(ticket, read, context, doubts)
  const impacts = toImpacts(ticket, read, services, context, doubts)
  const entries = read.map(({ entry }) => entry)
  const updates = entries.filter(({ kind }) => kind === 'vendor-update')
  const title = titleOf(ticket, entries)
  warnOfTitle(ticket, title, entries, doubts)
  warnOfLength([...ticket.summary, ticket.service, ticket.feature], doubts)
  const dated = updates.flatMap(({ statedAt }) => statedAt.at ?? [])
  const covers = updates.length >= 2 && dated.length === updates.length
  const document: IncidentDocument = {
    schemaVersion: 1,
    id: context.options.incidentId(`microsoft/${ticket.page}/${ticketKey}`),
    slug: slugWords(ticket.code ?? '', 100) || slugOf(title, entries, ticketKey),
    formerSlugs: [],
    codes: [...(ticket.code === null ? [] : [{ issuer: 'Microsoft', code: ticket.code }]), ...ticket.otherCodes],
    origins: [{ format: 'microsoft', page: ticket.page, key: ticketKey }],
    title,
    summary: clip(ticket.summary.map(textOf).join('\n'), 4000) || null,
    language: updates.at(-1)?.language ?? entries[0]?.language ?? 'en',
    vendor: 'microsoft',
    services,
    classification: ticket.classification ?? 'incident',
    pattern: isIntermittent(textsOf(updates.at(-1)?.fields, ['title', 'userImpact']).join('\n')) ? 'intermittent' : 'continuous',
    completeness: entries.every(({ kind }) => kind === 'note') ? 'stub' : 'full',
    coverage: { from: covers ? (dated[0] ?? null) : null, to: covers ? (dated.at(-1) ?? null) : null, complete: false },
    tags: [],
    standing: { kind: 'current' },
    sources,
    entries,
    impacts,
    causes: toCauses(read),
    signatures: toSignatures(read),
    advice: [],
    attempts: [],
    links: [],
  }
  const parsed = parseDocument(document)
  const placed = [...gather(read), ...doubts.map((doubt) => ({ ...doubt }))].map((doubt) => ({ ...doubt, incident: document.id }))
  if (parsed.ok) return { draft: { document: parsed.value, changes: diffDocuments(null, parsed.value) }, doubts: placed }
  const message = `No valid incident: ${parsed.error.map((fault) => `${fault.path}: ${fault.message}`).join('; ')}`
  return { draft: null, doubts: [...placed, { kind: 'unreadable-input', message: clip(message, 1000), ...ticket.span }] }
}

function wordsOf(post: Post): string[] {
  return [...[...post.fields.values()].flat(), ...post.body].map(textOf)
}

/** The doubts of all entries; of times printed without a zone only the first is told. */
function gather(read: readonly ReadEntry[]): Doubt[] {
  const all = read.flatMap(({ doubts, entry }) => doubts.map((doubt): Doubt => ({ ...doubt, entry: entry.id })))
  const zones = all.filter(({ kind }) => kind === 'zone-assumed').sort((a, b) => a.start - b.start)
  const others = all.filter(({ kind }) => kind !== 'zone-assumed')
  const assumed = read
    .flatMap(({ assumedZone, entry }) => (assumedZone === null ? [] : [{ place: assumedZone, entry }]))
    .sort((a, b) => a.place.start - b.place.start)[0]
  if (zones[0] !== undefined) return [...others, zones[0]]
  if (assumed === undefined) return others
  const zone = assumed.entry.statedAt.zoneCertainty === 'assumed' ? assumed.entry.statedAt.zone : assumed.entry.promise?.dueAt?.zone
  const message = `Times here are printed without a zone and were read as ${zone ?? 'the zone chosen'}.`
  return [...others, { kind: 'zone-assumed', message, ...assumed.place, entry: assumed.entry.id }]
}

const sourceOf: Record<Post['kind'], Source | null> = {
  'vendor-update': { id: 'source-notice', kind: 'vendor-notice', publisher: 'Microsoft' },
  'vendor-statement': { id: 'source-social', kind: 'vendor-social', publisher: 'Microsoft' },
  'third-party-notice': { id: 'source-nhsmail', kind: 'third-party-status', publisher: 'NHSmail' },
  note: null,
}

function readEntries(
  ticket: Ticket,
  ticketKey: string,
  context: ReadContext,
  doubts: PostDoubt[],
): { read: ReadEntry[]; sources: Source[] } {
  const sources = new Map<string, Source>()
  const contents = new Map<string, Set<string>>()
  const read: ReadEntry[] = []
  for (const post of oldestFirst(ticket.posts)) {
    const source = sourceOf[post.kind]
    const base = keyOf(post, ticket)
    const keyFor = (sha: string) => {
      const key = `${ticketKey}/${base ?? `${post.kind}-${sha.slice(0, 16)}`}`
      const known = contents.get(key) ?? new Set<string>()
      contents.set(key, known)
      if (known.has(sha)) return null
      known.add(sha)
      return known.size === 1 ? key : `${key} ${sha.slice(0, 8)}`
    }
    const entry = toEntry(post, { page: ticket.page, keyOf: keyFor }, source?.id ?? null, context)
    if (entry === null) {
      doubts.push({ kind: 'duplicate', message: 'The same post stands here a second time; it was read once.', ...post.span })
      continue
    }
    if (source !== null) sources.set(source.id, post.kind === 'vendor-update' ? withHeading(source, ticket) : source)
    read.push(entry)
  }
  return { read, sources: [...sources.values()] }
}

/** A heading line over a history titles the notice as a source. */
function withHeading(source: Source, ticket: Ticket): Source {
  const title = ticket.heading === null ? '' : clip(textOf(ticket.heading).replace(/\s+/g, ' '), 500).trim()
  return title === '' ? source : { ...source, title }
}

/** What tells a post apart within its ticket: a notice by its house, which rewrites it in place; a dated post by its second. */
function keyOf(post: Post, ticket: Ticket): string | null {
  if (post.kind === 'third-party-notice') return ticket.otherCodes[0] === undefined ? 'nhsmail' : `nhsmail-${ticket.otherCodes[0].code}`
  const moment = post.stated?.reading.moment
  if (!moment?.at || moment.precision === 'day') return null
  return `${post.kind}-${moment.at.slice(0, 19)}Z`
}

/** Posts by time; what has none keeps its place behind the post told before it. A page that tells the newest first is turned round. */
function oldestFirst(posts: readonly Post[]): Post[] {
  const times = posts.flatMap(({ stated }) => stated?.reading.moment.at ?? [])
  const falls = times.filter((at, index) => index > 0 && at < (times[index - 1] ?? '')).length
  const told = falls > 0 && falls * 2 > times.length - 1 ? posts.toReversed() : [...posts]
  let previous = ''
  return told
    .map((post) => {
      previous = post.stated?.reading.moment.at ?? previous
      return { post, at: previous }
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ post }) => post)
}

/**
 * The status of the incident as a whole is the vendor's word of the moment: it gives the newest post its phase when it is a final
 * one or the post claims none. It is no field of that post, which must read the same when a later copy has newer ones.
 */
function placeStatus(ticket: Ticket, read: readonly ReadEntry[], doubts: PostDoubt[]): void {
  const newest = read.findLast(({ entry }) => entry.kind === 'vendor-update')?.entry
  if (ticket.status === null || newest === undefined) return
  const status = textOf(ticket.status)
  if (!isKnownStatus(status))
    doubts.push({ kind: 'unknown-value', message: `“${clip(status, 80)}” is no status we know.`, ...spanOf(ticket.status) })
  const claimed = phaseOfStatus(status)
  const settled = newest.phase === 'false-positive' || newest.phase === 'post-incident'
  if (claimed !== null && (newest.phase === undefined || (claimed.final && !settled))) newest.phase = claimed.phase
}

function toServices(ticket: Ticket, read: readonly ReadEntry[], context: ReadContext, doubts: PostDoubt[]): ServiceRef[] {
  const catalogue = context.options.services.filter(({ vendor }) => vendor === 'microsoft')
  const byPrefix = catalogue.filter(({ codePrefixes }) => ticket.code !== null && codePrefixes.includes(ticket.code.slice(0, 2)))
  const wording = ticket.service === null ? null : clip(textOf(ticket.service), 300)
  const named =
    wording === null ? undefined : catalogue.find(({ names }) => names.some((name) => name.toLowerCase() === wording.toLowerCase()))
  const refs = [...(named === undefined ? [] : [named]), ...byPrefix].map(({ slug }) => slug)
  if (wording !== null && named === undefined && ticket.service !== null) {
    doubts.push({ kind: 'unknown-value', message: `“${clip(wording, 80)}” is no service of the catalogue.`, ...spanOf(ticket.service) })
  }
  if (refs.length === 0) refs.push(...namedIn(read, catalogue))
  return [...new Set(refs)].map((slug) => (slug === named?.slug && wording !== null ? { service: slug, wording } : { service: slug }))
}

/** The service whose longest name stands in the title or impact of the newest post. */
function namedIn(read: readonly ReadEntry[], catalogue: ReadContext['options']['services']): string[] {
  const entry = read.findLast(({ entry: { fields } }) => fields?.title ?? fields?.userImpact)?.entry
  const text = [...textsOf(entry?.fields, ['title', 'userImpact']), entry?.headline ?? ''].join('\n').slice(0, 4000).toLowerCase()
  const found = catalogue.flatMap(({ slug, names }) =>
    names.filter((name) => text.includes(name.toLowerCase())).map((name) => ({ slug, name })),
  )
  return found
    .sort((a, b) => b.name.length - a.name.length)
    .slice(0, 1)
    .map(({ slug }) => slug)
}

function titleOf(ticket: Ticket, entries: readonly Entry[]): string {
  const last = entries.findLast(({ kind, fields }) => kind === 'vendor-update' && fields?.title !== undefined)
  const impact = entries.findLast(({ fields }) => fields?.userImpact !== undefined)?.fields?.userImpact
  const scope = entries.findLast(({ fields }) => fields !== undefined)?.fields
  const firstSentence = (kind: Entry['kind']) => sentenceOf(entries.find((entry) => entry.kind === kind && entry.body !== '')?.body)
  const words = [
    last?.fields?.title,
    ticket.title === null ? undefined : textOf(ticket.title),
    entries.findLast(({ headline }) => headline !== undefined)?.headline,
    sentenceOf(impact),
    sentenceOf(scope?.scopeOfImpact ?? scope?.currentStatus),
    firstSentence('vendor-update'),
    firstSentence('vendor-statement'),
    ticket.code ?? undefined,
  ]
  const title = words.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).find((text) => text !== '')
  return clip(title ?? 'Untitled', 500).trim()
}

/** A title of the ticket that is neither the title of the draft nor said by an entry would be lost: it is a doubt. */
function warnOfTitle(ticket: Ticket, title: string, entries: readonly Entry[], doubts: PostDoubt[]): void {
  const words = ticket.title === null ? title : textOf(ticket.title)
  const said = entries.some(({ headline, fields }) => headline?.includes(words) || fields?.title?.includes(words))
  if (ticket.title === null || words === title || said) return
  doubts.push({ kind: 'unplaced-text', message: 'The ticket has another title than its newest post.', ...spanOf(ticket.title) })
}

/** What says something of the incident as a whole in more than 300 characters may have been cut. */
function warnOfLength(passages: readonly (Passage | null)[], doubts: PostDoubt[]): void {
  for (const passage of passages) {
    if (passage === null || textOf(passage).length <= 300) continue
    doubts.push({ kind: 'truncated', message: 'A text this long may have been cut where it was placed.', ...spanOf(passage) })
  }
}

function sentenceOf(text: string | undefined): string | undefined {
  return text?.split(/(?<=[.!?])\s|\n/)[0]
}

function slugOf(title: string, entries: readonly Entry[], ticketKey: string): string {
  const first = entries.find(({ statedAt }) => statedAt.at !== null)?.statedAt
  const at = first?.at == null ? undefined : first.precision === 'day' ? addSeconds(first.at, 43_200) : first.at
  const parts = ['microsoft', at?.slice(0, 10), slugWords(title, 60), contentShaOf(ticketKey).slice(0, 8)]
  return parts.filter((part) => part !== undefined && part !== '').join('-')
}
