import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'

/** `doubtful`: found gone, but not yet often enough. */
export const linkStates = ['works', 'unproven', 'doubtful', 'dead', 'unchecked'] as const
export type LinkCounts = { by: Record<(typeof linkStates)[number], number>; lastCheckAt: Instant | null }

/** How many addresses of sources are known, by what is known of them. */
export async function countLinks(): Promise<LinkCounts> {
  const rows = await getDb().$queryRaw<{ state: (typeof linkStates)[number]; count: number; last: Date | null }[]>`
    SELECT CASE WHEN dead_since IS NOT NULL THEN 'dead' WHEN gone_count > 0 THEN 'doubtful' ELSE coalesce(verdict, 'unchecked') END AS state,
      count(*)::int AS count, max(checked_at) AS last
    FROM link_check GROUP BY 1`
  const by = { works: 0, unproven: 0, doubtful: 0, dead: 0, unchecked: 0 }
  for (const { state, count } of rows) by[state] = count
  const [last] = rows.flatMap(({ last }) => last ?? []).sort((a, b) => b.getTime() - a.getTime())
  return { by, lastCheckAt: last === undefined ? null : toInstant(last) }
}
