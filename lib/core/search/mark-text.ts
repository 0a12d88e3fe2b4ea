import { foldText } from '@/lib/core/search/fold-text'

/** Words that stand one after the other with no space between, each by the beginnings that count as it: "5.5.1", or one word. */
export type SearchTerm = readonly (readonly string[])[]

/** A stretch of a text, marked where it is what was searched for. */
export type Piece = { text: string; isMatch: boolean }

type Token = { folded: string; start: number; end: number; isJoined: boolean }
type Match = { term: number; start: number; end: number }

/** How much longer than a stem a word may be and still be a form of it. */
const longestEnding = 4
const shortestStem = 3
const snippetLength = 200
const lead = 60

/** The text in pieces, every match its own. The pieces together are the text. */
export function markText(text: string, terms: readonly SearchTerm[]): Piece[] {
  return cutPieces(text, matchesIn(text, terms), 0, text.length)
}

/** How many of the terms a text has. */
export function countTerms(text: string, terms: readonly SearchTerm[]): number {
  return new Set(matchesIn(text, terms).map(({ term }) => term)).size
}

/** The stretch of a text that has most of the terms, about two lines long, in pieces; null where it has none of them. */
export function cutSnippet(text: string, terms: readonly SearchTerm[]): Piece[] | null {
  const matches = matchesIn(text, terms)
  const [first] = matches
  if (first === undefined) return null
  const within = (from: Match) => matches.filter(({ start, end }) => start >= from.start && end <= from.start + snippetLength - lead)
  const variety = (from: Match) => new Set(within(from).map(({ term }) => term)).size
  const best = matches.reduce((chosen, match) => (variety(match) > variety(chosen) ? match : chosen), first)
  const from = best.start <= lead ? 0 : wordStart(text, best.start - lead)
  const to = from + snippetLength >= text.length ? text.length : wordEnd(text, Math.max(from + snippetLength, best.end))
  const pieces = cutPieces(text, matches, from, to)
  return [...(from > 0 ? [ellipsis('… ')] : []), ...pieces, ...(to < text.length ? [ellipsis(' …')] : [])]
}

function matchesIn(text: string, terms: readonly SearchTerm[]): Match[] {
  const tokens = tokensOf(text)
  const matches: Match[] = []
  for (let at = 0; at < tokens.length; ) {
    const term = terms.findIndex((each) => isAt(tokens, at, each))
    const length = terms[term]?.length ?? 1
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    if (term >= 0 && first && last) matches.push({ term, start: first.start, end: last.end })
    at += length
  }
  return matches
}

function isAt(tokens: readonly Token[], at: number, term: SearchTerm): boolean {
  return term.every((forms, index) => {
    const token = tokens[at + index]
    if (token === undefined || (index > 0 && !token.isJoined)) return false
    return forms.some((form) => isFormOf(token.folded, form, term.length > 1))
  })
}

function isFormOf(word: string, form: string, isExact: boolean): boolean {
  if (word === form) return true
  const stem = form.replace(/[iye]$/, '')
  return !isExact && stem.length >= shortestStem && word.startsWith(stem) && word.length - form.length <= longestEnding && !/\d/.test(form)
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = match.index
    const last = tokens.at(-1)
    const isJoined = last !== undefined && !/\s/.test(text.slice(last.end, start))
    tokens.push({ folded: foldText(match[0]), start, end: start + match[0].length, isJoined })
  }
  return tokens
}

function cutPieces(text: string, matches: readonly Match[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of matches) {
    if (start < from || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false })
    pieces.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMatch: false })
  return pieces
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + lead / 2 ? safe(text, at) : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space < at - lead / 2 ? safe(text, at) : space
}

/** Never between the halves of a character. */
function safe(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}

function ellipsis(text: string): Piece {
  return { text, isMatch: false }
}
