import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'

/** Every current incident's address and when it last changed, newest first: for the sitemap. */
export async function listPublishedSlugs(): Promise<{ slug: string; changedAt: Instant }[]> {
  const rows = await getDb().incident.findMany({
    where: { state: 'current' },
    orderBy: { sortKey: 'desc' },
    select: { slug: true, changedAt: true },
  })
  return rows.map(({ slug, changedAt }) => ({ slug, changedAt: toInstant(changedAt) }))
}
