import type { RibbonPalette } from '@/components/timeline/picture/ribbon-palette'
import { toXmlText } from '@/lib/core/text/xml-text'

/** What the parts of a picture are drawn with. `x` is where a percentage of the width lies, as an attribute says it. */
export type SvgPen = {
  width: number
  palette: RibbonPalette
  x: (percent: number) => string
  /** What is drawn around an origin, put at a place. */
  at: (percent: number, y: number, content: string) => string
  /** `content` as a link to an address of the site or a part of the page, with its name; as it is where nothing links. */
  link: (path: string, label: string, content: string) => string
  /** What a pointer meets around a sign, 24 pixels wide; empty where nothing links. */
  target: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; texts of attributes are escaped, its content stands as it is. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  let markup = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${key}="${typeof value === 'number' ? short(value) : toXmlText(value)}"`
  }
  return content === '' ? `${markup}/>` : `${markup}>${content}</${name}>`
}

export function textTag(attributes: Attributes, text: string): string {
  return tag('text', attributes, toXmlText(text))
}

/** A tenth of a pixel is finer than anybody sees. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A text of that many pixels at most, cut with an ellipsis; `letter` is the width of one of its letters on average. */
export function cutTo(text: string, pixels: number, letter: number): string {
  const most = Math.max(1, Math.floor(pixels / letter))
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

type PenOptions = { width: number; palette: RibbonPalette; units: 'pixels' | 'percent'; link?: ((path: string) => string) | undefined }

export function takePen({ width, palette, units, link }: PenOptions): SvgPen {
  const inPixels = units === 'pixels'
  const x = (percent: number) => (inPixels ? short((percent * width) / 100) : `${short(percent)}%`)
  return {
    width,
    palette,
    x,
    target: link ? tag('path', { d: 'M-12-12h24v24h-24z', fill: 'none', stroke: 'none', 'pointer-events': 'all' }) : '',
    at: (percent, y, content) =>
      inPixels
        ? tag('g', { transform: `translate(${x(percent)} ${short(y)})` }, content)
        : tag('svg', { x: x(percent), y, overflow: 'visible' }, content),
    link: (path, label, content) =>
      link ? tag('a', { href: link(path), 'aria-label': label }, `<title>${toXmlText(label)}</title>${content}`) : content,
  }
}
