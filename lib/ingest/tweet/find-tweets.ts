import type { Range } from '@/lib/ingest/coverage'
import { type MappedText, type Passage, rawTextOf, rewrite, trimmed } from '@/lib/ingest/mapped-text'
import { linesOf } from '@/lib/ingest/paragraphs'
import { htmlToText } from '@/lib/ingest/plain-text'

/** A tweet in a text: its address, its account (null where the address names none), and the lines of its words. */
export type FoundTweet = { id: string; handle: string | null; address: Passage; words: Passage[] }

const address =
  /https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(i\/web|i|[A-Za-z0-9_]{1,20})\/status(?:es)?\/(\d{15,20})(?:[/?#][^\s"'<>)\]]{0,300})?/gi
const links = /<a\s[^<>]{0,600}?href="([^"<>]{1,500})"[^<>]{0,600}>/gi
const clock = String.raw`\d{1,2}:\d{2}(?:\s?[AP]M)?`
const month = String.raw`\p{L}{3,12}\.?`
const furniture = [
  /^@[A-Za-z0-9_]{1,20}(?:\s*·.{0,40})?$/,
  new RegExp(String.raw`^${clock}\s*·.{0,60}$`, 'iu'),
  new RegExp(`^${clock}$`, 'iu'),
  new RegExp(String.raw`^(?:${month} \d{1,2}, \d{4}|\d{1,2}\.? ${month} \d{4})$`, 'iu'),
  /^[·•—–-]$/,
  /^[\d.,]{1,12}\s?[KMB]?(?:\s(?:Views|Reposts?|Retweets?|Quotes?|Quote Tweets?|Likes?|Bookmarks?|Replies|Aufrufe|Antworten))?$/i,
  /^(?:Views|Reposts?|Retweets?|Quotes?|Likes?|Bookmarks?|Repl(?:y|ies)|Translate (?:post|Tweet)|Show (?:more|this thread)|Follow|Read \d+ replies)$/i,
  /^[—–-]\s?.{1,60}\(@[A-Za-z0-9_]{1,20}\).{0,60}$/,
]

const longestFurniture = 160

/** The text with what an embedded tweet hides in its markup: the addresses of its links stand where they lead from. */
export function withAddresses(source: MappedText): MappedText {
  return htmlToText(rewrite(source, links, (match) => ` ${match[1] ?? ''} `))
}

/** How many addresses of tweets a text has; each counts once. */
export function countTweets(text: string): number {
  return new Set(Array.from(text.matchAll(address), ([, , id]) => id)).size
}

/**
 * The tweets of a pasted text. Words belong to the address before them where the text begins with one, else to the one after them:
 * either way people paste. What a page prints around a tweet (its account, clock, counts) is none of its words.
 */
export function findTweets(of: MappedText): FoundTweet[] {
  const found = Array.from(of.text.matchAll(address), (match) => ({
    id: match[2] ?? '',
    handle: /^i(?:\/web)?$/i.test(match[1] ?? '') ? null : (match[1] ?? null),
    from: match.index,
    to: match.index + match[0].length,
  }))
  const [first] = found
  if (first === undefined) return []
  const addressFirst = of.text.slice(0, first.from).trim() === ''
  const tweets = new Map<string, FoundTweet>()
  found.forEach(({ id, handle, from, to }, index) => {
    const before = found[index - 1]?.to ?? 0
    const after = found[index + 1]?.from ?? of.text.length
    const range = addressFirst ? { from: to, to: after } : { from: before, to: index === found.length - 1 ? after : from }
    const words = wordsOf(of, range, { from, to })
    const known = tweets.get(id)
    if (known === undefined) tweets.set(id, { id, handle: handle ?? accountIn(of, range), address: { of, from, to }, words })
    else known.words.push(...words)
  })
  return [...tweets.values()]
}

function wordsOf(of: MappedText, range: Range, own: Range): Passage[] {
  const lines = linesOf(of.text, range.from, range.to)
    .flatMap((line) => without(line, own))
    .map((line) => trimmed({ of, ...line }))
    .filter(({ from, to }) => to > from)
  const [, second] = lines
  const beginsWithName = second !== undefined && /^@\w{1,20}/.test(rawTextOf(second))
  return lines.slice(beginsWithName ? 1 : 0).filter((line) => !isFurniture(rawTextOf(line)))
}

/** Every piece of furniture is short. */
function isFurniture(line: string): boolean {
  return line.length <= longestFurniture && furniture.some((pattern) => pattern.test(line))
}

/** What stands before and behind the address in its line. */
function without(line: Range, own: Range): Range[] {
  if (own.to <= line.from || own.from >= line.to) return [line]
  return [
    { from: line.from, to: Math.max(line.from, own.from) },
    { from: Math.min(line.to, own.to), to: line.to },
  ]
}

function accountIn(of: MappedText, { from, to }: { from: number; to: number }): string | null {
  return /(?:^|[\s(])@([A-Za-z0-9_]{1,20})\)?\s*(?:·|$|\n|\S)/m.exec(of.text.slice(from, Math.min(to, from + 2000)))?.[1] ?? null
}
