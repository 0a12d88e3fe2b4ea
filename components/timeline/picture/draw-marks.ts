import type { Placed } from '@/components/timeline/layout/cluster-marks'
import { promiseHeight, rowHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordMark, wordPromise } from '@/components/timeline/layout/word-ribbon'
import { type SvgPen, tag, textTag } from '@/components/timeline/picture/svg-pen'
import type { MarkData, PromiseData } from '@/components/timeline/ribbon-data'
import { isFilledMark, markPaths } from '@/components/ui/signs/mark-paths'
import { promisePaths } from '@/components/ui/signs/promise-paths'
import type { PromiseOutcome } from '@/lib/core/timeline/timeline'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

/** Pixels that a letter below a promise takes. */
const signLetter = 6.7
const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
type Drawn<Mark extends { at: number }> = {
  marks: readonly Placed<Mark>[]
  scale: RibbonScale
  y: number
  base: string
  words: RibbonWords
}

/** Entries as marks shaped by kind, each a link to its entry on the page `base`; where several share a place, their number. */
export function drawMarks({ marks, scale, y, base, words }: Drawn<MarkData>, pen: SvgPen): string {
  const { paper, ink, accent } = pen.palette
  const filled = { fill: accent, stroke: accent }
  const outlined = { fill: paper, stroke: ink }
  // What most of a lane looks like is said once.
  const isFilledLane = marks.every(({ items }) => items.length === 1 && isFilledMark(items[0]?.kind ?? 'note'))
  const signs = marks.flatMap((mark) => {
    const [first] = mark.items
    if (first === undefined) return []
    const centre = y + mark.row * rowHeight + rowHeight / 2
    const isOne = mark.items.length === 1
    const sign = isOne
      ? tag('path', { d: markPaths[first.kind], ...(isFilledMark(first.kind) && !isFilledLane ? filled : {}) })
      : several(mark.items.length, pen)
    const spread = isOne ? drawSpread(first, scale, centre, pen) : ''
    return spread + pen.at(scale.x(mark.at), centre, pen.link(`${base}#${first.id}`, wordMark(mark, words), pen.target + sign))
  })
  return signs.length === 0 ? '' : tag('g', { ...(isFilledLane ? filled : outlined), 'stroke-width': 1.5, ...round }, signs.join(''))
}

/** How far the time of an entry can lie from its mark, when that is visible at all. */
function drawSpread({ spread }: MarkData, scale: RibbonScale, y: number, pen: SvgPen): string {
  if (spread === undefined) return ''
  const x = scale.clampedX(spread.from)
  const width = scale.clampedX(spread.to) - x
  if (width < 1) return ''
  return tag('rect', { x: pen.x(x), width: pen.x(width), y: y - 1.5, height: 3, fill: pen.palette.inkSoft, stroke: 'none', opacity: 0.4 })
}

function several(n: number, { palette }: SvgPen): string {
  const isMany = n > 99
  const text = { y: 4, 'text-anchor': 'middle', 'font-size': isMany ? 10 : 12, 'font-weight': 700, fill: palette.ink, stroke: 'none' }
  return tag('circle', { r: isMany ? 11.5 : 10 }) + textTag(text, String(n))
}

/** Promises as signs of their outcome, with the minutes late below. */
export function drawPromises({ marks, scale, y, base, words }: Drawn<PromiseData>, pen: SvgPen): string {
  const { ongoing, inkSoft } = pen.palette
  const signs = marks.map((mark) => {
    const { label, outcome, isLate, ...said } = wordPromise(mark, words)
    const sign = said.sign.length * signLetter > roomFor(mark, marks, scale, pen) ? (said.sign.split(' ')[0] ?? '') : said.sign
    const text = {
      y: rowHeight / 2 + 9,
      'text-anchor': 'middle',
      'font-weight': isLate ? 600 : undefined,
      fill: isLate ? ongoing : inkSoft,
      stroke: 'none',
    }
    const shape = tag('path', { d: promisePaths[outcome], ...looksOf(outcome, pen) })
    const content = pen.target + shape + (sign === '' ? '' : textTag(text, sign))
    const centre = y + mark.row * promiseHeight + rowHeight / 2
    return pen.at(scale.x(mark.at), centre, pen.link(`${base}#${mark.items[0]?.id ?? ''}`, label, content))
  })
  return signs.length === 0
    ? ''
    : tag('g', { fill: 'none', stroke: inkSoft, 'stroke-width': 1.6, 'font-size': 12, ...round }, signs.join(''))
}

/** The pixels from a mark to the nearest one in its row. */
function roomFor({ at, row }: Placed<PromiseData>, marks: readonly Placed<PromiseData>[], scale: RibbonScale, pen: SvgPen): number {
  const near = marks.filter((other) => other.row === row && other.at !== at).map((other) => Math.abs(scale.x(other.at) - scale.x(at)))
  return (Math.min(100, ...near) / 100) * pen.width
}

function looksOf(outcome: PromiseOutcome, { palette }: SvgPen): { fill?: string; stroke?: string } {
  switch (outcome) {
    case 'kept':
      return { fill: palette.resolved, stroke: palette.resolved }
    case 'missed':
      return { fill: palette.ongoing, stroke: palette.ongoing }
    case 'lapsed':
      return { stroke: palette.ongoing }
    case 'open':
      return { stroke: palette.monitoring }
    case 'unanswered':
    case 'undated':
    case 'unclear':
      return {}
  }
}
