import { type FoundDraft, mostShown } from '@/components/paste/paste-view'

/** The name of an entry among all that was found. */
export function boxOf(incidentId: string, entryId: string): string {
  return `${incidentId}/${entryId}`
}

/** The incidents and entries that the preview draws. */
export function shownOf(drafts: readonly FoundDraft[]): FoundDraft[] {
  return drafts
    .slice(0, mostShown.incidents)
    .map((draft) => ({ ...draft, document: { ...draft.document, entries: draft.document.entries.slice(0, mostShown.entries) } }))
}

/**
 * What is taken over when those boxes are ticked: everything but what was shown and not ticked. An incident of which nothing is left
 * is left out.
 */
export function acceptOf(drafts: readonly FoundDraft[], ticked: ReadonlySet<string>): Record<string, string[]> {
  const refused = new Set(
    shownOf(drafts).flatMap(({ incidentId, document }) =>
      document.entries.map(({ id }) => boxOf(incidentId, id)).filter((box) => !ticked.has(box)),
    ),
  )
  const accepted = drafts.map(({ incidentId, document }) => {
    const ids = document.entries.map(({ id }) => id).filter((id) => !refused.has(boxOf(incidentId, id)))
    return [incidentId, ids] as const
  })
  return Object.fromEntries(accepted.filter(([, ids]) => ids.length > 0))
}
