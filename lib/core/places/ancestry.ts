import type { Place } from '@/lib/core/places/place'
import { compareText } from '@/lib/core/time/instant'

type Registry = { bySlug: ReadonlyMap<string, Place>; children: ReadonlyMap<string, readonly string[]> }

/** A registry is indexed once and forgotten with it. */
const registries = new WeakMap<readonly Place[], Registry>()

/** The place with that slug, or null. */
export function getPlace(places: readonly Place[], slug: string): Place | null {
  return registryOf(places).bySlug.get(slug) ?? null
}

/** Slugs of every place that the place lies in, nearest first, itself not among them. Empty for an unknown slug. */
export function ancestorsOf(places: readonly Place[], slug: string): string[] {
  const { bySlug } = registryOf(places)
  return reach(slug, (next) => bySlug.get(next)?.parents ?? [])
}

/** Slugs of every place that lies in the place, nearest first, itself not among them. Empty for an unknown slug. */
export function descendantsOf(places: readonly Place[], slug: string): string[] {
  const { children } = registryOf(places)
  return reach(slug, (next) => children.get(next) ?? [])
}

/** True when the places are one, or one lies in the other: Germany finds DACH and europe-west3, but never its sibling Austria. */
export function placesRelated(places: readonly Place[], a: string, b: string): boolean {
  return a === b || ancestorsOf(places, a).includes(b) || ancestorsOf(places, b).includes(a)
}

/**
 * Slugs of the places by which a reader of one place is concerned: itself, all it lies in (nearest first) and all that lies in it,
 * never a sibling. What is named by none of them does not match. Empty for an unknown slug.
 */
export function placesMatching(slug: string, places: readonly Place[]): string[] {
  if (getPlace(places, slug) === null) return []
  return [slug, ...ancestorsOf(places, slug), ...descendantsOf(places, slug)]
}

/**
 * Some places as an outline: each once, below the nearest of its ancestors among them, siblings by English name. `depth` is 0 for
 * those that lie in none of the others. Unknown slugs stand at the end.
 */
export function nestPlaces(places: readonly Place[], slugs: readonly string[]): { slug: string; depth: number }[] {
  const { bySlug } = registryOf(places)
  const named = new Set(slugs)
  const below = new Map<string | null, string[]>()
  for (const slug of named) {
    const above = ancestorsOf(places, slug).filter((ancestor) => named.has(ancestor) && !ancestorsOf(places, ancestor).includes(slug))
    const parent = above.find((ancestor) => !above.some((other) => ancestorsOf(places, other).includes(ancestor))) ?? above[0] ?? null
    below.set(parent, [...(below.get(parent) ?? []), slug])
  }
  const sortKey = (slug: string) => `${bySlug.has(slug) ? 0 : 1} ${bySlug.get(slug)?.names.en ?? ''} ${slug}`
  const outline = (parent: string | null, depth: number): { slug: string; depth: number }[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => compareText(sortKey(a), sortKey(b)))
      .flatMap((slug) => [{ slug, depth }, ...outline(slug, depth + 1)])
  return outline(null, 0)
}

function registryOf(places: readonly Place[]): Registry {
  const known = registries.get(places)
  if (known !== undefined) return known
  const children = new Map<string, string[]>()
  for (const { slug, parents } of places) for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), slug])
  const registry = { bySlug: new Map(places.map((place) => [place.slug, place])), children }
  registries.set(places, registry)
  return registry
}

/** Breadth first; a circle in the registry ends the walk instead of trapping it. */
function reach(from: string, next: (slug: string) => readonly string[]): string[] {
  const seen = new Set([from])
  for (const slug of seen) for (const further of next(slug)) seen.add(further)
  seen.delete(from)
  return [...seen]
}
