import { fewestForSpread, type Patterns, type Spread } from '@/lib/core/patterns/patterns'
import type { History, Period } from '@/lib/core/patterns/periods'

/** What a history shows: the fullest period, and the cause stated most often among those that have one on record. */
export type HistoryFinding<Cause extends string> =
  | { code: 'none' }
  | { code: 'peak'; total: number; period: Period<Cause>; cause: { cause: Cause; count: number; known: number } | null }

/** What lengths show: too few of them for more than a list, or the middle one. */
export type SpreadFinding = { code: 'none' } | { code: 'few'; count: number } | { code: 'half'; count: number; median: number }

/** What became of promises whose outcome is known: kept, or missed, or never answered before the end of the record. */
export type PromiseFinding =
  | { code: 'none' }
  | { code: 'few'; judged: number; kept: number }
  | { code: 'share'; judged: number; kept: number }

/** The finding of a history, of two equal periods the later. `stated` says which causes count as known. */
export function findPeak<Cause extends string>(history: History<Cause>, stated: (cause: Cause) => boolean): HistoryFinding<Cause> {
  const { periods } = history
  const [first] = periods
  if (first === undefined) return { code: 'none' }
  const period = periods.reduce((fullest, each) => (each.total >= fullest.total ? each : fullest), first)
  const causes = new Map<Cause, number>()
  for (const { byCause } of periods) {
    for (const [cause, count] of byCause) if (cause !== null && stated(cause)) causes.set(cause, (causes.get(cause) ?? 0) + count)
  }
  const known = sum([...causes.values()])
  const [top] = [...causes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return {
    code: 'peak',
    total: sum(periods.map(({ total }) => total)),
    period,
    cause: top ? { cause: top[0], count: top[1], known } : null,
  }
}

/** The finding of a spread of lengths. */
export function findMiddle({ count, median }: Pick<Spread, 'count' | 'median'>): SpreadFinding {
  if (count === 0 || median === null) return { code: 'none' }
  return count < fewestForSpread ? { code: 'few', count } : { code: 'half', count, median }
}

/** The finding of the promises. Those our copy ends before, open and unclear ones are not judged. */
export function findKept({ kept, missed, lapsed }: Patterns['promises']): PromiseFinding {
  const judged = kept.total + missed.total + lapsed.total
  if (judged === 0) return { code: 'none' }
  return { code: judged < fewestForSpread ? 'few' : 'share', judged, kept: kept.total }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
