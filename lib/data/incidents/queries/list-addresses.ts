import { getDb } from '@/lib/data/db'

/** What answers at a slug: the incident itself, the one it leads to, or the reason why it was retracted. */
export type IncidentAddress = {
  slug: string
  state: 'current' | 'renamed' | 'retracted' | 'merged'
  /** The slug a renamed or merged one leads to. */
  target: string | null
  reason: string | null
  title: string
}

/** Every slug that ever was an incident's, published ones only. A chain of merges leads to its last survivor. */
export async function listAddresses(): Promise<IncidentAddress[]> {
  const rows = await getDb().$queryRaw<
    { slug: string; incidentId: string; currentSlug: string; state: string; into: string | null; reason: string | null; title: string }[]
  >`
    SELECT a.slug, i.id::text AS "incidentId", i.slug AS "currentSlug", i.state, i.merged_into::text AS into, i.state_reason AS reason, i.title
    FROM incident_address a JOIN incident i ON i.id = a.incident_id
    ORDER BY a.slug`
  const incidents = new Map(rows.map((row) => [row.incidentId, row]))
  return rows.map(({ slug, incidentId, currentSlug, state, reason, title }) => {
    if (state === 'merged') {
      const survivor = followMerges(incidentId, (id) => incidents.get(id)?.into ?? null)
      return { slug, state: 'merged', target: incidents.get(survivor)?.currentSlug ?? null, reason: null, title }
    }
    if (state === 'retracted') return { slug, state: 'retracted', target: null, reason, title }
    return slug === currentSlug
      ? { slug, state: 'current', target: null, reason: null, title }
      : { slug, state: 'renamed', target: currentSlug, reason: null, title }
  })
}

function followMerges(start: string, next: (id: string) => string | null): string {
  const seen = new Set<string>()
  let id = start
  for (let into = next(id); into !== null && !seen.has(into); into = next(id)) {
    seen.add(into)
    id = into
  }
  return id
}
