import { plannedWindow } from '@/lib/core/incident/planned-window'
import { toXmlText } from '@/lib/core/text/xml-text'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import { interWidth, toInterText, wrapInter } from '@/lib/publish/incident/share/inter-text'
import { lastStatement } from '@/lib/publish/incident/to-notice'
import { codeIn, type ShownStatus, serviceNamesOf, type ToldIncident } from '@/lib/publish/incident/told-incident'
import { getDictionary } from '@/lib/site/language/dictionary'
import { durationSentence } from '@/lib/site/language/duration-sentence'
import { formatInstant } from '@/lib/site/language/format-moment'
import { getFormatWords } from '@/lib/site/language/formats/format-words'

/** What networks show large; others scale it. */
export const shareSize = { width: 1200, height: 630 }
/** The families that the drawing names: its rasteriser must have them. */
export const shareFont = 'Inter'

const paper = '#fcfbf8'
const ink = '#1a1c20'
const soft = '#54575e'
const rule = '#dcd8ce'
const colours: Readonly<Record<ShownStatus, { line: string; ground: string; dashes?: string }>> = {
  ongoing: { line: '#b3261e', ground: '#fbeae7' },
  monitoring: { line: '#875800', ground: '#fbf1dc' },
  resolved: { line: '#1b6b3f', ground: '#e5f3ea' },
  disputed: { line: '#7a3394', ground: '#f4eaf8' },
  planned: { line: '#14508f', ground: '#e6eef7' },
  retracted: { line: soft, ground: '#ffffff', dashes: '7 5' },
  'end-not-recorded': { line: soft, ground: '#ffffff', dashes: '7 5' },
}
const margin = 48
const inner = shareSize.width - 2 * margin
const ribbonZooms = [1.5, 1.25, 1.1]
const footTop = shareSize.height - 58

/**
 * The image `share.png` as the SVG that it is drawn from, 1200 by 630: who and what, how it stands, the title, how long, where, and the
 * incident's own time axis. A title that is too long is cut; what the font cannot draw is left out.
 */
export function toShareSvg(incident: ToldIncident): string {
  const { lang, timeline, vendor, site } = incident
  const words = getDictionary(lang)
  const planned = plannedWindow(timeline.document, indexEntries(timeline.entries))
  const status: ShownStatus = planned !== null && planned.from > timeline.asOf ? 'planned' : timeline.status
  const badge = drawBadge(
    status,
    status === 'planned' ? words.status.planned : words.status.names[status],
    incident.drawing.statusSign(status),
  )
  const parts: string[] = [badge.markup]

  const code = wrapInter(toInterText(codeIn(timeline.document)), { size: 30, width: 420, lines: 1 })[0] ?? ''
  const about = [vendor.name, ...serviceNamesOf(incident)].map(toInterText).filter((name) => name !== '')
  const codeWidth = code === '' ? 0 : interWidth(code, 30) + 18
  const aboutRoom = inner - badge.width - 24 - codeWidth
  parts.push(text(code, { x: margin, y: 76, size: 30, weight: 700 }))
  parts.push(
    text(wrapInter([...new Set(about)].join(' · '), { size: 28, width: aboutRoom, lines: 1 })[0] ?? '', {
      x: margin + codeWidth,
      y: 76,
      size: 28,
      fill: soft,
    }),
  )

  let y = 88
  for (const line of wrapInter(toInterText(timeline.title), { size: 44, width: inner, lines: 2 })) {
    y += 54
    parts.push(text(line, { x: margin, y, size: 44, weight: 700 }))
  }
  const span = timeline.durations.length === 0 ? '' : toInterText(durationSentence(incident))
  // Its numbers are what people look for, so it is set smaller before any of it is cut.
  const size = [27, 24, 21].find((each) => interWidth(span, each) <= inner) ?? 21
  wrapInter(span, { size, width: inner, lines: 2 }).forEach((line, index) => {
    y += index === 0 ? 45 : 31
    parts.push(text(line, { x: margin, y, size, weight: 600 }))
  })
  const places = placesOf(incident)
  if (places !== '') {
    y += 38
    const named = `${getFormatWords(lang).regions}: ${places}`
    parts.push(text(wrapInter(named, { size: 24, width: inner, lines: 1 })[0] ?? '', { x: margin, y, size: 24, fill: soft }))
  }

  parts.push(drawRibbon(incident, y + 28))
  const foot = shareSize.height - 24
  const last = timeline.knownThen ? timeline.asOf : lastStatement(timeline)
  const dated = last === null ? '' : getFormatWords(lang)[timeline.knownThen ? 'knownAt' : 'asOf'](formatInstant(last, lang))
  parts.push(`<rect y="${footTop}" width="${shareSize.width}" height="${shareSize.height - footTop}" fill="#f3f1eb"/>`)
  parts.push(`<path d="M0 ${footTop}h${shareSize.width}" stroke="${rule}" stroke-width="2"/>`)
  parts.push(
    text(wrapInter(toInterText(site.name), { size: 26, width: 500, lines: 1 })[0] ?? '', { x: margin, y: foot, size: 26, weight: 700 }),
  )
  parts.push(text(toInterText(dated), { x: shareSize.width - margin, y: foot, size: 24, fill: soft, anchor: 'end' }))

  const { width, height } = shareSize
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${shareFont}" fill="${ink}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="10" fill="${colours[status].line}"/>${parts.join('')}</svg>`
  )
}

/** As large as it can be without leaving out more than it must. */
function drawRibbon({ drawing }: ToldIncident, top: number): string {
  const drawn = ribbonZooms.flatMap((zoom) => {
    const ribbon = drawing.ribbon({ width: Math.floor(inner / zoom), mostHeight: Math.floor((footTop - top) / zoom) })
    return ribbon === null ? [] : [{ ...ribbon, zoom: Math.min(zoom, (footTop - top) / ribbon.height) }]
  })
  const fewest = Math.min(...drawn.map(({ omitted }) => omitted))
  const best = drawn.find(({ omitted }) => omitted === fewest)
  if (best === undefined) return ''
  return `<g transform="translate(${margin} ${top}) scale(${Math.round(best.zoom * 1000) / 1000})" font-size="13">${best.content}</g>`
}

/** The widest places alone: what lies in a place already named adds nothing here. */
function placesOf({ timeline, lang }: ToldIncident): string {
  const names = timeline.regions.flatMap(({ depth, place, wording }) => (depth === 0 ? (place?.names[lang] ?? wording ?? []) : []))
  return [...new Set(names.map(toInterText))].filter((name) => name !== '').join(', ')
}

/** The word and the sign of a status, at the right edge. */
function drawBadge(status: ShownStatus, word: string, sign: string): { markup: string; width: number } {
  const size = 27
  const width = Math.ceil(interWidth(word, size)) + 76
  const left = shareSize.width - margin - width
  const { line, ground, dashes } = colours[status]
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`
  return {
    width,
    markup:
      `<rect x="${left}" y="40" width="${width}" height="50" rx="5" fill="${ground}" stroke="${line}" stroke-width="2"${dashed}/>` +
      `<path transform="translate(${left + 16} 51) scale(1.75)" d="${toXmlText(sign)}" fill="none" stroke="${line}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>` +
      text(word, { x: left + 56, y: 75, size, weight: 600, fill: line }),
  }
}

type TextPlace = { x: number; y: number; size: number; weight?: number; fill?: string; anchor?: 'end' }

function text(content: string, { x, y, size, weight = 400, fill = ink, anchor }: TextPlace): string {
  if (content === '') return ''
  const end = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${Math.round(x)}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${end}>${toXmlText(content)}</text>`
}
