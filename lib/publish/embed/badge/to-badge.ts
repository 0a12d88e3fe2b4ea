import { measureText } from '@/lib/publish/embed/badge/measure-text'
import {
  cutText,
  type EmbeddedIncident,
  embeddedCode,
  embeddedStatus,
  lastStatedAt,
  wordStatus,
} from '@/lib/publish/embed/embedded-incident'
import { frameColours } from '@/lib/publish/embed/frame/frame-style'
import type { ShownStatus } from '@/lib/publish/incident/told-incident'
import { markup } from '@/lib/publish/markup'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatDuration } from '@/lib/site/language/format-duration'
import { formatDay, formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** White on each of them can be read, on a light page and on a dark one. */
const grounds: Record<ShownStatus, string> = {
  ongoing: frameColours.ongoing[0],
  monitoring: frameColours.monitoring[0],
  resolved: frameColours.resolved[0],
  disputed: frameColours.disputed[0],
  planned: frameColours.accent[0],
  retracted: frameColours['ink-soft'][0],
  'end-not-recorded': frameColours['ink-soft'][0],
}
const nameGround = '#33373e'
const size = 12
const height = 24
const padding = 8
const signSize = 14
const longestCode = 40

type Badge = { name: string; text: string; title: string; ground: string; sign?: string }

/**
 * A badge for where only a picture can stand: code, status, how long by the vendor's word (by that of others where it gives none), and
 * the day of the last statement. Its title says what everybody claims. Safe as a picture: no script, nothing loaded, its text set to a measured width.
 */
export function toBadge(incident: EmbeddedIncident, signs: Readonly<Record<ShownStatus, string>>): string {
  const { lang, timeline, services, durations } = incident
  const status = embeddedStatus(incident)
  const word = wordStatus(status, lang)
  const at = lastStatedAt(timeline)
  const code = cutText(embeddedCode(incident), longestCode)
  const [first] = timeline.durations
  const [longest] = timeline.durations.filter(({ basis }) => basis === first?.basis).sort((a, b) => b.seconds - a.seconds)
  const span = longest === undefined ? null : formatDuration(longest.seconds, lang, longest)
  const words = getEmbedWords(lang)
  const text = [word, span, at && formatDay(at, lang)].filter((part) => part !== null).join(' · ')
  const dated = at === null ? words.frame.nothingDated : `${words.frame.asOf(formatInstant(at, lang))}.`
  const named = [code, services[0]].filter((part) => part !== undefined).join(', ')
  const title = [`${named}: ${word}.`, durations, dated].filter((part) => part !== null).join(' ')
  return draw({ name: code, text, title, ground: grounds[status], sign: signs[status] })
}

/** The badge of what is not on record, of what was taken back, or of a language that is not known: the same for every address. */
export function toFaultBadge(fault: 'unknown' | 'gone' | 'bad', lang: Language): string {
  const { name } = getDictionary(lang).site
  const text = getEmbedWords(lang).badge[fault]
  return draw({ name: cutText(name, longestCode), text, title: `${name}: ${text}`, ground: frameColours['ink-soft'][0] })
}

function draw({ name, text, title, ground, sign }: Badge): string {
  const nameWidth = measureText(name, size)
  const textWidth = measureText(text, size)
  const left = nameWidth + 2 * padding
  const signWidth = sign === undefined ? 0 : signSize + 5
  const width = left + signWidth + textWidth + 2 * padding
  const baseline = 16
  const drawn =
    sign !== undefined &&
    markup`<path d="${sign}" transform="translate(${left + padding} ${(height - signSize) / 2}) scale(${signSize / 16})" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title><rect width="${width}" height="${height}" rx="3" fill="${ground}"/><path d="M3 0h${left - 3}v${height}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="${nameGround}"/>${drawn}<g fill="#fff" font-family="Helvetica,Arial,'Liberation Sans',sans-serif" font-size="${size}"><text x="${padding}" y="${baseline}" textLength="${nameWidth}" lengthAdjust="spacingAndGlyphs">${name}</text><text x="${left + padding + signWidth}" y="${baseline}" textLength="${textWidth}" lengthAdjust="spacingAndGlyphs">${text}</text></g></svg>
`.markup
}
