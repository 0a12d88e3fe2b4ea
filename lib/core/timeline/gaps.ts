import type { IncidentDocument } from '@/lib/core/incident/document'
import { basisOf, foundAffected, isVendorWord } from '@/lib/core/incident/speaker'
import { secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type EntryIndex, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { Gaps, OrderedEntry } from '@/lib/core/timeline/timeline'

/**
 * How far the vendor's word and what people saw lie apart, in signed seconds: from the declared start to the vendor's first word,
 * from the first observation to it, and from the declared end to the last finding of "affected". Null where one side is missing.
 */
export function measureGaps(document: IncidentDocument, entries: readonly OrderedEntry[], index: EntryIndex): Gaps {
  const firstWord = entries.find(({ entry, sortAt }) => sortAt !== null && isVendorWord(entry))?.sortAt ?? null
  const impactsOn = (basis: string) => document.impacts.filter((impact) => impact.basis === basis)
  const startsOn = (basis: string) => impactsOn(basis).flatMap(({ starts }) => latestClaim(starts, index)?.moment.at ?? [])
  const declaredEnds = impactsOn('declared').flatMap(({ ends }) => latestClaim(ends, index)?.moment.at ?? [])
  const affected = entries.map(({ entry }) => entry).filter(foundAffected)
  const foundAt = affected.map((entry) => ({ basis: basisOf(entry.kind), at: entry.happenedAt?.at ?? entry.statedAt.at }))
  const observed = foundAt.flatMap(({ basis, at }) => (basis === 'observed' ? (at ?? []) : []))
  return {
    firstWordAfterDeclaredStartSeconds: between(earliest(startsOn('declared')), firstWord),
    firstWordAfterFirstObservationSeconds: between(earliest([...startsOn('observed'), ...observed]), firstWord),
    lastAffectedAfterDeclaredEndSeconds: between(latest(declaredEnds), latest(foundAt.flatMap(({ at }) => at ?? []))),
  }
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
