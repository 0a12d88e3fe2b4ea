import { getDb } from '@/lib/data/db'

/** How many published incidents were imported from a page in a format. */
export async function countImported(format: string, page: string): Promise<number> {
  const rows = await getDb().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT incident_id)::int AS count FROM incident_origin WHERE format = ${format} AND page = ${page}`
  return rows[0]?.count ?? 0
}
