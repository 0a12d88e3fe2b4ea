import { axisHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordTick } from '@/components/timeline/layout/word-ribbon'
import { wordAxisDay } from '@/components/timeline/layout/word-time'
import { type SvgPen, tag, textTag } from '@/components/timeline/picture/svg-pen'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

const headLetter = 7.2

/** Days above, hours below, or months above, days below, and a fine line down from each. */
export function drawAxis(scale: RibbonScale, height: number, words: RibbonWords, pen: SvgPen): string {
  const { seen } = scale.frame
  const { ink, inkSoft, rule } = pen.palette
  const [first] = scale.heads
  const atX = (percent: number, y: number, stroke?: string) =>
    tag('line', { x1: pen.x(percent), x2: pen.x(percent), y1: y, y2: height, stroke })
  const lines = [
    ...scale.ticks.map((tick) => atX(tick.x, axisHeight - 8)),
    ...scale.heads.filter(({ at }) => at !== seen.from).map((head) => atX(head.x, 0, inkSoft)),
  ]
  const heads = scale.heads.map((head) => {
    const text = head.unit === 'day' ? wordAxisDay(head.at, words, head === first) : wordTick(head, words)
    const dx = head.at === seen.from ? 2 : 6
    const isOutside = (head.x / 100) * pen.width + dx + text.length * headLetter > pen.width
    return isOutside ? '' : textTag({ x: pen.x(head.x), dx, y: 13 }, text)
  })
  const ticks = scale.ticks
    .filter((tick) => !(tick.unit === 'clock' && scale.heads.some(({ at }) => at === tick.at)))
    .map((tick) => {
      const anchor = tick.x < 3 ? undefined : tick.x > 97 ? 'end' : 'middle'
      return textTag({ x: pen.x(tick.x), y: axisHeight - 13, 'text-anchor': anchor }, wordTick(tick, words))
    })
  return (
    tag('g', { stroke: rule, 'shape-rendering': 'crispEdges' }, lines.join('')) +
    tag('g', { 'font-size': 12, 'font-weight': 600, fill: ink }, heads.join('')) +
    tag('g', { 'font-size': 12, fill: inkSoft }, ticks.join(''))
  )
}
