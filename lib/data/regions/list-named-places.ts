import { getDb } from '@/lib/data/db'

/** Slugs of every place that incidents name, by incident, in the order in which its page lists them. */
export async function listNamedPlaces(incidentIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await getDb().$queryRaw<{ id: string; places: string[] }[]>`
    SELECT id::text, regions AS places FROM incident WHERE id = ANY(${[...incidentIds]}::uuid[])`
  return new Map(rows.map(({ id, places }) => [id, places]))
}
