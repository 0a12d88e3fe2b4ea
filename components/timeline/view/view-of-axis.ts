import { axisOf, type Frame, minWidth } from '@/components/timeline/layout/ribbon-scale'
import type { RibbonData, Stretch } from '@/components/timeline/ribbon-data'

export type Extent = 'own' | 'all'
/** What the reader looks at: which axis, how many times as wide as at first, and which part of it (null: not looked at yet). */
export type RibbonView = { extent: Extent; zoom: number; seen: Stretch | null }

/** No closer than ten minutes in view, nor on a stage wider than browsers draw exactly. */
const shortestViewMs = 10 * 60_000
const widestStage = 4_000_000

export const firstView: RibbonView = { extent: 'own', zoom: 1, seen: null }

export function axisFor(data: RibbonData, extent: Extent): Stretch {
  return axisOf((extent === 'all' ? data.all : null) ?? data.own)
}

/** What is drawn for a view: the part in view and as much again on both sides, so that scrolling seldom draws anew. */
export function frameFor(data: RibbonData, { extent, zoom, seen }: RibbonView): Frame {
  const axis = axisFor(data, extent)
  const width = minWidth * zoom
  if (seen === null) return { axis, drawn: axis, seen: axis, width }
  const length = seen.to - seen.from
  return { axis, drawn: clampTo(axis, { from: seen.from - length, to: seen.to + length }), seen: clampTo(axis, seen), width }
}

/** The view of a stretch of an axis in a window of so many pixels, as near to what was asked for as there is. */
export function viewOf(data: RibbonData, extent: Extent, asked: Stretch, windowWidth: number): RibbonView {
  const axis = axisFor(data, extent)
  const span = axis.to - axis.from
  const base = Math.max(minWidth, windowWidth)
  const most = Math.max(1, Math.min(span / shortestViewMs, widestStage / base))
  const wanted = (windowWidth / base) * (span / Math.max(1, asked.to - asked.from))
  const bounded = Math.min(most, Math.max(Math.min(1, windowWidth / base), wanted))
  const zoom = Math.abs(bounded - 1) < 1e-6 ? 1 : bounded
  const length = (windowWidth / (base * zoom)) * span
  const middle = (asked.from + asked.to) / 2
  const from = Math.max(axis.from, Math.min(axis.to - length, middle - length / 2))
  return { extent, zoom, seen: { from, to: from + length } }
}

/** The axis that holds a stretch: the longer one only where the incident's own does not reach. */
export function extentFor(data: RibbonData, { from, to }: Stretch): Extent {
  const own = axisOf(data.own)
  return data.all !== null && (from < own.from - 60_000 || to > own.to + 60_000) ? 'all' : 'own'
}

/** True while redrawing is not needed: what is in view is drawn with some room on both sides. */
export function isDrawn({ axis, drawn }: Frame, seen: Stretch): boolean {
  const room = (seen.to - seen.from) / 4
  return (drawn.from <= axis.from || seen.from - room >= drawn.from) && (drawn.to >= axis.to || seen.to + room <= drawn.to)
}

function clampTo(axis: Stretch, { from, to }: Stretch): Stretch {
  return { from: Math.max(axis.from, Math.min(from, axis.to)), to: Math.min(axis.to, Math.max(to, axis.from)) }
}
