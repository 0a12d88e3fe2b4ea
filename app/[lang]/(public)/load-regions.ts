import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { loadPlaceNames } from '@/app/[lang]/(public)/load-lists'
import { loadPatterns } from '@/app/[lang]/(public)/load-patterns'
import { dependOn } from '@/app/depend-on'
import type { RegionView } from '@/components/regions/region-page'
import type { RegionsView } from '@/components/regions/regions-index'
import { getPlace } from '@/lib/core/places/ancestry'
import { matchPlaces } from '@/lib/core/places/count-by-place'
import { listPlaces } from '@/lib/data/catalogue'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { countRegions } from '@/lib/data/regions/count-regions'
import { listNamedPlaces } from '@/lib/data/regions/list-named-places'
import { feedFormats } from '@/lib/publish/feeds/feeds'
import type { Language } from '@/lib/site/language/language'

/** Counted once per change of the record, for all pages of places. */
const loadCounts = unstable_cache(countRegions, ['region-counts'], { tags: ['record', 'catalogue'] })

/** Every place, with how many incidents concern it. */
export async function loadRegions(lang: Language): Promise<RegionsView> {
  await dependOn('record')
  const [places, counts] = await Promise.all([listPlaces(), loadCounts()])
  return { lang, places, counts: new Map(counts.map((count) => [count.slug, count])) }
}

/** Slugs of the places in which an incident lies, for the sitemap. */
export async function listRegionSlugs(): Promise<string[]> {
  return (await loadCounts()).flatMap(({ slug, within }) => (within > 0 ? [slug] : []))
}

/**
 * A place with the newest incidents that concern it, and through which places they do; null when there is none of that slug.
 * Once per request, for the page and for what it says about itself.
 */
export const loadRegion = cache(async (lang: Language, slug: string): Promise<RegionView | null> => {
  const { places, counts } = await loadRegions(lang)
  const place = getPlace(places, slug)
  if (place === null) return null
  const count = counts.get(slug)
  const total = count === undefined ? 0 : count.within + count.wider
  const [{ items, nextCursor }, placeNames, pattern] = await Promise.all([
    listIncidents({ region: slug, total }),
    loadPlaceNames(lang),
    loadPatterns(lang, { kind: 'region', slug }),
  ])
  const named = await listNamedPlaces(items.map(({ id }) => id))
  const matched = new Map(items.map(({ id }) => [id, matchPlaces(slug, named.get(id) ?? [], places)]))
  return { lang, place, places, counts, matched, pattern, rows: items, nextCursor, found: total, placeNames, feeds: feedFormats }
})
