import { getDb } from '@/lib/data/db'

export type FilterCount = { slug: string; name: string; count: number }

/** How many current incidents each service and each vendor has, most first; those without any are left out. */
export async function listFilterCounts(): Promise<{ services: FilterCount[]; vendors: FilterCount[] }> {
  const db = getDb()
  const [services, vendors] = await Promise.all([
    db.$queryRaw<FilterCount[]>`
      SELECT s.slug, s.name, count(*)::int AS count
      FROM incident_service x JOIN incident i ON i.id = x.incident_id AND i.state = 'current' JOIN service s ON s.slug = x.service_slug
      GROUP BY s.slug, s.name ORDER BY count DESC, s.slug`,
    db.$queryRaw<FilterCount[]>`
      SELECT v.slug, v.name, count(*)::int AS count
      FROM incident i JOIN vendor v ON v.slug = i.vendor_slug
      WHERE i.state = 'current' GROUP BY v.slug, v.name ORDER BY count DESC, v.slug`,
  ])
  return { services, vendors }
}
