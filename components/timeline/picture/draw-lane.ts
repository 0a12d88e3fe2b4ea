import { barHeight, type Lane, rowHeight, slimBarHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordLane } from '@/components/timeline/layout/word-ribbon'
import { wordInstant } from '@/components/timeline/layout/word-time'
import { drawBars, haloOf } from '@/components/timeline/picture/draw-bars'
import { drawMarks, drawPromises } from '@/components/timeline/picture/draw-marks'
import { cutTo, type SvgPen, tag, textTag } from '@/components/timeline/picture/svg-pen'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

const nameLetter = 6.7
const letter = 7

/** What happens in a lane. */
export function drawLane(lane: Lane, scale: RibbonScale, words: RibbonWords, pen: SvgPen): string {
  const y = lane.contentY
  switch (lane.kind) {
    case 'impact':
      return drawBars(lane.bars, y, barHeight, pen)
    case 'vendor':
      return drawSilences(lane, pen) + drawMarks({ marks: lane.marks, scale, y, base: '', words }, pen)
    case 'promises':
      return drawPromises({ marks: lane.marks, scale, y, base: '', words }, pen)
    case 'phases':
      return drawPhases(lane, words, pen)
    case 'voices':
      return drawMarks({ marks: lane.marks, scale, y, base: '', words }, pen)
    case 'linked': {
      const bars = drawBars(lane.bars, y, slimBarHeight, pen)
      const marks = { marks: lane.marks, scale, y: y + lane.bars.length * (slimBarHeight + 4), base: lane.href, words }
      return (bars === '' ? '' : pen.link(lane.href, wordLane(lane, words), bars)) + drawMarks(marks, pen)
    }
  }
}

/** The names of lanes, over everything that reaches up to them. */
export function drawNames(lanes: readonly Lane[], words: RibbonWords, pen: SvgPen): string {
  const names = lanes.map((lane) => {
    const name = textTag({ x: 2, y: lane.y + 15 }, cutTo(wordLane(lane, words), pen.width - 4, nameLetter))
    return lane.kind === 'linked' ? pen.link(lane.href, wordLane(lane, words), name) : name
  })
  return tag('g', { 'font-size': 12, 'font-weight': 600, fill: pen.palette.inkSoft, ...haloOf(pen) }, names.join(''))
}

function drawSilences({ silences, contentY, height }: Extract<Lane, { kind: 'vendor' }>, pen: SvgPen): string {
  return silences
    .map(({ x, width, textX, text }) => {
      const rect = tag('rect', { x: pen.x(x), width: pen.x(width), y: contentY, height, fill: 'url(#hatch)' })
      const halo = { ...haloOf(pen), 'stroke-width': 6 }
      const words = { x: pen.x(textX), y: contentY + height / 2 + 4, 'text-anchor': 'middle', ...halo }
      return rect + (text === null ? '' : textTag(words, text))
    })
    .join('')
}

function drawPhases(lane: Extract<Lane, { kind: 'phases' }>, words: RibbonWords, pen: SvgPen): string {
  const { paperSunk, inkSoft } = pen.palette
  const spans = lane.spans.map(({ span, x, width, textX, fits }) => {
    const dashes = span.to === null ? '3 3' : undefined
    const rect = tag('rect', { x: pen.x(x), width: pen.x(width), y: lane.contentY, height: rowHeight, 'stroke-dasharray': dashes })
    const isBeside = !fits && lane.spans.length === 1 && (x / 100) * pen.width > span.label.length * letter + 7
    const place = { x: pen.x(textX), dx: fits ? 7 : -7, y: lane.contentY + 16, 'text-anchor': fits ? undefined : 'end' }
    const text = fits || isBeside ? textTag({ ...place, fill: pen.palette.ink, stroke: 'none' }, span.label) : ''
    return pen.link(`#${span.id}`, `${wordInstant(span.from, words)}: ${span.label}`, rect + text)
  })
  return tag('g', { fill: paperSunk, stroke: inkSoft, 'shape-rendering': 'crispEdges' }, spans.join(''))
}
