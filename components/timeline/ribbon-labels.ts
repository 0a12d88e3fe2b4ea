import { codeOf, type IncidentView, type LinkedView } from '@/components/incident/incident-view'
import type { RibbonBar } from '@/components/timeline/ribbon-bars'
import type { Lane, RibbonPromise } from '@/components/timeline/ribbon-layout'
import type { Entry } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration, formatSpan } from '@/lib/site/language/format-duration'
import { formatDay } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** How a linked incident relates to the one whose page this is. */
export function linkLabel({ reasons }: LinkedView, lang: Language): string {
  const words = getDictionary(lang).linkKinds
  const labels = reasons.map(({ kind, inverse }) => words[kind][inverse ? 'inverse' : 'forward'])
  return [...new Set(labels)].join(', ')
}

export function laneLabel(lane: Lane, { lang, vendor, linked }: IncidentView): string {
  const words = getDictionary(lang).ribbon
  switch (lane.kind) {
    case 'impact':
      return lane.basis === 'declared' ? words.declared(vendor.name) : words[lane.basis]
    case 'vendor':
      return words.vendor(vendor.name)
    case 'promises':
      return words.promises
    case 'phases':
      return words.phases
    case 'voices':
      return words.voices
    case 'linked': {
      const other = linked.find((each) => each.timeline.document.slug === lane.slug)
      if (other === undefined) return words.linked
      const beside = lane.beside && (lane.beside.side === 'after' ? words.later : words.earlier)(formatDay(lane.beside.at, lang))
      return [codeOf(other.timeline.document), linkLabel(other, lang), beside].filter((part) => part !== null).join(' · ')
    }
  }
}

export function barLabel({ effect, duration }: RibbonBar, lang: Language): string {
  return `${getDictionary(lang).effects[effect]} · ${formatDuration(duration.seconds, lang, duration)}`
}

/** What an entry is called where there is no room for its text. */
export function entryLabel(entry: Entry, lang: Language): string {
  const kind = getDictionary(lang).kinds[entry.kind]
  const name = entry.headline ?? entry.speaker ?? null
  return name === null ? kind : `${kind}: ${name}`
}

export function promiseLabel({ promise }: RibbonPromise, lang: Language): string {
  const words = getDictionary(lang)
  const outcome = words.promiseOutcomes[promise.outcome]
  return promise.lateSeconds === null ? outcome : `${outcome}, ${words.ribbon.missedBy(formatSpan(promise.lateSeconds, lang))}`
}
