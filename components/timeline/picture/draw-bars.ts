import type { RibbonBar } from '@/components/timeline/layout/place-bars'
import { cutTo, type SvgPen, tag, textTag } from '@/components/timeline/picture/svg-pen'
import type { Basis } from '@/lib/core/incident/impact'

const letter = 6.9

/** Bars under each other, one per effect; slim ones go without their words. An open end runs out in dots. */
export function drawBars(bars: readonly RibbonBar[], y: number, barHeight: number, pen: SvgPen): string {
  return bars
    .map((placed) => {
      const { bar, row, pieces, openX } = placed
      const top = y + row * (barHeight + 4)
      const middle = top + barHeight / 2
      const { fill, stroke, dashes } = looksOf(bar.basis, pen)
      const rects = pieces.map(({ x, width }) =>
        tag('rect', { x: pen.x(x), width: pen.x(Math.max(width, 0.25)), y: top, height: barHeight, 'stroke-dasharray': dashes }),
      )
      const cuts = pieces.flatMap(({ cutLeft, cutRight }) => [
        ...(cutLeft ? [pen.at(0, middle, tag('path', { d: 'M7-4 1 0l6 4' }))] : []),
        ...(cutRight ? [pen.at(100, middle, tag('path', { d: 'M-7-4-1 0l-6 4' }))] : []),
      ])
      const open = { d: 'M3 0h26', stroke, 'stroke-width': 2, 'stroke-dasharray': '2 5', 'stroke-linecap': 'round' }
      return (
        tag('g', { fill, stroke, 'shape-rendering': 'crispEdges' }, rects.join('')) +
        (cuts.length > 0 ? tag('g', { fill: 'none', stroke: pen.palette.ink, 'stroke-width': 1.6 }, cuts.join('')) : '') +
        (openX === null ? '' : pen.at(openX, middle, tag('path', open))) +
        (barHeight > 12 ? drawText(placed, middle + 4.5, pen) : '')
      )
    })
    .join('')
}

function looksOf(basis: Basis, { palette }: SvgPen): { fill: string; stroke: string; dashes?: string } {
  switch (basis) {
    case 'declared':
      return { fill: palette.accentSoft, stroke: palette.accent }
    case 'reported':
      return { fill: palette.paperSunk, stroke: palette.inkSoft }
    case 'observed':
      return { fill: palette.paperRaised, stroke: palette.ink, dashes: '4 2' }
  }
}

/** Where the layout put it; pushed back, and cut, when it would leave the picture. */
function drawText({ bar, text }: RibbonBar, y: number, pen: SvgPen): string {
  if (text === null) return ''
  const label = cutTo(bar.label, pen.width - 8, letter)
  const room = label.length * letter
  const x = (text.x / 100) * pen.width + text.dx
  if (text.anchor === 'start' && x + room > pen.width)
    return textTag({ x: pen.x(100), dx: -4, y, 'text-anchor': 'end', ...haloOf(pen) }, label)
  if (text.anchor === 'end' && x - room < 0) return textTag({ x: pen.x(0), dx: 4, y, ...haloOf(pen) }, label)
  return textTag({ x: pen.x(text.x), dx: text.dx, y, 'text-anchor': text.anchor === 'end' ? 'end' : undefined }, label)
}

/** Keeps a text readable on whatever it lies. */
export function haloOf({ palette }: SvgPen) {
  return { stroke: palette.paper, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const
}
