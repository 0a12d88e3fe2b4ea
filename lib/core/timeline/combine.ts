import { bases, effects } from '@/lib/core/incident/impact'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { compareText, earlierOf, laterOf } from '@/lib/core/time/instant'
import { joinStretches } from '@/lib/core/timeline/durations'
import type { Combined, Duration, Silence, Timeline } from '@/lib/core/timeline/timeline'

type Word = Silence['meanwhile'][number]

/**
 * Linked incidents as one: their whole extent, the union of durations per basis and effect (never a sum), and in each silence what
 * the vendor said meanwhile on the others. The timelines come back in the order given.
 */
export function combine(timelines: readonly Timeline[]): Combined {
  const words = timelines.flatMap(vendorWordsOf).sort((a, b) => compareText(a.at, b.at))
  const durations = timelines.flatMap((timeline) => timeline.durations)
  return {
    timelines: timelines.map((timeline) => ({ ...timeline, silences: timeline.silences.map((silence) => fill(silence, timeline, words)) })),
    extent: timelines.reduce<Combined['extent']>((extent, timeline) => widen(extent, timeline.extent), null),
    durations: bases.flatMap((basis) =>
      effects.flatMap((effect) => {
        const alike = durations.filter((duration) => duration.basis === basis && duration.effect === effect)
        return joinStretches(alike.flatMap(stretchesOf), { basis, effect, intermittent: alike.some(({ intermittent }) => intermittent) })
      }),
    ),
  }
}

function vendorWordsOf({ document, entries }: Timeline): Word[] {
  return entries.flatMap(({ entry, sortAt }) =>
    sortAt !== null && isVendorWord(entry) ? [{ incidentId: document.id, slug: document.slug, entryId: entry.id, at: sortAt }] : [],
  )
}

function fill(silence: Silence, { document }: Timeline, words: readonly Word[]): Silence {
  const { from, to } = silence
  return { ...silence, meanwhile: words.filter(({ incidentId, at }) => incidentId !== document.id && at > from && at < to) }
}

function stretchesOf({ intervals, atLeast, about, assumed, lastConfirmedAt }: Duration) {
  return intervals.map((interval) => ({ ...interval, atLeast, about, assumed, lastConfirmedAt }))
}

function widen(extent: Combined['extent'], other: Combined['extent']): Combined['extent'] {
  if (extent === null || other === null) return extent ?? other
  return { from: earlierOf(extent.from, other.from), to: laterOf(extent.to, other.to) }
}
