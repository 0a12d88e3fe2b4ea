import { unstable_cache } from 'next/cache'
import { dependOn } from '@/app/depend-on'
import type { Classification } from '@/lib/core/incident/document'
import { listPlaces } from '@/lib/data/catalogue'
import { listFilterCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { feedFormats } from '@/lib/publish/feeds/feeds'
import type { Language } from '@/lib/site/language/language'

const homeCounts = { ongoing: 8, maintenance: 4, recent: 12 }
const notMaintenance: readonly Classification[] = ['incident', 'advisory']

/** Counted once per change of the record, not once per request. */
export const loadCounts = unstable_cache(listFilterCounts, ['filter-counts'], { tags: ['record', 'catalogue'] })

/** What the home page shows: maintenance only while it is planned or under way. */
export async function loadHome(lang: Language) {
  await dependOn('record')
  const excerpt = async (filter: IncidentFilter) => {
    const { items, total } = await listIncidents(filter)
    return { rows: items, total }
  }
  const [ongoing, maintenance, recent, { total }, placeNames] = await Promise.all([
    excerpt({ ongoing: true, classification: notMaintenance, limit: homeCounts.ongoing }),
    excerpt({ ongoing: true, classification: ['maintenance'], limit: homeCounts.maintenance }),
    excerpt({ classification: notMaintenance, limit: homeCounts.recent }),
    loadCounts(),
    loadPlaceNames(lang),
  ])
  return { ongoing, maintenance, recent, total, placeNames, feeds: feedFormats }
}

/** Names of places in a language, by slug. */
export async function loadPlaceNames(lang: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlaces()).map(({ slug, names }) => [slug, names[lang]]))
}
