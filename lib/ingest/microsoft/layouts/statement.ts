import { type Range, uncovered } from '@/lib/ingest/coverage'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { type MappedText, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import type { Found } from '@/lib/ingest/microsoft/layouts/history'
import type { Post } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket } from '@/lib/ingest/microsoft/ticket'
import { findCodes } from '@/lib/ingest/microsoft/words/labels'
import { linesOf, paragraphsOf } from '@/lib/ingest/paragraphs'
import { tweetInstant } from '@/lib/ingest/tweet/tweet-instant'

const voice = /\b(?:we['’](?:re|ve|ll)|we (?:are|have)|our\b|additional (?:reports|details)|wir (?:haben|sind|untersuchen|prüfen))/i
const place = /admin (?:cent(?:er|re)|portal)|@MSFT365Status|status page|admin[- ]?center|status\.office/i
const longest = 700

/**
 * Statements of Microsoft's status account quoted in running text: short paragraphs or lines in the first person plural that name
 * a ticket and the admin centre. They are undated, unless the quotation links to the tweet, whose id holds its instant.
 */
export function findStatements(of: MappedText, used: readonly Range[], input: string): Found[] {
  return uncovered(of.text.length, used)
    .flatMap(({ from, to }) => paragraphsOf(of.text, from, to))
    .flatMap((paragraph) =>
      isStatement(of.text.slice(paragraph.from, paragraph.to)) ? [paragraph] : linesOf(of.text, paragraph.from, paragraph.to),
    )
    .filter(({ from, to }) => isStatement(of.text.slice(from, to)))
    .map((range) => readStatement(of, range, input))
}

function isStatement(words: string): boolean {
  if (words.length > longest || findCodes(words).length !== 1) return false
  const codes = words.match(/(?<!\p{L})[A-Z]{2}\d{5,8}/gu) ?? []
  return codes.length === 1 && voice.test(words) && place.test(words)
}

function readStatement(of: MappedText, range: Range, input: string): Found {
  const passage = trimmed({ of, ...range })
  const words = of.text.slice(range.from, range.to)
  const span = spanOf(passage)
  const post: Post = {
    ...emptyPost('vendor-statement', passage.from, passage.to, span),
    body: [passage],
    language: detectLanguage(words) ?? 'en',
  }
  const instant = findTweetInstant(input.slice(span.start, span.end))
  if (instant !== null) {
    const moment = { at: instant, precision: 'second' as const, zone: 'UTC', zoneCertainty: 'stated' as const }
    post.stated = { reading: { moment, doubts: [], from: 0, to: 0, assumedZone: false }, passage }
  }
  const ticket = emptyTicket(findCodes(words)[0] ?? null, span)
  ticket.posts = [post]
  return { ticket, ranges: [{ from: range.from, to: range.to }] }
}

/** A post of the given kind with nothing in it yet. */
export function emptyPost(kind: Post['kind'], from: number, to: number, span: Post['span']): Post {
  return { kind, fields: new Map(), body: [], headline: null, isFinal: false, stated: null, language: 'en', doubts: [], span, from, to }
}

/** The second in which a linked tweet was written. */
function findTweetInstant(html: string): string | null {
  const id = /(?:twitter|x)\.com\/\w{1,20}\/status\/(\d{15,20})/.exec(html)?.[1]
  return id === undefined ? null : tweetInstant(id)
}
