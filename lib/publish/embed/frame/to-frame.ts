import {
  cutText,
  type EmbeddedIncident,
  embeddedCode,
  embeddedStatus,
  lastStatedAt,
  lastVendorWord,
  wordStatus,
  wordVoices,
} from '@/lib/publish/embed/embedded-incident'
import { markTime } from '@/lib/publish/embed/frame/mark-times'
import { toFrameEntries } from '@/lib/publish/embed/frame/to-frame-entries'
import { toFramePage } from '@/lib/publish/embed/frame/to-frame-page'
import type { ShownStatus } from '@/lib/publish/incident/told-incident'
import { type Markup, markup, trustMarkup } from '@/lib/publish/markup'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatInstantIn } from '@/lib/site/language/embed/format-in-zone'
import { formatInstant } from '@/lib/site/language/format-moment'

export type FrameOptions = Pick<EmbedQuery, 'view' | 'theme' | 'zone'> & {
  /** The absolute address of the incident in the state that is shown. */
  url: string
  /** The sign of each status, as the path of a drawing 16 units wide. */
  signs: Readonly<Record<ShownStatus, string>>
  /** The ribbon as SVG that stands alone, its colours those of the frame; only the timeline shows it. */
  ribbon: string | null
}

const excerptLength = 280
const mostServices = 3
const longestTitle = 200

/** An incident as a page to be framed: complete HTML with its styles, readable without script. Everything of the record is escaped. */
export function toFrame(incident: EmbeddedIncident, options: FrameOptions): string {
  const { lang, timeline } = incident
  const { view, theme, url, ribbon } = options
  const isTimeline = view === 'timeline'
  const words = getEmbedWords(lang).frame
  const body = isTimeline
    ? markup`${ribbon === null ? null : markup`<figure>${trustMarkup(ribbon)}${options.zone !== null && markup`<figcaption class="small">${getEmbedWords(lang).ribbon.inUtc}</figcaption>`}</figure>`}${toFrameEntries(incident, options)}`
    : null
  const main = markup`<main class="${view}" aria-label="${embeddedCode(incident)}"><header>${head(incident, options)}</header>${body}${foot(incident, options)}</main>`
  return toFramePage({ lang, theme, url, title: words.title(embeddedCode(incident), timeline.title), main })
}

function head(incident: EmbeddedIncident, options: FrameOptions): Markup {
  const { url, signs } = options
  const { timeline, vendor, services } = incident
  const status = embeddedStatus(incident)
  const shown = services.slice(0, mostServices)
  const more = services.length - shown.length
  return markup`<p class="kicker"><b>${embeddedCode(incident)}</b><span>${vendor}</span>${shown.map((name) => markup`<span>${name}</span>`)}${more > 0 && markup`<span>+${more}</span>`}</p>
<h1 lang="${timeline.document.language}" dir="auto"><a href="${url}" target="_blank" rel="noopener">${cutText(timeline.title, longestTitle)}</a></h1>
${stateNote(incident)}<p class="state"><span class="status ${status}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[status]}"/></svg>${wordStatus(status, incident.lang)}</span>${options.view === 'timeline' && dated(incident, options.zone)}</p>
${advice(incident)}${voices(incident, options.zone)}${options.view === 'card' && lastWord(incident, options.zone)}`
}

/** Says of the past that it is one. */
function stateNote({ timeline, revision, isPinned, lang }: EmbeddedIncident): Markup | null {
  const { knownAt } = getDictionary(lang)
  if (!timeline.knownThen && !isPinned) return null
  const then = timeline.knownThen ? knownAt.banner(formatInstant(timeline.asOf, lang)) : null
  const recorded = isPinned ? getEmbedWords(lang).frame.revision(revision.number, formatInstant(revision.recordedAt, lang)) : null
  return markup`<p class="then">${[then, recorded].filter((part) => part !== null).join('. ')}</p>`
}

/** The first of it: what there is more stands on the page. */
function advice({ timeline, lang }: EmbeddedIncident): Markup | null {
  const [first] = timeline.document.advice
  if (first === undefined) return null
  const { language } = timeline.document
  return markup`<section class="advice"><h2>${getEmbedWords(lang).frame.whatToDo}</h2><p lang="${language}" dir="auto"><span class="small">${first.audience}:</span> <strong>${cutText(first.text, excerptLength)}</strong></p></section>
`
}

/** Both voices, and how long by each who says so. */
function voices(incident: EmbeddedIncident, zone: string | null): Markup {
  const { timeline, lang, vendor, durations } = incident
  const words = getDictionary(lang).head
  const said = wordVoices(incident, zone)
  const claimedAt = timeline.voices.vendor?.at ?? null
  const row = (name: string, text: Markup) => markup`<div><dt>${name}</dt><dd>${text}</dd></div>`
  return markup`<dl>${row(vendor, markTime(said.vendor, claimedAt, claimedAt === null ? '' : formatInstantIn(claimedAt, lang, zone)))}${row(words.people, markup`${said.people}`)}${durations !== null && row(words.howLong, markup`${durations}`)}</dl>`
}

/** "As of 18 Jul 2023, 10:39 UTC": the last word of the vendor, or of others where it said none. */
function dated({ timeline, lang }: EmbeddedIncident, zone: string | null): Markup {
  const words = getEmbedWords(lang).frame
  const at = lastVendorWord(timeline)?.sortAt ?? lastStatedAt(timeline)
  if (at === null) return markup`<span>${words.nothingDated}</span>`
  const shown = formatInstantIn(at, lang, zone)
  return markup`<b>${markTime(words.asOf(shown), at, shown)}</b>`
}

function lastWord(incident: EmbeddedIncident, zone: string | null): Markup {
  const { timeline, lang, vendor, plainText } = incident
  const last = lastVendorWord(timeline)
  if (last === null) return markup`<p>${dated(incident, zone)}</p>`
  const { fields, body, headline, language } = last.entry
  const text = cutText((fields?.currentStatus ?? (plainText(body) || headline)) || '', excerptLength)
  const quote = text !== '' && markup`<blockquote lang="${language}" dir="auto">${text}</blockquote>`
  return markup`
<div><p>${dated(incident, zone)} ${getEmbedWords(lang).frame.says(vendor)}</p>${quote}</div>`
}

function foot({ lang }: EmbeddedIncident, { url, zone }: FrameOptions): Markup {
  const { site } = getDictionary(lang)
  const words = getEmbedWords(lang).frame
  return markup`<footer><a href="${url}" target="_blank" rel="noopener">${words.all(site.name)}</a><span>(${words.newTab})</span><span>${zone === null ? words.inUtc : words.times(zone)}</span></footer>`
}
