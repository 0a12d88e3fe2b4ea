import { plannedWindow } from '@/lib/core/incident/planned-window'
import type { Instant } from '@/lib/core/time/moment'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import type { OrderedEntry, Timeline } from '@/lib/core/timeline/timeline'
import type { ShownStatus } from '@/lib/publish/incident/told-incident'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstantIn } from '@/lib/site/language/embed/format-in-zone'
import type { Language } from '@/lib/site/language/language'
import { wordPeopleVoice } from '@/lib/site/language/word-voices'

/** A published incident, as the pages of others show it. */
export type EmbeddedIncident = {
  timeline: Timeline
  lang: Language
  vendor: string
  /** Names of the services, as readers know them. */
  services: readonly string[]
  /** How long it lasted, by each who says so, in a sentence; null where nothing is known of it. */
  durations: string | null
  revision: { number: number; recordedAt: Instant }
  /** Whether that revision is meant, and not what stands in the record now. */
  isPinned: boolean
  /** The words of a text in Markdown. */
  plainText: (text: string) => string
}

/** The status that is shown, by its name in the record. */
export function embeddedStatus({ timeline }: EmbeddedIncident): ShownStatus {
  const window = plannedWindow(timeline.document, indexEntries(timeline.entries))
  return (window?.from ?? '') > timeline.asOf ? 'planned' : timeline.status
}

/** The name of a status in a language. */
export function wordStatus(status: ShownStatus, lang: Language): string {
  const { names, planned } = getDictionary(lang).status
  return status === 'planned' ? planned : names[status]
}

/** The name an incident goes by: its first public code, else its slug. */
export function embeddedCode({ timeline: { document } }: EmbeddedIncident): string {
  return document.codes[0]?.code ?? document.slug
}

/** The last dated statement of the vendor; null when there is none. */
export function lastVendorWord({ entries }: Timeline): (OrderedEntry & { sortAt: Instant }) | null {
  const spoken = entries.flatMap((ordered) => {
    const { entry, sortAt } = ordered
    return sortAt !== null && (entry.kind === 'vendor-update' || entry.kind === 'vendor-statement') ? [{ ...ordered, sortAt }] : []
  })
  return spoken.at(-1) ?? null
}

/** The instant by which an embed is dated: that of the last dated statement, whoever made it; null when nothing is dated. */
export function lastStatedAt({ entries }: Timeline): Instant | null {
  return entries.reduce<Instant | null>((last, { sortAt }) => (sortAt !== null && (last === null || sortAt > last) ? sortAt : last), null)
}

/** The status as the vendor tells it and as people tell it; times on the clocks of `zone`, null for UTC. */
export function wordVoices({ timeline, lang }: EmbeddedIncident, zone: string | null): { vendor: string; people: string } {
  const words = getDictionary(lang)
  const claim = timeline.voices.vendor
  const said = wordPeopleVoice(timeline, lang).map(({ text }) => text)
  return {
    vendor:
      claim === null
        ? words.head.noVendorPhase
        : words.head.vendorPhase(words.phases[claim.phase], claim.at && formatInstantIn(claim.at, lang, zone)),
    people: said.length === 0 ? words.head.nothingFromPeople : said.join('; '),
  }
}

/** The beginning of a text, cut at a word; `most` counts UTF-16 units. */
export function cutText(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`
}
