import type { CauseCategory } from '@/lib/core/incident/document'
import type { PatternScope } from '@/lib/core/patterns/patterns'
import { getDb } from '@/lib/data/db'
import { scopeSql } from '@/lib/data/patterns/scope-sql'

/** How many incidents of a scope each vendor has, most first; maintenance and stubs left out as in all statistics. */
export async function countByVendor(scope: PatternScope): Promise<{ slug: string; name: string; count: number }[]> {
  return getDb().$queryRaw`
    SELECT v.slug, v.name, x.count FROM (
      SELECT vendor_slug, count(*)::int AS count FROM (${await scopeSql(scope)}) m WHERE left_out IS NULL GROUP BY vendor_slug
    ) x JOIN vendor v ON v.slug = x.vendor_slug ORDER BY x.count DESC, v.slug`
}

/** How many incidents of a scope have each cause, most first; those without one are `null`. */
export async function countByCause(scope: PatternScope): Promise<{ cause: CauseCategory | null; count: number }[]> {
  return getDb().$queryRaw`
    SELECT cause, count(*)::int AS count FROM (${await scopeSql(scope)}) m WHERE left_out IS NULL GROUP BY cause ORDER BY count DESC, cause`
}
