import { getDb } from '@/lib/data/db'

/** Where a published incident is now: its slug, whether that is how it was asked for, or why it was taken back. */
export type FoundAddress = { slug: string; moved: boolean; retracted: string | null }

const longestChain = 20

/** By its id, its slug or a former one; one that was merged leads to its survivor. Null for drafts and all else. */
export async function findAddress(idOrSlug: string): Promise<FoundAddress | null> {
  const asked = idOrSlug.toLowerCase()
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked)
  let id: string | null = isId ? asked : ((await getDb().incidentAddress.findUnique({ where: { slug: asked } }))?.incidentId ?? null)
  for (let steps = 0; id !== null && steps < longestChain; steps += 1) {
    const row: { slug: string; state: string; stateReason: string | null; mergedInto: string | null } | null =
      await getDb().incident.findUnique({
        where: { id },
        select: { slug: true, state: true, stateReason: true, mergedInto: true },
      })
    if (row === null) return null
    if (row.state !== 'merged')
      return {
        slug: row.slug,
        moved: steps > 0 || (!isId && row.slug !== idOrSlug),
        retracted: row.state === 'retracted' ? (row.stateReason ?? '') : null,
      }
    id = row.mergedInto
  }
  return null
}
