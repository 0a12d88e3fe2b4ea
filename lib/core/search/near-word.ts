import { compareText } from '@/lib/core/time/instant'

/** A word of the record and in how many incidents it stands. */
export type KnownWord = { word: string; incidents: number }

/**
 * How many typing errors lie between two words: letters left out, added, replaced, or two neighbours swapped. Counts no further
 * than `most` + 1.
 */
export function countTypos(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const typed = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost)
      current.push(swapped ? Math.min(typed, at(before, column - 2) + 1) : typed)
    }
    if (Math.min(...current) > most) return most + 1
    before = last
    last = current
  }
  return Math.min(at(last, b.length), most + 1)
}

/** How many typing errors a word is forgiven: long ones two. */
export function forgivenTypos(word: string): number {
  return word.length >= 7 ? 2 : 1
}

/** The words among `candidates` that `word` may have been meant to be, fewest typing errors first, then with the same first letter. */
export function listNearWords(word: string, candidates: readonly string[]): string[] {
  const most = forgivenTypos(word)
  const distanceOf = (candidate: string) => countTypos(word, candidate, most) * 2 + (candidate[0] === word[0] ? 0 : 1)
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(candidate) }))
    .filter(({ candidate, distance }) => candidate !== word && distance < (most + 1) * 2)
    .sort((x, y) => x.distance - y.distance || compareText(x.candidate, y.candidate))
    .map(({ candidate }) => candidate)
}

/** The word that was probably meant: with the fewest typing errors, and among those the one that most incidents have. Null if none. */
export function pickNearWord(word: string, known: readonly KnownWord[]): string | null {
  const present = known.filter(({ incidents }) => incidents > 0)
  const near = listNearWords(
    word,
    present.map((each) => each.word),
  )
  const [nearest] = near
  if (nearest === undefined) return null
  const fewest = countTypos(word, nearest, forgivenTypos(word))
  const incidentsOf = (candidate: string) => present.find((each) => each.word === candidate)?.incidents ?? 0
  const equal = near.filter((candidate) => countTypos(word, candidate, fewest) === fewest)
  return equal.reduce((best, candidate) => (incidentsOf(candidate) > incidentsOf(best) ? candidate : best), nearest)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
