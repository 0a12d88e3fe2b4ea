import { utcDay, utcMonth, utcTicks } from 'd3-time'
import type { Stretch } from '@/components/timeline/ribbon-data'

export type Tick = { at: number; x: number; unit: 'clock' | 'day' | 'month' | 'year' }

/**
 * What is to be drawn of an axis: `drawn` of it, of which `seen` is in view, at a zoom at which the whole axis would be `width`
 * pixels wide. On the server all three stretches are the same.
 */
export type Frame = { axis: Stretch; drawn: Stretch; seen: Stretch; width: number }

/** Where times lie in the drawing, in percent of what is drawn, so that one drawing fits every screen. */
export type RibbonScale = {
  frame: Frame
  x: (at: number) => number
  /** Times outside of what is drawn lie at its edge. */
  clampedX: (at: number) => number
  /** How many milliseconds so many pixels are. */
  msOf: (pixels: number) => number
  ticks: Tick[]
  /** Heads above the ticks: the days that hours belong to, the months that days belong to. */
  heads: Tick[]
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Below two hours an axis would be all detail around a single post. */
const shortestMs = 2 * hourMs
const edge = 0.025
const tickWidth = 95
const headWidth = 110

/** The width at which marks keep their distance; narrower screens scroll. The same as `min-width` in the style sheet. */
export const minWidth = 760

/** The axis for a stretch of time, with a little room on both sides. */
export function axisOf({ from, to }: Stretch): Stretch {
  const middle = (from + to) / 2
  const length = Math.max(to - from, shortestMs) * (1 + 2 * edge)
  return { from: Math.floor(middle - length / 2), to: Math.ceil(middle + length / 2) }
}

/** All of an axis, as the server draws it. */
export function wholeFrame(stretch: Stretch): Frame {
  const axis = axisOf(stretch)
  return { axis, drawn: axis, seen: axis, width: minWidth }
}

/** The scale of what is drawn, with its ticks. */
export function buildScale(frame: Frame): RibbonScale {
  const { axis, drawn, width } = frame
  const length = drawn.to - drawn.from
  const msOf = (pixels: number) => (pixels / width) * (axis.to - axis.from)
  const x = (at: number) => Math.round(((at - drawn.from) / length) * 100_000) / 1000
  const dates = utcTicks(new Date(drawn.from), new Date(drawn.to), Math.max(2, Math.floor(length / msOf(tickWidth))))
  const step = dates[0] && dates[1] ? dates[1].getTime() - dates[0].getTime() : length
  const unit = step < dayMs ? 'clock' : step < 28 * dayMs ? 'day' : step < 360 * dayMs ? 'month' : 'year'
  return {
    frame,
    x,
    clampedX: (at) => Math.min(100, Math.max(0, x(at))),
    msOf,
    ticks: dates.map((date) => ({ at: date.getTime(), x: x(date.getTime()), unit })),
    heads: headsOver(unit, frame, x, msOf(headWidth)),
  }
}

/** The day or month that the view begins in stands at its left edge, unless the next one needs the place. */
function headsOver(unit: Tick['unit'], { drawn, seen }: Frame, x: (at: number) => number, roomMs: number): Tick[] {
  if (unit === 'month' || unit === 'year') return []
  const head = unit === 'clock' ? ('day' as const) : ('month' as const)
  const starts = (head === 'day' ? utcDay : utcMonth).range(new Date(drawn.from), new Date(drawn.to))
  const heads = starts.map((date): Tick => ({ at: date.getTime(), x: x(date.getTime()), unit: head }))
  if (heads.some(({ at }) => at >= seen.from && at < seen.from + roomMs)) return heads
  const clear = heads.filter(({ at }) => at < seen.from - roomMs || at >= seen.from)
  return [...clear, { at: seen.from, x: x(seen.from), unit: head }].sort((a, b) => a.at - b.at)
}
