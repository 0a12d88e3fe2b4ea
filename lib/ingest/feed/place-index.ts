import type { RegionClaim } from '@/lib/core/incident/claim'
import { findPlaces } from '@/lib/core/places/find-place'
import type { Place } from '@/lib/core/places/place'
import { cleanLine } from '@/lib/ingest/feed/feed-text'

export type NamedPlace = Pick<RegionClaim, 'place' | 'wording'>

/**
 * Places by the words feeds use for them: `find(wording, id)` tries the cloud's own id ("europe-west2"), then the wording as a
 * name or alias, then the first place named in it. The wording is kept; an unknown one has no place.
 */
export function indexPlaces(places: readonly Place[]): { find: (wording: string, id?: string) => NamedPlace } {
  const bySlug = new Map(places.map((place) => [place.slug, place.slug]))
  const byName = new Map<string, string>()
  for (const { slug, names, aliases } of places) {
    for (const name of [names.en, names.de, ...aliases]) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), slug)
  }
  const found = new Map<string, NamedPlace>()
  const lookUp = (wording: string, id: string): NamedPlace => {
    const words = cleanLine(wording, 300) || cleanLine(id, 300)
    const exact = bySlug.get(id.toLowerCase()) ?? byName.get(id.toLowerCase()) ?? byName.get(words.toLowerCase())
    return { place: exact ?? findPlaces(places, words)[0]?.place.slug ?? null, wording: words }
  }
  return {
    find: (wording, id = '') => {
      const key = `${id}\n${wording}`
      const known = found.get(key)
      if (known !== undefined) return known
      const place = lookUp(wording, id)
      found.set(key, place)
      return place
    },
  }
}
