import { toFramePage } from '@/lib/publish/embed/frame/to-frame-page'
import { markup } from '@/lib/publish/markup'
import type { EmbedParameter, EmbedTheme } from '@/lib/site/embed/embed-query'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import type { Language } from '@/lib/site/language/language'

/** Why a frame shows no incident: there is none, it was taken back, or a parameter is not understood. */
export type FrameFault = { is: 'unknown' } | { is: 'gone'; reason: string | null } | { is: 'bad'; parameter: EmbedParameter; value: string }

const longestValue = 80

/** A frame that says why it shows no incident, small enough to be embedded, with a way on; `url` is absolute. */
export function toFaultFrame(fault: FrameFault, { lang, theme, url }: { lang: Language; theme: EmbedTheme; url: string }): string {
  const words = getEmbedWords(lang).faults
  const { title, link } = words[fault.is]
  const text =
    fault.is === 'bad' ? words.bad.text(fault.parameter, shown(fault.value), words.bad.wanted[fault.parameter]) : words[fault.is].text
  const reason = fault.is === 'gone' && fault.reason !== null && markup`<blockquote dir="auto">${fault.reason}</blockquote>`
  const way = markup`<a href="${url}" target="_blank" rel="noopener">${link}</a> (${getEmbedWords(lang).frame.newTab})`
  const main = markup`<main class="fault" aria-label="${title}"><header><h1>${title}</h1><p>${text}</p>${reason}</header><p>${way}</p></main>`
  return toFramePage({ lang, theme, url, title, main })
}

function shown(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue).toWellFormed()}…`
}
