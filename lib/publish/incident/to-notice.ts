import type { MomentClaim } from '@/lib/core/incident/claim'
import { bases } from '@/lib/core/incident/impact'
import { plannedWindow } from '@/lib/core/incident/planned-window'
import { onOneLine } from '@/lib/core/text/lines'
import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant, formatMoment } from '@/lib/site/language/format-moment'
import { joinList } from '@/lib/site/language/join-list'
import type { Language } from '@/lib/site/language/language'

export type NoticeOptions = {
  lang: Language
  vendor: string
  /** Names of the services, as readers know them. */
  services: readonly string[]
  /** The absolute address of the incident. */
  url: string
}

const longestQuote = 240
const mostNames = 5

/**
 * One dated paragraph for one's own users: what it is, what the vendor says and since when, whom and what it hits, what to do, and
 * where every statement stands with its source. Dated by the last statement on record, never by today. Texts of the record stay
 * in their own language, in quotes.
 */
export function toNotice(timeline: Timeline, { lang, vendor, services, url }: NoticeOptions): string {
  const { document } = timeline
  const dictionary = getDictionary(lang)
  const words = dictionary.reading.notice
  const last = lastStatement(timeline)
  const names = services.length > mostNames ? [...services.slice(0, mostNames), '…'] : services
  const effects = [...new Set(document.impacts.map(({ effect }) => dictionary.effects[effect]))]
  const whom = scopes(timeline)
  const sentences = [
    last === null ? words.undated : words.asOf(formatInstant(last, lang)),
    words.head(
      names.length > 0 ? names.join(', ') : vendor,
      vendor,
      document.codes.map(({ code }) => code).join(', '),
      cut(timeline.title),
    ),
    ...statusSentences(timeline, vendor, lang),
    effects.length > 0 && words.effects(joinList(effects, lang)),
    whom.length > 0 && words.who(vendor, whom),
    whenSentence(timeline, vendor, lang),
    whereSentence(timeline, lang),
    ...adviceSentences(timeline, lang),
    words.source(url),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ')
}

/** When somebody was last heard on record; null when nothing has a date. */
export function lastStatement({ entries }: Timeline): Instant | null {
  return entries.reduce<Instant | null>((last, { sortAt }) => (sortAt !== null && (last === null || sortAt > last) ? sortAt : last), null)
}

function statusSentences(timeline: Timeline, vendor: string, lang: Language): string[] {
  const { reading, phases } = getDictionary(lang)
  const words = reading.notice
  const { phase, status, document, asOf } = timeline
  const planned = plannedWindow(document, indexEntries(timeline.entries))
  if (planned !== null && planned.from > asOf) return [words.planned(vendor)]
  return [
    ...(phase === null ? [] : [words.vendorSays(vendor, phases[phase.phase], phase.at && formatInstant(phase.at, lang))]),
    ...(status === 'disputed' ? [words.disputed] : []),
    ...(status === 'end-not-recorded' ? [words.noEnd] : []),
  ]
}

/** Whom the vendor says it hits, each wording that holds once. */
function scopes({ document, entries }: Timeline): string[] {
  const index = indexEntries(entries)
  const declared = document.impacts.filter(({ basis }) => basis === 'declared')
  return [...new Set(declared.flatMap(({ who }) => cut(latestClaim(who, index)?.text ?? '') || []))].slice(0, 2)
}

/** On the vendor's word where it gives a start, else on that of others. An end only when each of its impacts has one. */
function whenSentence({ document, entries }: Timeline, vendor: string, lang: Language): string | null {
  const words = getDictionary(lang).reading.notice
  const index = indexEntries(entries)
  const dated = (claims: readonly MomentClaim[]) => {
    const moment = latestClaim(claims, index)?.moment
    return moment?.at == null ? [] : [{ at: moment.at, text: formatMoment(moment, lang) }]
  }
  for (const basis of bases) {
    const impacts = document.impacts.filter((impact) => impact.basis === basis)
    const starts = impacts.flatMap((impact) => dated(impact.starts)).sort((a, b) => compareText(a.at, b.at))
    const ends = impacts.flatMap((impact) => dated(impact.ends)).sort((a, b) => compareText(a.at, b.at))
    const [start] = starts
    const end = ends.length === impacts.length ? ends.at(-1) : undefined
    const by = words.by[basis](vendor)
    if (start !== undefined) return end === undefined ? words.since(start.text, by) : words.fromTo(start.text, end.text, by)
  }
  return null
}

/** The widest places alone: what lies in a place already named adds nothing here. */
function whereSentence({ regions }: Timeline, lang: Language): string | null {
  const names = [...new Set(regions.flatMap(({ depth, place, wording }) => (depth === 0 ? (place?.names[lang] ?? wording ?? []) : [])))]
  if (names.length === 0) return null
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '…'].join(', ') : joinList(names, lang)
  return getDictionary(lang).reading.notice.where(shown)
}

function adviceSentences({ document }: Timeline, lang: Language): string[] {
  if (document.advice.length === 0) return []
  const words = getDictionary(lang).reading.notice
  const advice = document.advice.map(({ audience, text }) => `${audience}: ${/[.!?…]$/.test(text) ? text : `${text}.`}`)
  return [document.language === lang ? words.advice : words.adviceInOtherLanguage, ...advice]
}

function cut(text: string): string {
  const line = onOneLine(text)
  return line.length <= longestQuote ? line : `${onOneLine(line.slice(0, longestQuote))} …`
}
