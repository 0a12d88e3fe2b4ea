import type { Entry } from '@/lib/core/incident/entry'
import { datingOf } from '@/lib/core/timeline/order-entries'
import type { EditingWords } from '@/lib/site/language/editing/en'
import { formatMoment } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

const mostName = 90

/** The beginning of a text, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > mostName ? `${line.slice(0, mostName).toWellFormed()}…` : line
}

/** What an entry says, in a few words: its headline, or how its text or its fields begin. */
export function entryGist(entry: Entry): string {
  return shortened(entry.headline ?? (entry.body || Object.values(entry.fields ?? {})[0] || entry.speaker || ''))
}

/** When it was said, as far as known. */
export function entryWhen(entry: Entry, lang: Language, words: EditingWords): string {
  const moment = datingOf(entry)
  return moment.at === null ? words.row.undated : formatMoment(moment, lang)
}

/** An entry by when it was said and what it says. */
export function entryName(entry: Entry, lang: Language, words: EditingWords): string {
  return `${entryWhen(entry, lang, words)} · ${entryGist(entry) || words.row.untitled}`
}
