import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import type { BarData } from '@/components/timeline/ribbon-data'

export type RibbonPiece = { from: number; x: number; width: number; cutLeft: boolean; cutRight: boolean }
export type BarText = { x: number; dx: number; anchor: 'start' | 'end' }

/** A row of pieces. `openX` is where the last of them ends without an end on record; `text` where its words have room. */
export type RibbonBar = { bar: BarData; row: number; pieces: RibbonPiece[]; openX: number | null; text: BarText | null }

const letterWidth = 7
const insideMargin = 14
const besideOpenEnd = 36

/** Bars that reach into the axis, each in a row of its own at every zoom; of their pieces only what is drawn. */
export function placeBars(bars: readonly BarData[], scale: RibbonScale): RibbonBar[] {
  const { axis, drawn } = scale.frame
  return bars
    .filter(({ pieces }) => pieces.some(({ from, to }) => to > axis.from && from < axis.to))
    .map((bar, row) => {
      const pieces = bar.pieces.filter(({ from, to }) => to > drawn.from && from < drawn.to).map((piece) => placePiece(piece, scale))
      const end = bar.pieces.at(-1)?.to
      const openX = bar.open && end !== undefined && end > drawn.from && end < drawn.to ? scale.x(end) : null
      return { bar, row, pieces, openX, text: placeText(bar, scale) }
    })
}

function placePiece({ from, to }: { from: number; to: number }, scale: RibbonScale): RibbonPiece {
  const { axis } = scale.frame
  const x = scale.clampedX(from)
  const width = Math.round((scale.clampedX(to) - x) * 1000) / 1000
  return { from, x, width, cutLeft: from < axis.from, cutRight: to > axis.to }
}

/** Inside what is in view of the bar where it fits, else beside it on the roomier side. */
function placeText({ pieces, label, open }: BarData, scale: RibbonScale): BarText | null {
  const { axis, seen } = scale.frame
  const inView = pieces.find(({ from, to }) => to > seen.from && from < seen.to)
  const last = pieces.at(-1)
  if (inView === undefined || last === undefined) return null
  const from = Math.max(inView.from, seen.from)
  const room = Math.min(inView.to, seen.to) - from
  if (room > scale.msOf(label.length * letterWidth + insideMargin)) {
    return { x: scale.x(from), dx: inView.from < axis.from ? insideMargin : letterWidth, anchor: 'start' }
  }
  const end = Math.min(last.to, axis.to)
  const first = Math.max(pieces[0]?.from ?? axis.from, axis.from)
  return axis.to - end > first - axis.from
    ? { x: scale.x(end), dx: open ? besideOpenEnd : letterWidth, anchor: 'start' }
    : { x: scale.x(first), dx: -letterWidth, anchor: 'end' }
}
