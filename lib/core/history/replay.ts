import type { Result } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** The document that a whole history of changes, from its `create` on, leads to. Fails naming the first change that does not fit. */
export function replay(changes: readonly Change[]): Result<IncidentDocument> {
  return applyChanges(null, changes)
}
