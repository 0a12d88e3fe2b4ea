import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import type { Instant } from '@/lib/core/time/moment'
import type { IncidentDraft, Reading } from '@/lib/ingest/draft'
import { type FeedDoubt, placeDoubts } from '@/lib/ingest/feed/parse-feed'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'

/** One foreign incident as read: its document with its doubts, or why it is left out. `modifiedAt` decides between two copies. */
export type ReadIncident = { key: string; doubts: FeedDoubt[]; modifiedAt: Instant | null } & (
  | { document: IncidentDocument }
  | { reason: string }
)

/**
 * A reading from what was read of each incident: documents are checked by the core's own parser, one that fails it is rejected
 * with the reason, and of two with the same key the one modified last is kept. Drafts come in the order of their slugs, so that
 * the order of the feed does not matter.
 */
export function finishReading(text: string, incidents: readonly ReadIncident[], services: ServiceIndex): Reading {
  const rejected: NonNullable<Reading['rejected']> = []
  const kept = new Map<string, { draft: IncidentDraft; modifiedAt: string; doubts: FeedDoubt[] }>()
  const lost: FeedDoubt[] = []
  for (const incident of incidents) {
    const draft = toDraft(incident)
    if ('reason' in draft) {
      rejected.push({ key: incident.key, reason: draft.reason })
      lost.push(...incident.doubts)
      continue
    }
    const mine = { draft, modifiedAt: incident.modifiedAt ?? '', doubts: incident.doubts }
    const other = kept.get(incident.key)
    if (other === undefined) kept.set(incident.key, mine)
    else {
      rejected.push({ key: incident.key, reason: 'The file holds this incident twice; the copy modified last was read.' })
      if (rankOf(mine) > rankOf(other)) kept.set(incident.key, mine)
    }
  }
  const drafts = [...kept.values()].sort((a, b) => (a.draft.document.slug < b.draft.document.slug ? -1 : 1))
  return {
    drafts: drafts.map(({ draft }) => draft),
    doubts: placeDoubts(text, [...drafts.flatMap(({ doubts }) => doubts), ...lost]),
    ...(rejected.length > 0 ? { rejected: rejected.sort((a, b) => (a.key < b.key ? -1 : 1)) } : {}),
    services: services.named(),
  }
}

function toDraft(incident: ReadIncident): IncidentDraft | { reason: string } {
  if ('reason' in incident) return { reason: incident.reason }
  const parsed = parseDocument(incident.document)
  if (!parsed.ok)
    return {
      reason: parsed.error
        .map(({ path, message }) => `${path}: ${message}`)
        .join('; ')
        .slice(0, 1000),
    }
  const draft: IncidentDraft = { document: parsed.value, changes: diffDocuments(null, parsed.value) }
  if (incident.modifiedAt !== null) draft.modifiedAt = incident.modifiedAt
  return draft
}

/** Which of two copies is the later one; where the times are the same or missing, the one whose text sorts last. */
function rankOf({ draft, modifiedAt }: { draft: IncidentDraft; modifiedAt: string }): string {
  return `${modifiedAt} ${JSON.stringify(draft.document)}`
}
