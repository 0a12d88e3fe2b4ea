import { durationBounds, firstWordBounds } from '@/lib/core/patterns/buckets'
import type { Group, Patterns, Spread } from '@/lib/core/patterns/patterns'

const nobody: Group = { incidents: 0, total: 0, examples: [] }
const spread = (bounds: readonly number[]): Spread => ({ count: 0, median: null, upper: null, groups: bounds.map(() => nobody) })

/** The patterns of no incident at all, to put some into. */
export const emptyPatterns: Patterns = {
  counted: 0,
  leftOut: { maintenance: 0, stub: 0 },
  undated: 0,
  months: [],
  durations: { closed: spread(durationBounds), open: spread(durationBounds), none: 0 },
  firstWord: { ...spread(firstWordBounds), sameMinute: 0, before: 0, none: 0 },
  promises: { kept: nobody, missed: nobody, lapsed: nobody, unanswered: nobody, open: nobody, unclear: nobody },
  changes: { starts: nobody, ends: nobody, records: nobody },
  changed: 0,
}
