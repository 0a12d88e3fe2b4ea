import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Basis } from '@/lib/core/incident/impact'
import { basisOf, foundAffected, isVendorWord } from '@/lib/core/incident/speaker'
import { secondsBetween } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { isToTheMinute } from '@/lib/core/time/moment-range'
import { type EntryIndex, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { Gaps, OrderedEntry } from '@/lib/core/timeline/timeline'

/**
 * How far the vendor's word and what people saw lie apart, in signed seconds: from the declared start to the vendor's first word,
 * from the first observation to it, and from the declared end to the last finding of "affected". Null where one side is missing
 * or known only to the day.
 */
export function measureGaps(document: IncidentDocument, entries: readonly OrderedEntry[], index: EntryIndex): Gaps {
  const claimed = (basis: Basis, which: 'starts' | 'ends') =>
    document.impacts
      .filter((impact) => impact.basis === basis)
      .flatMap((impact) => instantOf(latestClaim(impact[which], index)?.moment) ?? [])
  const found = (affected: readonly OrderedEntry[]) =>
    affected.flatMap(({ entry }) => instantOf(entry.happenedAt?.at == null ? entry.statedAt : entry.happenedAt) ?? [])
  const affected = entries.filter(({ entry }) => foundAffected(entry))
  const observed = affected.filter(({ entry }) => basisOf(entry.kind) === 'observed')
  const firstWord = earliest(entries.flatMap(({ entry }) => (isVendorWord(entry) ? (instantOf(entry.statedAt) ?? []) : [])))
  return {
    firstWordAfterDeclaredStartSeconds: between(earliest(claimed('declared', 'starts')), firstWord),
    firstWordAfterFirstObservationSeconds: between(earliest([...claimed('observed', 'starts'), ...found(observed)]), firstWord),
    lastAffectedAfterDeclaredEndSeconds: between(latest(claimed('declared', 'ends')), latest(found(affected))),
  }
}

function instantOf(moment: Moment | undefined): Instant | null {
  return moment !== undefined && (isToTheMinute(moment) || moment.precision === 'hour') ? moment.at : null
}

function between(from: Instant | null, to: Instant | null): number | null {
  return from === null || to === null ? null : secondsBetween(from, to)
}

function earliest(instants: readonly Instant[]): Instant | null {
  return [...instants].sort()[0] ?? null
}

function latest(instants: readonly Instant[]): Instant | null {
  return [...instants].sort().at(-1) ?? null
}
