import type { Place } from '@/lib/core/places/place'
import { foldLetters } from '@/lib/core/search/fold-text'

/** A place named in a text, with where its name stands: UTF-16 offsets, half-open. */
export type FoundPlace = { place: Place; start: number; end: number }

type Word = { folded: string; start: number; end: number; isCapitals: () => boolean }
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
  const found: FoundPlace[] = []
  for (let word = wordAfter(text, 0); word !== null; ) {
    const match = longestMatch(dictionary, word, text)
    if (match !== null && !zoneAfterName.test(text.slice(match.end, match.end + longestZone)))
      found.push({ place: match.place, start: word.start, end: match.end })
    word = wordAfter(text, match?.end ?? word.end)
  }
  return found
}

/** The words that follow are read once more when it is their turn, which no name is long enough to make felt. */
function longestMatch(dictionary: Node, first: Word, text: string): { place: Place; end: number } | null {
  let best: { place: Place; end: number } | null = null
  let node = dictionary.next.get(first.folded)
  let areCapitals = true
  for (let word = first; node !== undefined; ) {
    areCapitals &&= word.isCapitals()
    if (node.place !== null && (areCapitals || !node.capitalsOnly)) best = { place: node.place, end: word.end }
    const next = node.next.size === 0 ? null : wordAfter(text, word.end)
    if (next === null || !joins(text, word.end, next.start)) break
    node = node.next.get(next.folded)
    word = next
  }
  return best
}

/** Words of one name stand next to each other: "U.S.", "europe-west3", "Bosnia & Herzegovina", never across a comma or a line. */
function joins(text: string, end: number, start: number): boolean {
  return start - end <= 3 && /^[^\S\n]?[.&'’/-]?[^\S\n]?$/u.test(text.slice(end, start))
}

const words = /[\p{L}\p{M}\p{N}]+/gu

/** The word that begins at an offset or behind it; null where there is none. */
function wordAfter(text: string, from: number): Word | null {
  words.lastIndex = from
  const match = words.exec(text)
  if (match === null) return null
  const [word] = match
  return { folded: foldLetters(word), start: match.index, end: match.index + word.length, isCapitals: () => word === word.toUpperCase() }
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
  let end = root
  let letters = 0
  for (let word = wordAfter(name, 0); word !== null; word = wordAfter(name, word.end)) {
    const next = end.next.get(word.folded) ?? { next: new Map(), place: null, capitalsOnly: false }
    end.next.set(word.folded, next)
    end = next
    letters += word.folded.length
  }
  if (end === root || end.place !== null) return
  end.place = place
  end.capitalsOnly = letters <= longestShortName
}
