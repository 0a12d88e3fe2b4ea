import { isZone } from '@/lib/core/time/zone'
import type { Range } from '@/lib/ingest/coverage'
import type { Doubt, Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { type MappedText, mapText, type Passage, rewrite, spanOf, textOf, wholeOf } from '@/lib/ingest/mapped-text'
import { toDraft } from '@/lib/ingest/microsoft/draft/to-draft'
import { findCheckerPages } from '@/lib/ingest/microsoft/layouts/checker'
import { readGraph } from '@/lib/ingest/microsoft/layouts/graph'
import { type Found, findHistories } from '@/lib/ingest/microsoft/layouts/history'
import { findNotices } from '@/lib/ingest/microsoft/layouts/notice'
import { findSinglePosts } from '@/lib/ingest/microsoft/layouts/single-post'
import { findStatements } from '@/lib/ingest/microsoft/layouts/statement'
import { doubtUnplaced, readArticle } from '@/lib/ingest/microsoft/prose'
import { type PostDoubt, readPost as readLabels } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket, type ReadContext, type Ticket } from '@/lib/ingest/microsoft/ticket'
import { findCodes, findLabels } from '@/lib/ingest/microsoft/words/labels'
import { findSlashOrder } from '@/lib/ingest/microsoft/words/parse-date'
import { htmlToText, repairText } from '@/lib/ingest/plain-text'
import { readJson } from '@/lib/ingest/read-json'

/** Microsoft 365 service health: pasted histories, single posts, third-party notices, quoted statements, Graph and older JSON. */
export const microsoft: Format = {
  name: 'microsoft',
  label: 'Microsoft 365 service health (pasted text or Graph JSON)',
  sniff,
  read,
}

const looksLikeJson = /^\ufeff?\s*(?:\{\s*["}]|\[\s*[[{"\]])/

function sniff(text: string): number {
  const head = text.slice(0, 200_000)
  if (looksLikeJson.test(head)) {
    if (/"(?:impactDescription|serviceHealthIssue|startDateTime)"/i.test(head) && /"posts"/i.test(head)) return 0.95
    return /"MessageText"/i.test(head) && /"(?:Workload|ImpactDescription)"/i.test(head) ? 0.9 : 0
  }
  if (/(?:Published Time|Veröffentlichungszeit|NHSmail Reference)\s{0,3}:/i.test(head)) return 0.9
  if (new Set(findLabels(head).map(({ meaning }) => meaning)).size >= 2) return 0.8
  return findCodes(head).length > 0 ? 0.3 : 0
}

/**
 * Reads whatever was pasted. Nothing throws and nothing is lost: what becomes no entry is a doubt with its place in the input.
 * The fullest incident comes first; the doubts come in the order of the input.
 */
function read(text: string, options: ReadOptions): Reading {
  const doubts: Doubt[] = []
  const source = repairText(mapText(text), doubts)
  const zone = isZone(options.zone) ? options.zone : 'UTC'
  if (zone !== options.zone) {
    doubts.push({ kind: 'unknown-value', message: 'The zone chosen is no IANA zone; times were read as UTC.', start: 0, end: 0 })
  }
  if (text.trim() === '') {
    doubts.push({ kind: 'unreadable-input', message: 'The input is empty.', start: 0, end: text.length })
    return { drafts: [], doubts, refused: 'The input is empty.' }
  }
  const context: ReadContext = { options, zone, slashOrder: findSlashOrder(source.text) }
  return looksLikeJson.test(source.text) ? readData(source, context, doubts) : readPasted(source, text, context, doubts)
}

function readData(source: MappedText, context: ReadContext, doubts: Doubt[]): Reading {
  const whole = wholeOf(source)
  const bare = source.text.startsWith('\ufeff') ? 1 : 0
  const json = readJson(
    bare === 0 ? source : { text: source.text.slice(1), starts: source.starts.subarray(1), ends: source.ends.subarray(1) },
  )
  if (!json.ok) {
    const message = `The input is no complete JSON: ${json.error.message} at ${json.error.at}.`
    return { drafts: [], doubts: [...doubts, { kind: 'unreadable-input', message, ...spanOf(whole) }], refused: message }
  }
  const { tickets, rejected, doubts: found } = readGraph(json.value)
  const reading = finish(tickets, context, [...doubts, ...found])
  return rejected.length === 0 ? reading : { ...reading, rejected }
}

function readPasted(source: MappedText, input: string, context: ReadContext, doubts: Doubt[]): Reading {
  const of = htmlToText(rewrite(source, /^\ufeff/g, () => ''))
  const notices = findNotices(of)
  const barriers = rangesOf(notices)
  const pages = findCheckerPages(of, context)
  const histories = findHistories(
    of,
    [...barriers, ...rangesOf(pages)].sort((a, b) => a.from - b.from),
    context,
  )
  const posts = findSinglePosts(of, rangesOf(notices, pages, histories), context)
  const official = [...histories, ...pages, ...posts, ...notices]
  const statements = findStatements(of, rangesOf(official), input)
  const used = rangesOf(official, statements)
  const article = official.length === 0 ? readArticle(of, used) : []
  const message = article.length === 0 ? 'This text was placed nowhere.' : 'No vendor notice was found in this text; it is kept as a note.'
  const tickets = mergeByCode([...official, ...statements, ...article].map(({ ticket }) => ticket))
  const reading = finish(tickets, context, [...doubts, ...doubtUnplaced(of, used, message)])
  return { ...reading, partial: true, drafts: reading.drafts.sort((a, b) => countOf(b) - countOf(a)) }
}

function countOf(draft: Reading['drafts'][number]): number {
  return draft.document.entries.filter(({ kind }) => kind === 'vendor-update').length
}

function rangesOf(...lists: readonly (readonly Found[])[]): Range[] {
  return lists.flat().flatMap(({ ranges }) => ranges)
}

/** One ticket for each code, and one for each layout that names none. What was read first keeps its title, service and status. */
function mergeByCode(tickets: readonly Ticket[]): Ticket[] {
  const merged = new Map<string, Ticket>()
  tickets.forEach((ticket, index) => {
    const key = ticket.code ?? `#${index}`
    const known = merged.get(key)
    if (known === undefined) {
      merged.set(key, ticket)
      return
    }
    known.posts.push(...ticket.posts)
    known.doubts.push(...ticket.doubts)
    known.otherCodes.push(...ticket.otherCodes.filter(({ code }) => !known.otherCodes.some((other) => other.code === code)))
    known.summary.push(...ticket.summary)
    known.classification ??= ticket.classification
    for (const name of ['heading', 'title', 'service', 'feature', 'status'] as const) {
      const other = ticket[name]
      if (other !== null && known[name] !== null && textOf(other) !== textOf(known[name])) known.doubts.push(unplaced(name, other))
      known[name] ??= other
    }
    for (const name of ['start', 'end'] as const) {
      const other = ticket[name]
      if (other !== null && known[name] !== null) known.doubts.push(unplaced(name, other.passage))
      known[name] ??= other
    }
  })
  return [...merged.values()]
}

function unplaced(name: string, passage: Passage): PostDoubt {
  return { kind: 'unplaced-text', message: `The same ticket has another ${name} elsewhere in the input.`, ...spanOf(passage) }
}

function finish(tickets: readonly Ticket[], context: ReadContext, doubts: readonly Doubt[]): Reading {
  const { page } = context.options
  const read = tickets.map((ticket) => {
    const owned = ticket.code === null && page !== undefined ? { ...ticket, page, key: ticket.key ?? 'incident' } : ticket
    return toDraft(owned.code === null && page === undefined ? { ...owned, page: 'pasted' } : owned, context)
  })
  const all = [...doubts, ...read.flatMap((one) => one.doubts)]
  return { drafts: read.flatMap(({ draft }) => draft ?? []), doubts: all.sort((a, b) => a.start - b.start || a.end - b.end) }
}

/**
 * Reads one post and nothing else, as a post of the incident that `page` stands for: the whole text is the post, whatever stands
 * around its labels. Posts read with the same page belong to one incident.
 */
export function readSinglePost(text: string, options: ReadOptions, page: string): Reading {
  const doubts: Doubt[] = []
  const of = htmlToText(repairText(mapText(text), doubts))
  if (of.text.trim() === '') return read(text, options)
  const context: ReadContext = {
    options: { ...options, page },
    zone: isZone(options.zone) ? options.zone : 'UTC',
    slashOrder: findSlashOrder(text),
  }
  const ticket = emptyTicket(findCodes(of.text)[0] ?? null, spanOf(wholeOf(of)))
  ticket.posts = [readLabels(of, 0, of.text.length)]
  ticket.page = page
  return finish([ticket], context, doubts)
}
