import type { Classification } from '@/lib/core/incident/document'
import type { Status } from '@/lib/core/timeline/timeline'
import { getDb } from '@/lib/data/db'
import { statusAt } from '@/lib/data/incidents/queries/list-sql'
import { now } from '@/lib/site/clock'

export type FilterCounts = {
  total: number
  vendors: { slug: string; name: string; count: number }[]
  services: { slug: string; name: string; vendor: string; count: number }[]
  classifications: { classification: Classification; count: number }[]
  statuses: { status: Status; count: number }[]
}

/** How many current incidents each narrowing of the list leaves, most first; what leaves none is left out. A service has those below it. */
export async function listFilterCounts(): Promise<FilterCounts> {
  const db = getDb()
  const [vendors, services, classifications, statuses] = await Promise.all([
    db.$queryRaw<FilterCounts['vendors']>`
      SELECT v.slug, v.name, x.count
      FROM (SELECT vendor_slug, count(*)::int AS count FROM incident WHERE state = 'current' GROUP BY vendor_slug) x
      JOIN vendor v ON v.slug = x.vendor_slug ORDER BY x.count DESC, v.slug`,
    db.$queryRaw<FilterCounts['services']>`
      WITH RECURSIVE below(slug, above) AS (
        SELECT slug, slug FROM service
        UNION SELECT below.slug, parent FROM below JOIN service s ON s.slug = below.above CROSS JOIN unnest(s.parents) AS parent
      )
      SELECT s.slug, s.name, s.vendor_slug AS vendor, x.count
      FROM (SELECT below.above, count(DISTINCT i.id)::int AS count FROM incident i
        JOIN incident_service y ON y.incident_id = i.id JOIN below ON below.slug = y.service_slug
        WHERE i.state = 'current' GROUP BY below.above) x
      JOIN service s ON s.slug = x.above ORDER BY x.count DESC, s.slug`,
    db.$queryRaw<FilterCounts['classifications']>`
      SELECT classification, count(*)::int AS count FROM incident WHERE state = 'current' GROUP BY classification ORDER BY count DESC`,
    db.$queryRaw<FilterCounts['statuses']>`
      SELECT ${statusAt(now())} AS status, count(*)::int AS count FROM incident i WHERE state = 'current' GROUP BY 1 ORDER BY count DESC`,
  ])
  return { total: vendors.reduce((sum, { count }) => sum + count, 0), vendors, services, classifications, statuses }
}
