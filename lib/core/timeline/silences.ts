import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { secondsBetween, toInstant } from '@/lib/core/time/instant'
import { type Interval, unionOf } from '@/lib/core/time/interval'
import type { Moment } from '@/lib/core/time/moment'
import { earliestOf, isToTheMinute, latestOf } from '@/lib/core/time/moment-range'
import { datingOf } from '@/lib/core/timeline/order-entries'
import { isClosed } from '@/lib/core/timeline/phases'
import type { OrderedEntry, Silence } from '@/lib/core/timeline/timeline'

const shortestSeconds = 3 * 3600
const timesTheMedian = 2

/**
 * Long gaps between two statements of the vendor while it did not call the incident over: at least three hours and at least twice
 * the incident's own median gap. Only where our copy is known to have no hole, and where no statement dated more coarsely than to
 * the minute, or not at all, may fall inside.
 */
export function findSilences(
  { coverage }: Pick<IncidentDocument, 'coverage'>,
  entries: readonly OrderedEntry[],
  phases: ReadonlyMap<string, Phase | null>,
): Silence[] {
  const words = entries.filter(({ entry }) => isVendorWord(entry))
  const exact = words.flatMap(({ entry, sortAt }) => (sortAt !== null && isToTheMinute(datingOf(entry)) ? [{ entry, at: sortAt }] : []))
  const gaps = exact.slice(1).flatMap((after, index) => {
    const before = exact[index]
    return before === undefined ? [] : [{ before, after, seconds: secondsBetween(before.at, after.at) }]
  })
  const least = Math.max(shortestSeconds, timesTheMedian * medianOf(gaps.map(({ seconds }) => seconds)))
  const blurs = unionOf(words.flatMap(({ entry }) => (isToTheMinute(datingOf(entry)) ? [] : blurOf(datingOf(entry)))))
  return gaps
    .filter(({ before, after, seconds }) => {
      const { complete, from, to } = coverage
      const covered = complete || (from !== null && to !== null && from <= before.at && to >= after.at)
      return seconds >= least && covered && !isClosed(phases.get(before.entry.id) ?? null)
    })
    .filter(({ before, after }) => !overlapsAny(blurs, { start: before.at, end: after.at }))
    .map(({ before, after, seconds }) => ({
      from: before.at,
      to: after.at,
      seconds,
      afterEntryId: before.entry.id,
      beforeEntryId: after.entry.id,
      meanwhile: [],
    }))
}

/** The middle of some numbers, or the mean of the two middle ones; zero of none. */
function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Where a statement may lie, its last possible millisecond included: anywhere, if nothing bounds it. */
function blurOf(moment: Moment): Interval {
  const earliest = earliestOf(moment) ?? toInstant(Number.NEGATIVE_INFINITY)
  const latest = latestOf(moment) ?? toInstant(Number.POSITIVE_INFINITY)
  const [start = earliest, , end = latest] = [earliest, latest, moment.at ?? earliest].sort()
  return { start, end: toInstant(Date.parse(end) + 1) }
}

/** Binary search among disjoint intervals in order. */
function overlapsAny(sorted: readonly Interval[], { start, end }: Interval): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? '') <= start) low = middle + 1
    else high = middle
  }
  const next = sorted[low]
  return next !== undefined && next.start < end
}
