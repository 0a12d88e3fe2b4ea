import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'

/**
 * When anything last changed that a page or a feed may show, by the outbox, which every change is written to; the newest row always
 * stays there. Null where nothing ever did.
 */
export async function latestChange(): Promise<Instant | null> {
  const row = await getDb().outbox.findFirst({ where: { dueAt: null }, orderBy: { id: 'desc' }, select: { createdAt: true } })
  return row && toInstant(row.createdAt)
}
