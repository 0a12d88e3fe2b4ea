import type { LinkedView } from '@/components/incident/incident-view'
import type { Entry } from '@/lib/core/incident/entry'
import type { Duration, PromiseRecord } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration, formatSpan } from '@/lib/site/language/format-duration'
import type { Language } from '@/lib/site/language/language'

/** How a linked incident relates to the one whose page this is. */
export function linkLabel({ reasons }: LinkedView, lang: Language): string {
  const words = getDictionary(lang).linkKinds
  const labels = reasons.map(({ kind, inverse }) => words[kind][inverse ? 'inverse' : 'forward'])
  return [...new Set(labels)].join(', ')
}

export function barLabel(duration: Duration, lang: Language): string {
  return `${getDictionary(lang).effects[duration.effect]} · ${formatDuration(duration.seconds, lang, duration)}`
}

/** What an entry is called where there is no room for its text. */
export function entryLabel(entry: Entry, lang: Language): string {
  const kind = getDictionary(lang).kinds[entry.kind]
  const name = entry.headline ?? entry.speaker ?? null
  return name === null ? kind : `${kind}: ${name}`
}

export function promiseLabel({ outcome, lateSeconds }: PromiseRecord, lang: Language): string {
  const words = getDictionary(lang)
  const text = words.promiseOutcomes[outcome]
  return lateSeconds === null ? text : `${text}, ${words.ribbon.missedBy(formatSpan(lateSeconds, lang))}`
}
