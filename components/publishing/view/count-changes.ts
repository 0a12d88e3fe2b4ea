import type { ChangeCount } from '@/components/revisions/revision-view'
import { compareDocuments } from '@/lib/core/history/compare-documents'
import { collectionNames, type IncidentDocument } from '@/lib/core/incident/document'

/** What turns one version of an incident into another, gathered as the history tells it. Null is before anything was there. */
export function countChanges(from: IncidentDocument | null, to: IncidentDocument): ChangeCount[] {
  if (from === null) {
    const begun = collectionNames.flatMap((of): ChangeCount[] => (to[of].length === 0 ? [] : [{ what: 'added', of, count: to[of].length }]))
    return [{ what: 'create', of: null, count: 1 }, ...begun]
  }
  const { headers, items } = compareDocuments(from, to)
  const sets = headers.map((of): ChangeCount => ({ what: 'set', of, count: 1 }))
  const counts = collectionNames.flatMap((of) =>
    (['added', 'changed', 'removed'] as const).flatMap((what): ChangeCount[] => {
      const count = items[of].filter(({ kind }) => (kind === 'moved' ? 'changed' : kind) === what).length
      return count === 0 ? [] : [{ what, of, count }]
    }),
  )
  return [...sets, ...counts]
}
