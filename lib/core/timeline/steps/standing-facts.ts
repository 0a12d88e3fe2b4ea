import type { Claim, MomentClaim, TextClaim } from '@/lib/core/incident/claim'
import type { Cause } from '@/lib/core/incident/document'
import { bases, type Impact } from '@/lib/core/incident/impact'
import type { Instant } from '@/lib/core/time/moment'
import { type EntryIndex, indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { PhaseClaim, Timeline } from '@/lib/core/timeline/timeline'

/** The next word that the vendor still owes; `dueAt` is null when no time was given or none can be read. */
export type OwedWord = { entryId: string; dueAt: Instant | null }

/** The few facts that an incident is judged by while it goes on, each as it stands or null when nobody has stated it. */
export type StandingFacts = {
  phase: PhaseClaim | null
  cause: Cause | null
  scope: TextClaim | null
  start: MomentClaim | null
  promise: OwedWord | null
}

/** The facts as they stand in a timeline, whether of now or of what was known then. */
export function standingFacts(timeline: Timeline): StandingFacts {
  const { document, entries, phase, causes, promises } = timeline
  const index = indexEntries(entries)
  const last = promises.findLast(({ relayed, madeAt }) => !relayed && madeAt !== null)
  return {
    phase,
    cause: causes[0] ?? null,
    scope: standingClaim(document.impacts, ({ who }) => who, index),
    start: standingClaim(document.impacts, ({ starts }) => starts, index),
    promise: last === undefined || last.answeredAt !== null ? null : { entryId: last.entryId, dueAt: last.dueAt },
  }
}

/**
 * The claim about an impact that holds: of the first impact that anything was claimed of, the vendor's own before those of press and
 * third parties, and these before what was observed. What is claimed of another effect does not replace it.
 */
export function standingClaim<Made extends Claim>(
  impacts: readonly Impact[],
  claimsOf: (impact: Impact) => readonly Made[],
  index: EntryIndex,
): Made | null {
  for (const basis of bases) {
    for (const impact of impacts) {
      const holds = impact.basis === basis ? latestClaim(claimsOf(impact), index) : null
      if (holds !== null) return holds
    }
  }
  return null
}
