import { getDb } from '@/lib/data/db'

/** What a current incident is called, by its present slug. Null for drafts and all else. */
export async function getPublishedTitle(slug: string): Promise<{ id: string; title: string } | null> {
  const row = await getDb().incident.findFirst({ where: { slug, state: 'current' }, select: { id: true, title: true, codes: true } })
  return row && { id: row.id, title: row.codes[0] ? `${row.codes[0]}: ${row.title}` : row.title }
}
