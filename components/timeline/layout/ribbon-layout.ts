import { clusterMarks, type Placed } from '@/components/timeline/layout/cluster-marks'
import { placeBars, type RibbonBar } from '@/components/timeline/layout/place-bars'
import { buildScale, type Frame, minWidth, type RibbonScale, wholeFrame } from '@/components/timeline/layout/ribbon-scale'
import type { LaneData, MarkData, PromiseData, RibbonData, SilenceData, SpanData, Stretch } from '@/components/timeline/ribbon-data'

export type RibbonSpan = { span: SpanData; x: number; width: number; textX: number; fits: boolean }
export type RibbonSilence = { silence: SilenceData; x: number; width: number; textX: number; text: string | null }

type Content =
  | { kind: 'impact'; bars: RibbonBar[] }
  | { kind: 'vendor'; marks: Placed<MarkData>[]; silences: RibbonSilence[] }
  | { kind: 'promises'; marks: Placed<PromiseData>[] }
  | { kind: 'phases'; spans: RibbonSpan[] }
  | { kind: 'voices'; marks: Placed<MarkData>[] }
  | { kind: 'linked'; href: string; bars: RibbonBar[]; marks: Placed<MarkData>[]; beside: 'before' | 'after' | null }

/** Where a lane stands, the same at every zoom, so that nothing below the ribbon moves. */
export type LaneBox = { y: number; contentY: number; height: number; rows: number }
export type Lane = LaneBox & Content & { data: LaneData }
export type RibbonLayout = { scale: RibbonScale; lanes: Lane[]; height: number }

export const axisHeight = 44
export const rowHeight = 24
export const barHeight = 20
/** A promise's sign with the minutes below it. */
export const promiseHeight = 34
export const slimBarHeight = 8
const barGap = 4
const labelHeight = 22
const laneGap = 10
const markRows = 3
const promiseRows = 2
const letterWidth = 7

/**
 * The drawing of an incident on one axis: what lies where, in percent across and pixels down, and nothing about looks or words.
 * Without a frame it is all of the incident's own axis. What a linked incident did outside of the axis is cut at its edge. Lanes get
 * the rows that they need at `narrowest` pixels.
 */
export function layoutRibbon(data: RibbonData, frame: Frame = wholeFrame(data.own), narrowest = minWidth): RibbonLayout {
  const boxes = placeLanes(data.lanes, frame.axis, narrowest)
  const scale = buildScale(frame)
  const lanes = data.lanes.map((lane, index): Lane => {
    const box = boxes[index] ?? { y: 0, contentY: 0, height: 0, rows: 1 }
    return { ...box, ...layoutLane(lane, scale, box.rows), data: lane }
  })
  const last = lanes.at(-1)
  return { scale, lanes, height: last === undefined ? axisHeight : last.contentY + last.height + laneGap }
}

/** The rows that each lane needs with the whole axis in view, which is when the most marks meet. */
function placeLanes(lanes: readonly LaneData[], axis: Stretch, width: number): LaneBox[] {
  const scale = buildScale({ axis, drawn: axis, seen: axis, width })
  let y = axisHeight
  return lanes.map((lane) => {
    const content = layoutLane(lane, scale, lane.kind === 'promises' ? promiseRows : lane.kind === 'linked' ? 1 : markRows)
    const rows = 'marks' in content ? rowsIn(content.marks) : 1
    const box = { y, contentY: y + labelHeight, height: heightOf(content, rows), rows: Math.max(1, rows) }
    y = box.contentY + box.height + laneGap
    return box
  })
}

function layoutLane(lane: LaneData, scale: RibbonScale, rows: number): Content {
  const gap = scale.msOf(rowHeight)
  const marksOf = <Mark extends { at: number }>(marks: readonly Mark[]) =>
    clusterMarks(marks, gap, rows).filter(({ at }) => isDrawn(at, scale))
  switch (lane.kind) {
    case 'impact':
      return { kind: 'impact', bars: placeBars(lane.bars, scale) }
    case 'vendor':
      return { kind: 'vendor', marks: marksOf(lane.marks), silences: placeSilences(lane.silences, scale) }
    case 'promises':
      return { kind: 'promises', marks: marksOf(lane.marks) }
    case 'phases':
      return { kind: 'phases', spans: placeSpans(lane.spans, scale) }
    case 'voices':
      return { kind: 'voices', marks: marksOf(lane.marks) }
    case 'linked': {
      const { axis } = scale.frame
      const bars = placeBars(lane.bars, scale)
      const marks = lane.marks.filter(({ at }) => at >= axis.from && at <= axis.to)
      const isBeside = bars.length + marks.length === 0 && lane.extent !== null
      const beside = isBeside && lane.extent ? (lane.extent.from > axis.to ? 'after' : 'before') : null
      return { kind: 'linked', href: lane.href, bars, marks: marksOf(marks), beside }
    }
  }
}

function heightOf(content: Content, rows: number): number {
  switch (content.kind) {
    case 'impact':
      return content.bars.length * (barHeight + barGap)
    case 'promises':
      return rows * promiseHeight
    case 'phases':
      return rowHeight
    case 'linked':
      return content.bars.length * (slimBarHeight + barGap) + (content.marks.length > 0 ? rowHeight : 0)
    default:
      return rows * rowHeight
  }
}

function rowsIn(marks: readonly { row: number }[]): number {
  return Math.max(-1, ...marks.map((mark) => mark.row)) + 1
}

/** A mark at the very edge is drawn too: half of it is in sight. */
function isDrawn(at: number, { frame: { drawn }, msOf }: RibbonScale): boolean {
  const half = msOf(rowHeight / 2)
  return at >= drawn.from - half && at <= drawn.to + half
}

function placeSilences(silences: readonly SilenceData[], scale: RibbonScale): RibbonSilence[] {
  return silences
    .filter(({ from, to }) => isInDrawn(from, to, scale))
    .map((silence) => {
      const { x, width, textFrom, textTo } = placeStretch(silence.from, silence.to, scale)
      const room = textTo - textFrom
      const text = [silence.label, silence.short].find((words) => scale.msOf(words.length * letterWidth) < room) ?? null
      return { silence, x, width, textX: scale.x((textFrom + textTo) / 2), text }
    })
}

function placeSpans(spans: readonly SpanData[], scale: RibbonScale): RibbonSpan[] {
  return spans
    .filter(({ from, to }) => isInDrawn(from, to ?? scale.frame.axis.to, scale))
    .map((span) => {
      const { x, width, textFrom, textTo } = placeStretch(span.from, span.to ?? scale.frame.axis.to, scale)
      const fits = textTo - textFrom > scale.msOf(span.label.length * letterWidth + 2 * letterWidth)
      return { span, x, width, textX: fits ? scale.x(textFrom) : x, fits }
    })
}

function isInDrawn(from: number, to: number, { frame: { drawn } }: RibbonScale): boolean {
  return to > drawn.from && from < drawn.to
}

/** Where a stretch is drawn, and the part of it in view, where its words stand. */
function placeStretch(from: number, to: number, scale: RibbonScale) {
  const { seen } = scale.frame
  const x = scale.clampedX(from)
  return {
    x,
    width: Math.round((scale.clampedX(to) - x) * 1000) / 1000,
    textFrom: Math.max(from, seen.from),
    textTo: Math.max(Math.min(to, seen.to), Math.max(from, seen.from)),
  }
}
