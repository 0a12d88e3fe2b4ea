import type { RibbonScale } from '@/components/timeline/ribbon-scale'
import type { Basis, Effect } from '@/lib/core/incident/impact'
import type { Duration, Timeline } from '@/lib/core/timeline/timeline'

export type RibbonPiece = { start: string; end: string; x: number; width: number; cutLeft: boolean; cutRight: boolean }

/** One effect on one basis: a row of bars. `openX` is where the last of them ends without an end on record. */
export type RibbonBar = { basis: Basis; effect: Effect; duration: Duration; pieces: RibbonPiece[]; openX: number | null }

/** The bars of one basis, one row per effect. */
export function placeImpacts(timeline: Timeline, basis: Basis, scale: RibbonScale): RibbonBar[] {
  return placeBars(timeline, scale).filter((bar) => bar.basis === basis)
}

/** All bars that reach into the axis. */
export function placeBars(timeline: Timeline, scale: RibbonScale): RibbonBar[] {
  return timeline.durations.flatMap((duration) => {
    const pieces = duration.intervals
      .filter(({ start, end }) => end > scale.from && start < scale.to)
      .map((interval) => placePiece(interval, scale))
    const last = duration.intervals.at(-1)
    const openX = duration.atLeast && last && last.end > scale.from && last.end < scale.to ? scale.x(last.end) : null
    return pieces.length === 0 ? [] : [{ basis: duration.basis, effect: duration.effect, duration, pieces, openX }]
  })
}

function placePiece({ start, end }: { start: string; end: string }, scale: RibbonScale): RibbonPiece {
  const x = scale.clampedX(start)
  const width = Math.round((scale.clampedX(end) - x) * 100) / 100
  return { start, end, x, width, cutLeft: start < scale.from, cutRight: end > scale.to }
}
