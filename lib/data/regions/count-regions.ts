import { countByPlace, type NamedTogether, type PlaceCount } from '@/lib/core/places/count-by-place'
import { listPlaces } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'

/** How many current incidents concern each place, and in which way. Incidents that name the same places are read as one row. */
export async function countRegions(): Promise<PlaceCount[]> {
  const sets = await getDb().$queryRaw<NamedTogether[]>`
    SELECT regions AS places, count(*)::int AS count FROM incident WHERE state = 'current' AND cardinality(regions) > 0 GROUP BY regions`
  return countByPlace(sets, await listPlaces())
}
