import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'

/** Half-open: `start` belongs to it, `end` does not. Empty when the end is not after the start. */
export type Interval = { start: Instant; end: Instant }

/** The same stretch of time as disjoint intervals in order; touching ones are joined, empty ones are gone. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const union: Interval[] = []
  const sorted = intervals.filter(({ start, end }) => start < end).sort((a, b) => compareText(a.start, b.start))
  for (const { start, end } of sorted) {
    const last = union.at(-1)
    if (last === undefined || start > last.end) union.push({ start, end })
    else if (end > last.end) last.end = end
  }
  return union
}

/** How long the intervals last together, overlaps counted once: whole seconds, never negative. */
export function totalSeconds(intervals: readonly Interval[]): number {
  const milliseconds = unionOf(intervals).reduce((sum, { start, end }) => sum + Date.parse(end) - Date.parse(start), 0)
  return Math.floor(milliseconds / 1000)
}
