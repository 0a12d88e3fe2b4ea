import type { CauseCategory } from '@/lib/core/incident/document'
import type { Basis, Impact } from '@/lib/core/incident/impact'
import { bases } from '@/lib/core/incident/impact'
import { totalSeconds, unionOf } from '@/lib/core/time/interval'
import type { Precision } from '@/lib/core/time/moment'
import type { PromiseOutcome, Timeline } from '@/lib/core/timeline/timeline'

/** What statistics know of one incident. Seconds are whole; null where the record does not say. */
export type Measure = {
  /** Why it is in no statistic: maintenance is meant to be, and a stub is not worked out. */
  leftOut: 'maintenance' | 'stub' | null
  /** The month of its first dated thing, in UTC: `2023-07`. Null when undated or dated to no more than the year. */
  month: string | null
  /** How exactly that first thing is dated. */
  startedPrecision: Precision | null
  cause: CauseCategory | null
  /** The one duration that counts; see `chooseDuration`. */
  duration: { seconds: number; atLeast: boolean; basis: Basis } | null
  /** From the declared start to the vendor's first word; negative when it spoke before. */
  firstWordSeconds: number | null
  promises: Record<PromiseOutcome, number>
  /** Declared impacts whose start, or end, the vendor gave differently later on. */
  movedStarts: number
  movedEnds: number
  /** Notices removed, moved or rewritten by the vendor. */
  recordChanges: number
}

const precisionsOfMonths: readonly Precision[] = ['second', 'minute', 'hour', 'day', 'week', 'month']

/** The figures of one incident as of its timeline's instant. Promises that a third party relays are not scored. */
export function measureIncident(timeline: Timeline): Measure {
  const { document, extent, causes, promises, gaps } = timeline
  const startedPrecision = extent === null ? null : precisionOfStart(timeline, extent.from)
  const dated = startedPrecision !== null && precisionsOfMonths.includes(startedPrecision)
  const declared = document.impacts.filter(({ basis }) => basis === 'declared')
  return {
    leftOut: document.classification === 'maintenance' ? 'maintenance' : document.completeness === 'stub' ? 'stub' : null,
    month: dated && extent !== null ? extent.from.slice(0, 7) : null,
    startedPrecision,
    cause: causes[0]?.category ?? null,
    duration: chooseDuration(timeline),
    firstWordSeconds: gaps.firstWordAfterDeclaredStartSeconds,
    promises: countOutcomes(promises),
    movedStarts: declared.filter(({ starts }) => isMoved(starts)).length,
    movedEnds: declared.filter(({ ends }) => isMoved(ends)).length,
    recordChanges: document.entries.filter(({ recordChange }) => recordChange !== undefined).length,
  }
}

/**
 * The duration that counts in statistics: the vendor's own before what press and third parties report, and that before what people
 * observed; of several effects the time in which any of them lasted. "At least" as soon as one of them has no end. A stretch
 * without any length is none: it is a time of day, not a duration.
 */
export function chooseDuration({ durations }: Pick<Timeline, 'durations'>): Measure['duration'] {
  for (const basis of bases) {
    const own = durations.filter((duration) => duration.basis === basis)
    const seconds = totalSeconds(unionOf(own.flatMap(({ intervals }) => intervals)))
    if (seconds > 0) return { seconds, atLeast: own.some(({ atLeast }) => atLeast), basis }
  }
  return null
}

function countOutcomes(promises: Timeline['promises']): Record<PromiseOutcome, number> {
  const counts = { kept: 0, missed: 0, open: 0, unanswered: 0, lapsed: 0, undated: 0, unclear: 0 }
  for (const { outcome, relayed } of promises) if (!relayed) counts[outcome] += 1
  return counts
}

function isMoved(claims: Impact['starts']): boolean {
  return new Set(claims.flatMap(({ moment }) => moment.at ?? [])).size > 1
}

/** Of several things at that instant the one known least exactly: the first of a month may be the whole of it. */
function precisionOfStart({ document, entries }: Timeline, from: string): Precision {
  const moments = [
    ...entries.flatMap(({ entry }) => [entry.statedAt, ...(entry.happenedAt === undefined ? [] : [entry.happenedAt])]),
    ...document.impacts.flatMap(({ starts }) => starts.map(({ moment }) => moment)),
    ...document.attempts.flatMap(({ happenedAt }) => happenedAt ?? []),
  ]
  const order: readonly Precision[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']
  const found = new Set(moments.filter(({ at }) => at === from).map(({ precision }) => precision))
  return order.find((precision) => found.has(precision)) ?? 'second'
}
