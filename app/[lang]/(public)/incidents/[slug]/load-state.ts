import { loadIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { loadRevision } from '@/app/[lang]/(public)/incidents/[slug]/revisions/load-revisions'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'
import { parseInstantSegment } from '@/lib/site/paths'
import { readRevisionNumber } from '@/lib/site/revision-paths'

/** Which state of an incident is meant: what was known `at` an instant, what a `revision` recorded, both, or the present one. */
export type IncidentState = { at?: Instant; revision?: number }

/**
 * Reads `at` and `revision` as they stand in a query; what they do not say is the present. Names the first one that is not
 * understood.
 */
export function parseState(query: URLSearchParams): { ok: true; state: IncidentState } | { ok: false; parameter: 'at' | 'revision' } {
  const at = query.get('at')
  const revision = query.get('revision')
  const parsedAt = at ? parseInstantSegment(at) : null
  if (at && parsedAt === null) return { ok: false, parameter: 'at' }
  const number = revision ? readRevisionNumber(revision) : null
  if (revision && number === null) return { ok: false, parameter: 'revision' }
  return { ok: true, state: { ...(parsedAt === null ? {} : { at: parsedAt.at }), ...(number === null ? {} : { revision: number }) } }
}

/** A published incident in the state that is meant, as every view of it outside of its page needs it; null when there is none. */
export async function loadState(slug: string, lang: Language, { at, revision }: IncidentState): Promise<IncidentView | null> {
  if (revision === undefined) return loadIncident(slug, lang, at)
  return (await loadRevision(lang, slug, revision, at))?.view ?? null
}
