import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'

/** How many incidents have a page. */
export function countPublished(): Promise<number> {
  return getDb().incident.count({ where: { state: 'current' } })
}

/**
 * Current incidents' addresses and when each last changed, in an order that no later publication disturbs: one stretch of them, for
 * the sitemap.
 */
export async function listPublishedSlugs({
  offset,
  limit,
}: {
  offset: number
  limit: number
}): Promise<{ slug: string; changedAt: Instant }[]> {
  const rows = await getDb().incident.findMany({
    where: { state: 'current' },
    orderBy: { id: 'asc' },
    select: { slug: true, changedAt: true },
    skip: offset,
    take: limit,
  })
  return rows.map(({ slug, changedAt }) => ({ slug, changedAt: toInstant(changedAt) }))
}
