import { scaleUtc } from 'd3-scale'
import { utcDay, utcMonth } from 'd3-time'
import type { Instant } from '@/lib/core/time/moment'

export type Tick = { at: Instant; x: number; unit: 'clock' | 'day' | 'month' | 'year' }

/** Where instants lie on the axis, in percent of its width, so that one drawing fits every screen. */
export type RibbonScale = {
  from: Instant
  to: Instant
  x: (at: Instant) => number
  /** Instants outside the axis are drawn at its edge. */
  clampedX: (at: Instant) => number
  ticks: Tick[]
  /** Heads above the ticks: the days that hours belong to, the months that days belong to. */
  heads: Tick[]
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Below two hours an axis would be all detail around a single post. */
const shortestMs = 2 * hourMs
const edge = 0.025

/** The axis for a stretch of time, with a little room on both sides. `width` in pixels decides how many ticks fit. */
export function buildScale(first: Instant, last: Instant, width: number): RibbonScale {
  const middle = (Date.parse(first) + Date.parse(last)) / 2
  const length = Math.max(Date.parse(last) - Date.parse(first), shortestMs) * (1 + 2 * edge)
  const fromMs = Math.floor(middle - length / 2)
  const toMs = Math.ceil(middle + length / 2)
  const scale = scaleUtc()
    .domain([new Date(fromMs), new Date(toMs)])
    .range([0, 100])
  const percent = (at: Instant | Date) => Math.round(scale(new Date(at)) * 100) / 100

  const dates = scale.ticks(Math.max(2, Math.floor(width / 95)))
  const step = dates[0] && dates[1] ? dates[1].getTime() - dates[0].getTime() : length
  const unit = step < dayMs ? 'clock' : step < 28 * dayMs ? 'day' : step < 360 * dayMs ? 'month' : 'year'
  const ticks = dates.map((date): Tick => ({ at: date.toISOString(), x: percent(date), unit }))
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    x: percent,
    clampedX: (at) => Math.min(100, Math.max(0, percent(at))),
    ticks,
    heads: headsOver(unit, new Date(fromMs), new Date(toMs), percent, width),
  }
}

function headsOver(unit: Tick['unit'], from: Date, to: Date, percent: (at: Date) => number, width: number): Tick[] {
  if (unit === 'month' || unit === 'year') return []
  const head = unit === 'clock' ? ('day' as const) : ('month' as const)
  const starts = (head === 'day' ? utcDay : utcMonth).range(from, to)
  const heads = starts.map((date): Tick => ({ at: date.toISOString(), x: percent(date), unit: head }))
  const roomForFirst = (110 / width) * 100
  const next = heads[0]
  return next && next.x < roomForFirst ? heads : [{ at: from.toISOString(), x: 0, unit: head }, ...heads]
}
