import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import { type Basis, bases, effects, type Impact } from '@/lib/core/incident/impact'
import { basisOf, foundAffected, isVendorWord } from '@/lib/core/incident/speaker'
import { earlierOf, laterOf } from '@/lib/core/time/instant'
import { type Interval, totalSeconds, unionOf } from '@/lib/core/time/interval'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { earliestOf, isToTheMinute, latestOf } from '@/lib/core/time/moment-range'
import { type EntryIndex, latestClaim } from '@/lib/core/timeline/latest-claim'
import { datingOf } from '@/lib/core/timeline/order-entries'
import { isClosed } from '@/lib/core/timeline/phases'
import type { Duration, OrderedEntry } from '@/lib/core/timeline/timeline'

/** The last statement, by a speaker of each basis, that it was still going on; null when there is none. */
export type Confirmations = Record<Basis, { at: Instant; moment: Moment } | null>

/** One impact as a stretch of time, with what is uncertain about it. */
export type Stretch = Interval & { atLeast: boolean; about: boolean; assumed: boolean; lastConfirmedAt: Instant | null }

/**
 * When each kind of speaker last said by `asOf` that it was going on: the vendor with any statement while its own phase is not
 * over, press and third parties, witnesses and measurements with a finding of "affected".
 */
export function findConfirmations(
  entries: readonly OrderedEntry[],
  phases: ReadonlyMap<string, Phase | null>,
  asOf: Instant,
): Confirmations {
  const last: Confirmations = { declared: null, reported: null, observed: null }
  for (const { entry } of entries) {
    const confirms = isVendorWord(entry) ? !isClosed(phases.get(entry.id) ?? null) : foundAffected(entry) && canConfirm(entry.kind)
    const moment = datingOf(entry)
    const at = earliestOf(moment)
    if (!confirms || moment.at === null || at === null || at > asOf) continue
    const basis = basisOf(entry.kind)
    const previous = last[basis]
    if (previous === null || at > previous.at) last[basis] = { at, moment }
  }
  return last
}

/**
 * How long it lasted, one duration per basis and effect in the order of both lists. An impact without a start, or whose start
 * is not before `asOf`, has no length; one whose end lies before its start is left out.
 */
export function measureDurations(document: IncidentDocument, index: EntryIndex, confirmations: Confirmations, asOf: Instant): Duration[] {
  return bases.flatMap((basis) =>
    effects.flatMap((effect) => {
      const impacts = document.impacts.filter((impact) => impact.basis === basis && impact.effect === effect)
      const stretches = impacts.flatMap((impact) => stretchOf(impact, index, confirmations, asOf) ?? [])
      return joinStretches(stretches, { basis, effect, intermittent: document.pattern === 'intermittent' })
    }),
  )
}

/** The union of stretches as one duration; none when there are none. */
export function joinStretches(stretches: readonly Stretch[], of: Pick<Duration, 'basis' | 'effect' | 'intermittent'>): Duration[] {
  const starts = stretches.map(({ start }) => start).sort()
  const first = starts[0]
  if (first === undefined) return []
  const union = unionOf(stretches)
  const confirmed = stretches.flatMap(({ lastConfirmedAt }) => lastConfirmedAt ?? []).sort()
  return [
    {
      ...of,
      seconds: totalSeconds(union),
      atLeast: stretches.some(({ atLeast }) => atLeast),
      about: stretches.some(({ about }) => about),
      assumed: stretches.some(({ assumed }) => assumed),
      intervals: union.length > 0 ? union : [{ start: first, end: first }],
      lastConfirmedAt: confirmed.at(-1) ?? null,
    },
  ]
}

/** True when the end that holds lies before the start that holds, whatever their precision. */
export function endsBeforeStart(impact: Impact, index: EntryIndex): boolean {
  const start = latestClaim(impact.starts, index)?.moment
  const end = latestClaim(impact.ends, index)?.moment
  if (start?.at == null || end?.at == null || start.bound === 'before') return false
  const latestEnd = latestOf(end)
  return latestEnd !== null && latestEnd < start.at
}

function stretchOf(impact: Impact, index: EntryIndex, confirmations: Confirmations, asOf: Instant): Stretch | null {
  const start = latestClaim(impact.starts, index)?.moment
  if (start?.at == null || start.at >= asOf || endsBeforeStart(impact, index)) return null
  const end = latestClaim(impact.ends, index)?.moment
  const uncertain = { about: isAbout(start), assumed: isAssumed(start) }
  if (end?.at == null) {
    const confirmation = confirmations[impact.basis]
    if (confirmation === null || confirmation.at <= start.at) {
      return { start: start.at, end: start.at, atLeast: true, ...uncertain, lastConfirmedAt: null }
    }
    const { at, moment } = confirmation
    const about = uncertain.about || isAbout(moment)
    return { start: start.at, end: at, atLeast: true, about, assumed: uncertain.assumed || isAssumed(moment), lastConfirmedAt: at }
  }
  const clipped = end.at > asOf
  return {
    start: start.at,
    end: laterOf(start.at, earlierOf(end.at, asOf)),
    atLeast: clipped || start.bound === 'before' || end.bound === 'after',
    about: uncertain.about || isAbout(end) || start.bound === 'after' || end.bound === 'before',
    assumed: uncertain.assumed || isAssumed(end),
    lastConfirmedAt: null,
  }
}

function canConfirm(kind: OrderedEntry['entry']['kind']): boolean {
  return kind === 'press' || kind === 'third-party-notice' || kind === 'report' || kind === 'measurement'
}

function isAbout(moment: Moment): boolean {
  return moment.bound === 'about' || !isToTheMinute(moment)
}

function isAssumed(moment: Moment): boolean {
  return moment.zoneCertainty === 'assumed' || moment.zoneCertainty === 'unknown' || (moment.readings ?? []).length > 0
}
