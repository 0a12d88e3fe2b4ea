import { diffArrays } from 'diff'

/** A stretch of text that two versions share, or that only the older (`removed`) or the newer (`added`) has. */
export type DiffPart = { text: string; kind: 'same' | 'added' | 'removed' }

/** Beyond this many words taken out and put in, or with less of the shorter text in common, the text counts as written anew. */
const mostEdits = 400
const leastInCommon = 0.6
/** `Intl.Segmenter` takes some 20 µs a word, so a longer run without spaces is compared letter by letter. */
const longestSegmented = 400

const tokenPattern =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]+|[\p{L}\p{M}\p{N}_'’]+[^\S\n]*|\s+|[^\s]/gu
const unspacedPattern = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]{2}/u
/** The same for text without any letter beyond Latin, which most is: asking for scripts costs three times as much. */
const latinTokenPattern = /[\p{L}\p{M}\p{N}_'’]+[^\S\n]*|\s+|[^\s]/gu
const beyondLatin = /[\u0250-\u1fff\u2070-\uffff]/
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * What changed between two versions of a text, word by word. Same and removed parts together are exactly the old text, same and
 * added parts the new one. Where little is shared the whole is removed and added, which reads better; so the work stays bounded.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ text: before, kind: 'same' }]
  const shortest = Math.min(before.length, after.length)
  const head = sharedHead(before, after)
  const tail = sharedTail(before, after, shortest - head)
  const old = tokensOf(before.slice(head, before.length - tail))
  const fresh = tokensOf(after.slice(head, after.length - tail))
  const isRelated = head + tail + lettersShared(old, fresh) >= leastInCommon * shortest
  const changes = isRelated ? diffArrays(old, fresh, { maxEditLength: mostEdits }) : undefined
  if (changes === undefined) return tidy([part(before, 'removed'), part(after, 'added')])
  return tidy([
    ...shared(before.slice(0, head)),
    ...changes.map(({ value, added, removed }) => part(value.join(''), added ? 'added' : removed ? 'removed' : 'same')),
    ...shared(before.slice(before.length - tail)),
  ])
}

function shared(text: string): DiffPart[] {
  return text === '' ? [] : [part(text, 'same')]
}

/** How many letters both texts begin with, up to where a word begins in both: the work is then what lies between. */
function sharedHead(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1
  while (length > 0 && !(beginsWord(before, length) && beginsWord(after, length))) length -= 1
  return length
}

/** The same from the end, within what the head has left. */
function sharedTail(before: string, after: string, most: number): number {
  let length = 0
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)) length += 1
  while (length > 0 && !(beginsWord(before, before.length - length) && beginsWord(after, after.length - length))) length -= 1
  return length
}

function beginsWord(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) && at < text.length && !isSpace(text.charCodeAt(at))
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10
}

function part(text: string, kind: DiffPart['kind']): DiffPart {
  return { text, kind }
}

function tokensOf(text: string): string[] {
  if (!beyondLatin.test(text)) return text.match(latinTokenPattern) ?? []
  return (text.match(tokenPattern) ?? []).flatMap((token) => (unspacedPattern.test(token) ? wordsWithin(token) : [token]))
}

function wordsWithin(run: string): string[] {
  return run.length > longestSegmented ? [...run] : Array.from(segmenter.segment(run), ({ segment }) => segment)
}

/** How many letters stand in words that both have, wherever they stand. */
function lettersShared(old: readonly string[], fresh: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const token of old) counts.set(token, (counts.get(token) ?? 0) + 1)
  let letters = 0
  for (const token of fresh) {
    const left = counts.get(token) ?? 0
    if (left > 0) letters += token.length
    counts.set(token, left - 1)
  }
  return letters
}

/** Gathers what was removed before what was added in each place of change; white space alone does not keep two changes apart. */
function tidy(parts: readonly DiffPart[]): DiffPart[] {
  const tidied: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') tidied.push(part(removed, 'removed'))
    if (added !== '') tidied.push(part(added, 'added'))
    removed = ''
    added = ''
  }
  parts.forEach(({ text, kind }, index) => {
    const between = kind === 'same' && /^\s*$/.test(text) && removed + added !== '' && index < parts.length - 1
    if (kind === 'same' && !between) {
      flush()
      const last = tidied.at(-1)
      if (last?.kind === 'same') last.text += text
      else tidied.push(part(text, 'same'))
      return
    }
    if (kind !== 'added') removed += text
    if (kind !== 'removed') added += text
  })
  flush()
  return tidied
}
