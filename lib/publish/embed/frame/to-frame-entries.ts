import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { cutText, type EmbeddedIncident } from '@/lib/publish/embed/embedded-incident'
import { type Markup, markup } from '@/lib/publish/markup'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatMomentIn } from '@/lib/site/language/embed/format-in-zone'

/** As many as fit into one round trip with all the rest; the earlier ones stand on the page. */
export const mostFrameEntries = 40
const longestHeadline = 160
const longestLines = 220

/** The entries of a timeline in their order: when, who, and the first lines of what was said, each leading to its place on the page. */
export function toFrameEntries(incident: EmbeddedIncident, { url, zone }: { url: string; zone: string | null }): Markup {
  const { timeline, lang } = incident
  const words = getEmbedWords(lang).frame
  const shown = timeline.entries.slice(-mostFrameEntries)
  const earlier = timeline.entries.length - shown.length
  const items = shown.map((ordered) => markup`<li>${entry(ordered, incident, url, zone)}</li>\n`)
  const more = earlier > 0 && markup`<li><a href="${url}" target="_blank" rel="noopener">${words.earlier(earlier)}</a></li>\n`
  return markup`<h2 id="entries">${words.entries}</h2><div class="list"><section tabindex="0" aria-labelledby="entries"><ol>${more}${items}</ol></section></div>`
}

function entry({ entry, sortAt }: OrderedEntry, incident: EmbeddedIncident, url: string, zone: string | null): Markup {
  const { lang, plainText, vendor, timeline } = incident
  const { statedAt, kind, headline, body, fields, language } = entry
  const when = formatMomentIn(statedAt, lang, zone)
  const said = fields?.currentStatus ?? fields?.userImpact ?? plainText(body)
  const isVendor = kind === 'vendor-update' || kind === 'vendor-statement'
  const publisher = timeline.document.sources.find(({ id }) => id === entry.sources[0])?.publisher
  const who = entry.speaker ?? (isVendor ? vendor : publisher)
  const title = headline ? cutText(headline, longestHeadline) : null
  const text = cutText(said, longestHeadline) === title ? '' : cutText(said, longestLines)
  const link = (content: string) => markup`<a href="${url}#${entry.id}" target="_blank" rel="noopener">${content}</a>`
  const exact = sortAt !== null && statedAt.at === sortAt && (statedAt.precision === 'second' || statedAt.precision === 'minute')
  const time = exact ? markup`<time datetime="${sortAt}">${when}</time>` : markup`<span>${when}</span>`
  return markup`<p class="small">${time}<span>${getDictionary(lang).kinds[kind]}</span>${who !== undefined && who !== '' && markup`<bdi>${cutText(who, 80)}</bdi>`}</p>${title !== null && markup`<h3 lang="${language}" dir="auto">${link(title)}</h3>`}${text !== '' && markup`<p lang="${language}" dir="auto">${text} ${title === null && link(getEmbedWords(lang).frame.readOn)}</p>`}`
}
