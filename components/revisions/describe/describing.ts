import { entryLabel } from '@/components/timeline/ribbon-labels'
import type { Line } from '@/lib/core/history/compare-lines'
import type { Claim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Moment } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Dictionary } from '@/lib/site/language/en'
import { formatMoment, momentNotes } from '@/lib/site/language/format-moment'
import { joinList } from '@/lib/site/language/join-list'
import type { Language } from '@/lib/site/language/language'
import type { RevisionWords } from '@/lib/site/language/revisions/en'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'

/** Names by slug or id, where they are known. */
export type Names = { services: ReadonlyMap<string, string>; places: ReadonlyMap<string, string>; incidents: ReadonlyMap<string, string> }

/** One version of an incident, with what it takes to say its parts in a reader's words. */
export class Describing {
  readonly words: Dictionary
  readonly own: RevisionWords
  readonly #entries: ReadonlyMap<string, string>
  readonly #sources: ReadonlyMap<string, string>

  constructor(
    readonly document: IncidentDocument,
    readonly names: Names,
    readonly lang: Language,
  ) {
    this.words = getDictionary(lang)
    this.own = getRevisionWords(lang)
    this.#entries = new Map(document.entries.map((entry) => [entry.id, entryLabel(entry, lang)]))
    this.#sources = new Map(document.sources.map(({ id, publisher, title }) => [id, title ? `${publisher}, ${title}` : publisher]))
  }

  /** A line with a label of ours; one without text is left out by whoever compares. */
  line(key: keyof RevisionWords['lines'], text: string | undefined, language?: string): Line {
    const label = this.own.lines[key]
    const line = { key, label: typeof label === 'string' ? label : key, text: text ?? '' }
    return language === undefined ? line : { ...line, language }
  }

  moment(moment: Moment): string {
    const notes = momentNotes(moment, this.lang)
    return [formatMoment(moment, this.lang), ...notes].join('; ')
  }

  /** `German` for `de`; what is no language tag stays as it is. */
  language(tag: string): string {
    try {
      return new Intl.DisplayNames([this.lang], { type: 'language' }).of(tag) ?? tag
    } catch {
      return tag
    }
  }

  entry(id: string): string {
    return this.#entries.get(id) ?? id
  }

  source(id: string): string {
    return this.#sources.get(id) ?? id
  }

  service({ service, wording }: { service: string; wording?: string }): string {
    const name = this.names.services.get(service) ?? service
    return wording === undefined || wording === name ? name : `${name} (“${wording}”)`
  }

  place({ place, wording }: { place: string | null; wording?: string }): string {
    const name = place === null ? undefined : (this.names.places.get(place) ?? place)
    if (name === undefined || wording === undefined || wording === name) return name ?? wording ?? ''
    return `${name} (“${wording}”)`
  }

  /** A claim with those who state it. */
  said(text: string, { statedIn }: Claim): string {
    return this.own.lines.said(text, this.stated(statedIn))
  }

  stated(statedIn: readonly string[]): string {
    if (statedIn.length === 0) return this.own.lines.curator
    const named = statedIn.slice(0, 3).map((id) => this.entry(id))
    return statedIn.length > 3 ? `${named.join(', ')} +${statedIn.length - 3}` : joinList(named, this.lang)
  }
}
