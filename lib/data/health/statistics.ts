import { getDb } from '@/lib/data/db'

/** The planner is told anew when this part of the record came or went since it was last told. */
const staleShare = 0.2
const fewest = 100

/**
 * Lets the planner look at the tables again after the record has grown a lot: the embedded database has nobody who does that by
 * itself, and without it a list of thousands is read as if it were one of a few. Answers whether it was necessary.
 */
export async function refreshStatistics(): Promise<boolean> {
  const [row] = await getDb().$queryRaw<{ known: number; there: number }[]>`
    SELECT greatest(reltuples, 0)::int AS known, (SELECT count(*)::int FROM incident) AS there
    FROM pg_class WHERE oid = 'incident'::regclass`
  const { known, there } = row ?? { known: 0, there: 0 }
  const stale = Math.abs(there - known) > fewest + known * staleShare
  if (stale) await getDb().$executeRaw`ANALYZE`
  return stale
}
