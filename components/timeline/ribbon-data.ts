import type { EntryKind } from '@/lib/core/incident/entry'
import type { Basis } from '@/lib/core/incident/impact'
import type { PromiseOutcome } from '@/lib/core/timeline/timeline'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

/** A stretch of time in milliseconds since 1970, like every time below: short to send and quick to place. */
export type Stretch = { from: number; to: number }

export type MarkData = { id: string; kind: EntryKind; at: number; label: string; spread?: Stretch }
/** One effect on one basis. `open` when the last of its pieces has no end on record. */
export type BarData = { basis: Basis; label: string; pieces: Stretch[]; open: boolean }
/** `sign` is what stands below the mark: the minutes late, or a doubt. */
export type PromiseData = { id: string; at: number; outcome: PromiseOutcome; label: string; sign: string }
export type SpanData = { id: string; from: number; to: number | null; label: string }
export type SilenceData = Stretch & { id: string; label: string; short: string }

export type LaneData = { name: string } & (
  | { kind: 'impact'; bars: BarData[] }
  | { kind: 'vendor'; marks: MarkData[]; silences: SilenceData[] }
  | { kind: 'promises'; marks: PromiseData[] }
  | { kind: 'phases'; spans: SpanData[] }
  | { kind: 'voices'; marks: MarkData[] }
  | { kind: 'linked'; href: string; bars: BarData[]; marks: MarkData[]; extent: Stretch | null }
)

/**
 * The ribbon as one plain value: drawn from it on the server, and drawn from it again in the browser at another zoom. `own` is what
 * this incident alone covers; `all` the extent it has together with the linked ones of the same event, when that is longer.
 */
export type RibbonData = {
  own: Stretch
  all: Stretch | null
  lanes: LaneData[]
  line: { kind: 'now' | 'known'; at: number } | null
  undrawn: number
  description: string
  words: RibbonWords
}
