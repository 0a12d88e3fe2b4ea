import { foldText } from '@/lib/core/search/fold-text'

/** A pasted error report is longer than anything somebody types. */
export const longestSearch = 1000

const longestNormal = 500
const mostWordsInRuns = 80
const mostWordsPerRun = 24
const shortestCode = 3
const leastLettersOfPart = 5

/** A search text and what it may mean. */
export type Search = {
  /** As it is searched for: one line, at most `longestSearch` characters. */
  text: string
  isShortened: boolean
  /** Words that may be ticket codes, in lower case. */
  codes: string[]
  /** Every run of its words that may be an error text as a whole, in normal form. */
  runs: string[]
  /** The whole of it in normal form where it may be a part of an error text, else empty. */
  part: string
  /** Words made of letters alone that may hold a typing error. */
  spelled: string[]
}

/**
 * Reads what somebody typed or pasted; any text at all. Whoever writes quotation marks or a minus before a word says exactly what
 * they mean: such a text is searched as it stands.
 */
export function parseSearch(given: string): Search {
  const line = given
    .toWellFormed()
    .replaceAll('\ufffd', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  const text = line.slice(0, longestSearch).toWellFormed().replaceAll('\ufffd', '').trim()
  const isExact = /(^|\s)-[^\s-]/.test(text)
  const words = normalWords(text)
  return {
    text,
    isShortened: text.length < line.length,
    codes: isExact ? [] : codesIn(text, words),
    runs: isExact ? [] : runsOf(words.slice(0, mostWordsInRuns)),
    part: isExact || words.length < 2 || words.join(' ').length < leastLettersOfPart ? '' : words.join(' ').slice(0, longestNormal),
    spelled: isExact || text.includes('"') ? [] : [...new Set(words.filter((word) => /^[a-z]{4,30}$/.test(word)))],
  }
}

/** A text as words alone, folded: "Remote Server returned '503 5.5.1 …" becomes "remote server returned 503 5 5 1". At most 500 characters. */
export function normalText(text: string): string {
  return normalWords(text).join(' ').slice(0, longestNormal)
}

/** The text with some of its words replaced by others; `replacements` are by folded word. */
export function replaceWords(text: string, replacements: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => replacements.get(foldText(word)) ?? word)
}

function normalWords(text: string): string[] {
  const folded = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? [] : folded.split(' ')
}

function codesIn(text: string, words: readonly string[]): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu) ?? []
  const likely = found.filter((word) => word.length >= shortestCode && (words.length === 1 || /\p{N}/u.test(word)))
  return [...new Set(likely)].slice(0, mostWordsInRuns)
}

function runsOf(words: readonly string[]): string[] {
  const runs = words.flatMap((_, start) =>
    words.slice(start, start + mostWordsPerRun).map((__, length) => words.slice(start, start + length + 1).join(' ')),
  )
  return [...new Set(runs.filter((run) => run.length <= longestNormal))]
}
