import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'

/** A vendor's promise that is past due, of an incident that goes on. */
export type OverduePromise = { incidentId: string; slug: string; title: string; text: string; dueAt: Instant }

const mostLive = 50

/** The last promise of each incident that goes on, where it is past due and was not answered; the longest overdue first. */
export async function listOverdue(places: readonly Place[], at: Instant): Promise<OverduePromise[]> {
  const rows = await getDb().$queryRaw<{ document: unknown }[]>`
    SELECT revision.document FROM incident
    JOIN revision ON revision.incident_id = incident.id AND revision.number = incident.revision_number
    WHERE incident.state = 'current' AND incident.live_until > ${at}::timestamptz AND incident.status <> 'resolved'
    ORDER BY incident.live_until DESC LIMIT ${mostLive}`
  return rows.flatMap(({ document }) => overdueOf(readDocument(document), places, at) ?? []).sort((a, b) => compareText(a.dueAt, b.dueAt))
}

function overdueOf(document: IncidentDocument, places: readonly Place[], at: Instant): OverduePromise | null {
  const { promises } = buildTimeline(document, places, at)
  const last = promises.findLast(({ relayed, dueAt }) => !relayed && dueAt !== null)
  if (last === undefined || last.dueAt === null || last.dueAt >= at || last.answeredAt !== null) return null
  const { id: incidentId, slug, title } = document
  return { incidentId, slug, title, text: last.text, dueAt: last.dueAt }
}
