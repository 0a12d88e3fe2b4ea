import type { Advice, Signature } from '@/lib/core/incident/document'
import { getDb } from '@/lib/data/db'

/** An error text: how it was worded, most often first, by which protocol, and what those who met it were advised. */
export type KnownError = {
  slug: string
  wordings: { text: string; code: string | null; protocol: Signature['protocol'] }[]
  services: { slug: string; name: string; count: number }[]
  advice: (Pick<Advice, 'audience' | 'text'> & { incident: string; name: string })[]
}

/** Advice is read from the newest of the incidents only: it is the same again and again. */
const advisedBy = 10

/** What the current incidents with an error text say of it; null when none has it. */
export async function getError(slug: string): Promise<KnownError | null> {
  const db = getDb()
  const [wordings, services, advised] = await Promise.all([
    db.$queryRaw<KnownError['wordings']>`
      SELECT s.text, max(s.code) AS code, min(s.protocol) AS protocol FROM signature s JOIN incident i ON i.id = s.incident_id
      WHERE s.slug = ${slug} AND i.state = 'current' GROUP BY s.text ORDER BY count(*) DESC, s.text LIMIT 10`,
    db.$queryRaw<KnownError['services']>`
      SELECT v.slug, v.name, count(DISTINCT i.id)::int AS count FROM signature s JOIN incident i ON i.id = s.incident_id
      JOIN incident_service x ON x.incident_id = i.id JOIN service v ON v.slug = x.service_slug
      WHERE s.slug = ${slug} AND i.state = 'current' GROUP BY v.slug, v.name ORDER BY count DESC, v.slug LIMIT 12`,
    db.$queryRaw<{ slug: string; name: string; advice: Advice[] | null }[]>`
      SELECT i.slug, coalesce(i.codes[1], i.title) AS name, r.document -> 'advice' AS advice
      FROM incident i JOIN revision r ON r.incident_id = i.id AND r.number = i.revision_number
      WHERE i.state = 'current' AND i.id IN (SELECT incident_id FROM signature WHERE slug = ${slug}) ORDER BY i.sort_key DESC LIMIT ${advisedBy}`,
  ])
  if (wordings.length === 0) return null
  const advice = advised.flatMap(({ slug: incident, name, advice: given }) =>
    (given ?? []).map(({ audience, text }) => ({ audience, text, incident, name })),
  )
  const once = [...new Map(advice.map((each) => [`${each.audience}\n${each.text}`, each])).values()]
  return { slug, wordings, services, advice: once }
}
