import { getDb } from '@/lib/data/db'

/** What answers at a slug: the incident itself, the one it leads to, or the reason why it was retracted. */
export type IncidentAddress = {
  slug: string
  state: 'current' | 'renamed' | 'retracted' | 'merged'
  /** The slug a renamed or merged one leads to. */
  target: string | null
  reason: string | null
  title: string
  incidentId: string
  revisions: number
}

/** Every slug that ever was an incident's, published ones only. A chain of merges leads to its last survivor. */
export async function listAddresses(): Promise<IncidentAddress[]> {
  const rows = await getDb().$queryRaw<
    {
      slug: string
      incidentId: string
      currentSlug: string
      state: string
      into: string | null
      reason: string | null
      title: string
      revisions: number
    }[]
  >`
    SELECT a.slug, i.id::text AS "incidentId", i.slug AS "currentSlug", i.state, i.merged_into::text AS into, i.state_reason AS reason, i.title,
      i.revision_number AS revisions
    FROM incident_address a JOIN incident i ON i.id = a.incident_id
    ORDER BY a.slug`
  const incidents = new Map(rows.map((row) => [row.incidentId, row]))
  return rows.map(({ slug, incidentId, currentSlug, state, reason, title, revisions }) => {
    const named = { slug, title, incidentId, revisions }
    if (state === 'merged') {
      const survivor = followMerges(incidentId, (id) => incidents.get(id)?.into ?? null)
      return { ...named, state: 'merged', target: incidents.get(survivor)?.currentSlug ?? null, reason: null }
    }
    if (state === 'retracted') return { ...named, state: 'retracted', target: null, reason }
    return slug === currentSlug
      ? { ...named, state: 'current', target: null, reason: null }
      : { ...named, state: 'renamed', target: currentSlug, reason: null }
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
