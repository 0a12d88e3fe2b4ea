import { layoutRibbon, type RibbonLayout } from '@/components/timeline/layout/ribbon-layout'
import { wholeFrame } from '@/components/timeline/layout/ribbon-scale'
import { wordLine } from '@/components/timeline/layout/word-ribbon'
import { drawAxis } from '@/components/timeline/picture/draw-axis'
import { drawLane, drawNames } from '@/components/timeline/picture/draw-lane'
import type { RibbonPalette } from '@/components/timeline/picture/ribbon-palette'
import { type SvgPen, tag, takePen, textTag } from '@/components/timeline/picture/svg-pen'
import type { LaneData, RibbonData } from '@/components/timeline/ribbon-data'

export type PictureOptions = {
  /** In pixels: what labels fit into and at what distance marks become one. */
  width: number
  palette: RibbonPalette
  /** What the picture is called for those who cannot see it. */
  label: string
  /** In pixels: lanes that tell the least are left out until the rest fits, or only one is left. */
  mostHeight?: number
  /** `percent` fits any width around the one given, its texts as large as before; `pixels`, which is the default, scales as a whole. */
  units?: 'pixels' | 'percent'
  /** The address for a path of the site or, where it begins with `#`, for an entry of this incident. Without it nothing is a link. */
  link?: (path: string) => string
  /** Families as CSS lists them; without it the text is set as around the picture. */
  font?: string
}

/** `content` is what stands in `svg`: for another drawing to take in. `omitted` is how many lanes were left out. */
export type RibbonPicture = { svg: string; content: string; width: number; height: number; omitted: number }

const leastTellingFirst: readonly LaneData['kind'][] = ['linked', 'phases', 'voices', 'promises', 'vendor', 'impact']

/**
 * The ribbon of an incident as one SVG that stands alone: no style sheet, no script, nothing loaded, every text escaped. It shows what
 * the page shows with nothing zoomed and nothing moved. The pattern of silences has the id `hatch`, so a page holds one picture.
 */
export function toRibbonPicture(data: RibbonData, options: PictureOptions): RibbonPicture {
  const { width, palette, label, units = 'pixels', link, font } = options
  const layout = layoutWithin(data, options)
  const { height } = layout
  const pen = takePen({ width, palette, units, link })
  const content = drawAll(data, layout, pen)
  const size = units === 'pixels' ? { viewBox: `0 0 ${width} ${height}`, width, height } : { width: '100%', height }
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    role: link ? 'group' : 'img',
    'aria-label': label,
    'font-size': 13,
    'font-family': font,
    fill: palette.ink,
  }
  const omitted = data.lanes.length - layout.lanes.length
  return { svg: tag('svg', attributes, content), content, width, height, omitted }
}

function layoutWithin(data: RibbonData, { width, mostHeight = Number.POSITIVE_INFINITY }: PictureOptions): RibbonLayout {
  const frame = { ...wholeFrame(data.own), width }
  let { lanes } = data
  let layout = layoutRibbon({ ...data, lanes }, frame, width)
  while (layout.height > mostHeight && lanes.length > 1) {
    const kind = leastTellingFirst.find((each) => lanes.some((lane) => lane.kind === each))
    const index = lanes.findLastIndex((lane) => lane.kind === kind)
    lanes = lanes.filter((_, position) => position !== index)
    layout = layoutRibbon({ ...data, lanes }, frame, width)
  }
  return layout
}

function drawAll(data: RibbonData, { scale, lanes, height }: RibbonLayout, pen: SvgPen): string {
  const { rule, inkSoft } = pen.palette
  const { words } = data
  const hasSilence = lanes.some((lane) => lane.kind === 'vendor' && lane.silences.length > 0)
  const hatch = tag(
    'pattern',
    { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    tag('path', { d: 'M0 0V7', stroke: inkSoft, opacity: '.55' }),
  )
  const rules = lanes.map(({ contentY, height: laneHeight }) => {
    const y = contentY + laneHeight + 4
    return tag('line', { x2: pen.x(100), y1: y, y2: y })
  })
  return [
    hasSilence ? hatch : '',
    drawAxis(scale, height, words, pen),
    tag('g', { stroke: rule, 'shape-rendering': 'crispEdges' }, rules.join('')),
    ...lanes.map((lane) => drawLane(lane, scale, words, pen)),
    drawLine(data, { scale, lanes, height }, pen),
    drawNames(lanes, words, pen),
  ].join('')
}

/** Now, or what is known at. */
function drawLine({ line, words }: RibbonData, { scale, height }: RibbonLayout, pen: SvgPen): string {
  const { axis } = scale.frame
  if (line === null || line.at < axis.from || line.at > axis.to) return ''
  const x = scale.x(line.at)
  const isLate = x > 85
  const text = { x: pen.x(x), dx: isLate ? -6 : 6, y: 48, 'text-anchor': isLate ? 'end' : undefined }
  return tag(
    'g',
    { stroke: pen.palette.disputed, 'stroke-width': 2, 'font-size': 12, 'font-weight': 600 },
    tag('line', { x1: pen.x(x), x2: pen.x(x), y1: 38, y2: height }) +
      textTag(
        { ...text, fill: pen.palette.disputed, stroke: pen.palette.paper, 'stroke-width': 5, 'paint-order': 'stroke' },
        wordLine(line, words),
      ),
  )
}
