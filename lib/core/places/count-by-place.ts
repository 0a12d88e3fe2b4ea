import { ancestorsOf, placesMatching } from '@/lib/core/places/ancestry'
import type { Place } from '@/lib/core/places/place'

/** Incidents that name exactly these places, each once, and how many there are of them. */
export type NamedTogether = { places: readonly string[]; count: number }

/**
 * How many incidents name a place itself (`named`), it or a place in it (`within`), and, besides these, only a wider place that it
 * lies in (`wider`). An incident counts once in each place, however many of its places lie there.
 */
export type PlaceCount = { slug: string; named: number; within: number; wider: number }

/** The counts of every place that any incident concerns; all others concern none. Unknown slugs are left out. */
export function countByPlace(sets: readonly NamedTogether[], places: readonly Place[]): PlaceCount[] {
  const counts = new Map(places.map(({ slug }) => [slug, { slug, named: 0, within: 0, wider: 0 }]))
  const lineage = once((slug) => [slug, ...ancestorsOf(places, slug)])
  const matching = once((slug) => placesMatching(slug, places))
  for (const { places: given, count } of sets) {
    const named = new Set(given.filter((slug) => counts.has(slug)))
    const within = new Set([...named].flatMap(lineage))
    const concerned = new Set([...named].flatMap(matching))
    for (const slug of concerned) {
      const entry = counts.get(slug)
      if (entry === undefined) continue
      if (named.has(slug)) entry.named += count
      if (within.has(slug)) entry.within += count
      else entry.wider += count
    }
  }
  return [...counts.values()].filter(({ within, wider }) => within + wider > 0)
}

/** Of the places an incident names, those by which it concerns one place: itself, those in it, and wider ones. */
export type Matched = { itself: boolean; within: string[]; wider: string[] }

/** Sorts the places an incident names by how they concern one place, in their order; those that do not are left out. */
export function matchPlaces(slug: string, named: readonly string[], places: readonly Place[]): Matched {
  const above = new Set(ancestorsOf(places, slug))
  const concerned = new Set(placesMatching(slug, places))
  const matching = [...new Set(named)].filter((each) => concerned.has(each))
  return {
    itself: matching.includes(slug),
    within: matching.filter((each) => each !== slug && !above.has(each)),
    wider: matching.filter((each) => above.has(each)),
  }
}

function once(compute: (slug: string) => string[]): (slug: string) => string[] {
  const known = new Map<string, string[]>()
  return (slug) => {
    const found = known.get(slug) ?? compute(slug)
    known.set(slug, found)
    return found
  }
}
