import type { SaveRequest } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** How a save is asked of the draft's address. */
export function toPatch({ key, draftId, baseVersion, baseRevision, changes }: SaveRequest): RequestInit {
  const body = JSON.stringify({ baseVersion, changes, ...(draftId === null ? { baseRevision } : { draftId }) })
  return { method: 'PATCH', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body }
}

/** How a new draft is asked for, of an incident that is neither published nor on the desk. */
export function toBeginning(document: IncidentDocument): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ document }) }
}
