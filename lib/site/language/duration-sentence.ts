import type { Duration, Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration } from '@/lib/site/language/format-duration'
import type { Language } from '@/lib/site/language/language'

type Told = { lang: Language; timeline: Timeline; vendor: { name: string } }

/** "Microsoft's posts cover ≥ 26 h 32 min; press and third parties say 28 h 30 min; no vendor end on record." */
export function durationSentence({ lang, timeline, vendor }: Told): string {
  const words = getDictionary(lang)
  const severalEffects = new Set(timeline.durations.map(({ effect }) => effect)).size > 1
  const parts = timeline.durations.map((duration) => {
    const text = byBasis(duration, vendor.name, formatDuration(duration.seconds, lang, duration), words.head)
    return severalEffects ? words.head.effect(text, words.effects[duration.effect]) : text
  })
  const declared = timeline.document.impacts.filter(({ basis }) => basis === 'declared')
  if (declared.length > 0 && declared.every(({ ends }) => ends.length === 0)) parts.push(words.head.noEnd)
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

function byBasis({ basis }: Duration, vendor: string, span: string, words: ReturnType<typeof getDictionary>['head']): string {
  return basis === 'declared' ? words.declared(vendor, span) : words[basis](span)
}
