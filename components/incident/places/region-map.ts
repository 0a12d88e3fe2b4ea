import { buildMap, type MapView, type Voice } from '@/components/map/build-map'
import type { Place } from '@/lib/core/places/place'
import type { RegionMention } from '@/lib/core/timeline/timeline'

/** Whose word a place is on: the vendor's, that of others, or both. */
export function voiceOf({ namedBy }: Pick<RegionMention, 'namedBy'>): Voice {
  const declared = namedBy.some(({ basis }) => basis === 'declared')
  return !declared ? 'others' : namedBy.every(({ basis }) => basis === 'declared') ? 'vendor' : 'both'
}

/** The map of the places somebody named; null when none of them can be drawn. */
export function buildRegionMap(mentions: readonly RegionMention[], places: readonly Place[]): MapView | null {
  const named = mentions.flatMap((mention) => (mention.place === null ? [] : [{ place: mention.place, voice: voiceOf(mention) }]))
  return buildMap(named, places)
}
