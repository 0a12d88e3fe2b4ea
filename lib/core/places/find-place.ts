import type { Place } from '@/lib/core/places/place'
import { foldText } from '@/lib/core/search/fold-text'

/** A place named in a text, with where its name stands: UTF-16 offsets, half-open. */
export type FoundPlace = { place: Place; start: number; end: number }

type Word = { folded: string; start: number; end: number; capitals: boolean }
type Node = { next: Map<string, Node>; place: Place | null; capitalsOnly: boolean }

const longestShortName = 3
/** "US/Pacific" is a time zone and names no place. */
const zoneAfterName = /^\/(?:Pacific|Mountain|Central|Eastern|Alaska|Hawaii)\b/
const longestZone = 10
const dictionaries = new WeakMap<readonly Place[], Node>()

/**
 * Places named in running text, by name or alias, in order and without overlap. The longest name wins ("South Korea" before
 * "Korea"), only whole words count, case and accents do not. A name of up to three letters must be in capitals: "US", not "us".
 * Of places that share a name the first of the registry is found. Time is linear in the text.
 */
export function findPlaces(places: readonly Place[], text: string): FoundPlace[] {
  const dictionary = dictionaryOf(places)
  const words = wordsOf(text)
  const found: FoundPlace[] = []
  for (let at = 0; at < words.length; ) {
    const match = longestMatch(dictionary, words, at, text)
    if (match !== null && !zoneAfterName.test(text.slice(match.end, match.end + longestZone)))
      found.push({ place: match.place, start: words[at]?.start ?? 0, end: match.end })
    at += match?.count ?? 1
  }
  return found
}

function longestMatch(dictionary: Node, words: readonly Word[], from: number, text: string) {
  let best: { place: Place; count: number; end: number } | null = null
  let node: Node | undefined = dictionary
  let capitals = true
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || (at > from && !joins(text, words[at - 1]?.end ?? 0, word.start))) break
    node = node.next.get(word.folded)
    if (node === undefined) break
    capitals &&= word.capitals
    if (node.place !== null && (capitals || !node.capitalsOnly)) best = { place: node.place, count: at - from + 1, end: word.end }
  }
  return best
}

/** Words of one name stand next to each other: "U.S.", "europe-west3", "Bosnia & Herzegovina", never across a comma or a line. */
function joins(text: string, end: number, start: number): boolean {
  return start - end <= 3 && /^[^\S\n]?[.&'’/-]?[^\S\n]?$/u.test(text.slice(end, start))
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    folded: foldText(word),
    start: index,
    end: index + word.length,
    capitals: word === word.toUpperCase(),
  }))
}

function dictionaryOf(places: readonly Place[]): Node {
  const known = dictionaries.get(places)
  if (known !== undefined) return known
  const root: Node = { next: new Map(), place: null, capitalsOnly: false }
  for (const place of places) for (const name of [place.names.en, place.names.de, ...place.aliases]) addName(root, place, name)
  dictionaries.set(places, root)
  return root
}

function addName(root: Node, place: Place, name: string): void {
  const words = wordsOf(name)
  if (words.length === 0) return
  const end = words.reduce((node, { folded }) => {
    const next = node.next.get(folded) ?? { next: new Map(), place: null, capitalsOnly: false }
    node.next.set(folded, next)
    return next
  }, root)
  if (end.place !== null) return
  end.place = place
  end.capitalsOnly = words.reduce((letters, { folded }) => letters + folded.length, 0) <= longestShortName
}
