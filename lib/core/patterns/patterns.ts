import type { CauseCategory } from '@/lib/core/incident/document'
import type { MonthCount } from '@/lib/core/patterns/periods'

/** Whose incidents are counted: of everything, or of one vendor, service (with those below it), place or cause. */
export type PatternScope =
  | { kind: 'all' }
  | { kind: 'vendor'; slug: string }
  | { kind: 'service'; slug: string }
  | { kind: 'region'; slug: string }
  | { kind: 'cause'; slug: CauseCategory }

/** One of the incidents behind a figure, with its own share of it: seconds, promises or changes. */
export type Example = { slug: string; title: string; code: string | null; value: number }

/** Incidents counted together. `total` adds up their values; the examples are the first few by value. */
export type Group = { incidents: number; total: number; examples: Example[] }

/** Lengths: how many, the middle one, the one that nine of ten do not exceed (both null without any), and groups by bucket. */
export type Spread = { count: number; median: number | null; upper: number | null; groups: Group[] }

export const promiseResults = ['kept', 'missed', 'lapsed', 'unanswered', 'open', 'unclear'] as const
export type PromiseResult = (typeof promiseResults)[number]
export const factChanges = ['starts', 'ends', 'records'] as const
export type FactChange = (typeof factChanges)[number]

/** What the record says of many incidents at once. Maintenance and stubs are counted in `leftOut` alone. */
export type Patterns = {
  counted: number
  leftOut: { maintenance: number; stub: number }
  /** Among the counted, those without a month. */
  undated: number
  months: MonthCount<CauseCategory>[]
  /** `open` has those of which only a least length is known; `none` those without any. */
  durations: { closed: Spread; open: Spread; none: number }
  /** `sameMinute` began, as the vendor puts it, in the minute of its first post, and `before` after it: neither says how long it took. */
  firstWord: Spread & { sameMinute: number; before: number; none: number }
  promises: Record<PromiseResult, Group>
  changes: Record<FactChange, Group>
  /** Incidents with any such change. */
  changed: number
}

/** Fewer than these have no distribution worth telling. */
export const fewestForSpread = 5
