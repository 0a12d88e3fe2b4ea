import type { Placed } from '@/components/timeline/layout/cluster-marks'
import type { Lane } from '@/components/timeline/layout/ribbon-layout'
import type { Tick } from '@/components/timeline/layout/ribbon-scale'
import { fill, wordAxisDay, wordClock, wordDay, wordInstant, wordMonth } from '@/components/timeline/layout/word-time'
import type { MarkData, PromiseData, RibbonData } from '@/components/timeline/ribbon-data'
import type { PromiseOutcome } from '@/lib/core/timeline/timeline'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

/** What stands at a tick of the axis. */
export function wordTick({ at, unit }: Tick, words: RibbonWords): string {
  switch (unit) {
    case 'clock':
      return wordClock(at)
    case 'day':
      return wordAxisDay(at, words)
    case 'month':
      return wordMonth(at, words)
    case 'year':
      return String(new Date(at).getUTCFullYear())
  }
}

/** The name of a lane, with where its incident lies when nothing of it is on this axis. */
export function wordLane(lane: Lane, words: RibbonWords): string {
  const { data } = lane
  if (lane.kind !== 'linked' || lane.beside === null || data.kind !== 'linked' || data.extent === null) return data.name
  const { from, to } = data.extent
  const when = wordDay(lane.beside === 'after' ? from : to, words)
  return `${data.name} · ${fill(lane.beside === 'after' ? words.later : words.earlier, { when })}`
}

/** What a mark stands for: one entry, or how many of them. */
export function wordMark({ items }: Placed<MarkData>, words: RibbonWords): string {
  const [first] = items
  if (first === undefined) return ''
  return `${wordInstant(first.at, words)}. ${items.length === 1 ? first.label : fill(words.cluster, { n: items.length })}`
}

export type PromiseSign = { label: string; outcome: PromiseOutcome; sign: string; isLate: boolean }

/** What a promise shows, or several that share a place: the worst of them, and how many. */
export function wordPromise({ items }: Placed<PromiseData>, words: RibbonWords): PromiseSign {
  const [first] = items
  if (first === undefined) return { label: '', outcome: 'unclear', sign: '', isLate: false }
  const isOne = items.length === 1
  const outcome = items.some((each) => each.outcome === 'missed') ? 'missed' : first.outcome
  return {
    label: `${wordInstant(first.at, words)}: ${isOne ? first.label : fill(words.promises, { n: items.length })}`,
    outcome,
    sign: isOne ? first.sign : `${items.length}`,
    isLate: isOne && outcome === 'missed',
  }
}

/** What the line says. */
export function wordLine({ kind, at }: NonNullable<RibbonData['line']>, words: RibbonWords): string {
  return kind === 'now' ? words.now : fill(words.knownAt, { clock: wordClock(at) })
}
