import type { Classification } from '@/lib/core/incident/document'
import { firstAfter, isCovered, type Range } from '@/lib/ingest/coverage'
import { type MappedText, type Passage, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import { findPostEnd, hasContinuation, type Post, readPost } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket, type ReadContext, type Ticket } from '@/lib/ingest/microsoft/ticket'
import { findCodes } from '@/lib/ingest/microsoft/words/labels'
import { readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { nextLineAfter } from '@/lib/ingest/paragraphs'

/** A ticket found in running text and the ranges of it that were used. */
export type Found = { ticket: Ticket; ranges: Range[] }

const publishedPattern =
  /(?<=^|\n)[ \t\u00a0]{0,20}(?:\*\*)?(?:Published Time|Publish Time|Published|Posted|Veröffentlichungszeit|Veröffentlicht(?: am)?)(?:\*\*)?[ \t\u00a0]{0,3}:(?:\*\*)?[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}(?=\S)|(?:Published Time|Veröffentlichungszeit)[ \t\u00a0]{0,3}:[ \t\u00a0]{0,3}(?=\d)/gi
const headingPattern =
  /(?<=^|\n)[ \t\u00a0]{0,20}(?:(?:Share|Teilen)[ \t]{0,3}:[ \t]{0,3})?(?<kind>Incident|Advisory|Vorfall|Hinweis|Ratgeber|Empfehlung)[ \t]{0,3}:[ \t]{0,3}(?<code>[A-Z]{2}\d{5,8})\b[^\n]*/gi

type Block = { from: number; dateFrom: number }

/**
 * The pasted histories of the admin centre: blocks headed by the time they were published, newest or oldest first, under an
 * optional heading line that names ticket, service, feature and status. A block ends where the next one, another history or one
 * of `barriers` begins, and the last one where the page around it goes on.
 */
export function findHistories(of: MappedText, barriers: readonly Range[], context: ReadContext): Found[] {
  const headings = findHeadings(of)
  const blocks = findBlocks(of, barriers, context)
  const groups = new Map<Heading | null, Block[]>()
  let passed = 0
  for (const block of blocks) {
    while ((headings[passed]?.from ?? Number.POSITIVE_INFINITY) < block.from) passed++
    const heading = headings[passed - 1] ?? null
    const own = groups.get(heading)
    if (own === undefined) groups.set(heading, [block])
    else own.push(block)
  }
  const edges = [...headings, ...blocks, ...barriers].map(({ from }) => from).sort((a, b) => a - b)
  return [...groups].map(([heading, own]) => readHistory(of, heading, own, edges, context))
}

type Heading = Range & {
  code: string
  classification: Classification
  service: Passage | null
  feature: Passage | null
  status: Passage | null
}

function findHeadings(of: MappedText): Heading[] {
  return Array.from(of.text.matchAll(headingPattern), (match) => {
    const value = (names: string) => {
      const part = new RegExp(`(?:${names})\\s{0,3}:?\\s{0,3}([^,\\n]{1,300})`, 'i').exec(match[0])
      const from = part === null ? 0 : match.index + part.index + part[0].length - (part[1]?.length ?? 0)
      return part === null ? null : trimmed({ of, from, to: from + (part[1]?.length ?? 0) })
    }
    return {
      from: match.index,
      to: match.index + match[0].length,
      code: (match.groups?.code ?? '').toUpperCase(),
      classification: /incident|vorfall/i.test(match.groups?.kind ?? '') ? 'incident' : 'advisory',
      service: value('(?:impacted|affected) service|betroffener dienst'),
      feature: value('(?:impacted|affected) feature|betroffene[sr]? (?:feature|funktion)'),
      status: value('current status(?: is)?|aktueller status(?: ist)?'),
    }
  })
}

function findBlocks(of: MappedText, barriers: readonly Range[], context: ReadContext): Block[] {
  const blocks: Block[] = []
  for (const match of of.text.matchAll(publishedPattern)) {
    const dateFrom = match.index + match[0].length
    const sure = /time|zeit/i.test(match[0])
    const known = sure || readMoment(of.text.slice(dateFrom, dateFrom + 200), timesOf(context)) !== null
    if (known && !isCovered(barriers, match.index)) blocks.push({ from: match.index, dateFrom })
  }
  return blocks
}

/** How times printed without a zone are read in running text. */
export function timesOf(context: ReadContext): { zone: string; slashOrder: ReadContext['slashOrder'] } {
  return { zone: context.zone, slashOrder: context.slashOrder }
}

function readHistory(of: MappedText, heading: Heading | null, blocks: Block[], edges: number[], context: ReadContext): Found {
  const stretches = blocks.map((block) => ({ ...block, to: firstAfter(edges, block.from) ?? of.text.length }))
  const last = stretches.at(-1)
  const others = stretches.slice(0, -1)
  const mayContinue = others.length < 2 || others.some(({ dateFrom, to }) => hasContinuation(of, nextLineAfter(of.text, dateFrom, to), to))
  if (last !== undefined) last.to = findPostEnd(of, last.from, last.to, mayContinue)
  const posts = stretches.map((stretch) => readBlock(of, stretch, context))
  const ranges = [...(heading === null ? [] : [heading]), ...stretches].map(({ from, to }) => ({ from, to }))
  const whole = { of, from: ranges[0]?.from ?? 0, to: last?.to ?? 0 }
  const ticket = emptyTicket(heading?.code ?? findNearbyCode(of.text, whole.from, whole.to, findOnlyCode(of.text)), spanOf(whole))
  if (heading !== null) {
    const { classification, service, feature, status } = heading
    Object.assign(ticket, { heading: trimmed({ of, ...heading }), classification, service, feature, status })
  }
  settleClockChanges(posts)
  ticket.posts = posts
  return { ticket, ranges }
}

function readBlock(of: MappedText, block: Block & { to: number }, context: ReadContext): Post {
  const passage: Passage = { of, from: block.dateFrom, to: block.to }
  const head = of.text.slice(block.dateFrom, Math.min(block.to, block.dateFrom + 200))
  const reading = readMoment(head, timesOf(context))
  const post = readPost(of, reading === null ? block.dateFrom : block.dateFrom + reading.to, block.to)
  post.from = block.from
  post.span = spanOf(trimmed({ of, from: block.from, to: block.to }))
  if (reading !== null) post.stated = { reading, passage }
  else {
    const line = trimmed({ of, from: block.dateFrom, to: nextLineAfter(of.text, block.dateFrom, block.to) })
    const message = 'A publication time was expected here.'
    post.doubts.push({ kind: 'unreadable-date', message, ...spanOf(line) })
  }
  return post
}

/**
 * The ticket a stretch of text belongs to when nothing heads it: the last one named just before it, else the first named inside,
 * else the only one of the page (`onlyCode`).
 */
export function findNearbyCode(text: string, from: number, to: number, onlyCode: string | null): string | null {
  const before = findCodes(text.slice(Math.max(0, from - 300), from)).at(-1)
  return before ?? findCodes(text.slice(from, Math.min(to, from + 20_000)))[0] ?? onlyCode
}

/** The ticket of a page that names just one; null otherwise. */
export function findOnlyCode(text: string): string | null {
  const all = findCodes(text)
  return all.length === 1 ? (all[0] ?? null) : null
}

/**
 * Chooses, where a clock change leaves two readings, the one that keeps the order of the page: walking from the oldest post, the
 * earliest reading that is not before the post told before it; else the earlier. The doubt stays.
 */
export function settleClockChanges(posts: readonly Post[]): void {
  const dated = posts.flatMap(({ stated }) => (stated?.reading.moment.at ? [stated.reading] : []))
  const falls = dated.filter((reading, index) => index > 0 && (reading.moment.at ?? '') < (dated[index - 1]?.moment.at ?? '')).length
  const oldestFirst = falls * 2 > dated.length - 1 ? dated.toReversed() : dated
  let previous = ''
  for (const reading of oldestFirst) {
    const isTwofold = reading.doubts.some(({ kind }) => kind === 'clock-change')
    const fitting = isTwofold ? reading.moment.readings?.find(({ at }) => at >= previous) : undefined
    if (fitting !== undefined) reading.moment = { ...reading.moment, at: fitting.at }
    previous = reading.moment.at ?? previous
  }
}
