import type { Attempt, IncidentDocument } from '@/lib/core/incident/document'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { mentionRegions } from '@/lib/core/places/mention-regions'
import type { Place } from '@/lib/core/places/place'
import { compareText, earlierOf, laterOf, secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { findDoubts } from '@/lib/core/timeline/doubts'
import { findConfirmations, measureDurations } from '@/lib/core/timeline/durations'
import { compareUpdates, traceFields } from '@/lib/core/timeline/field-changes'
import { measureGaps } from '@/lib/core/timeline/gaps'
import { type EntryIndex, firstStatementOf, indexEntries, latestClaim, rankClaims } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { claimPhases, phasesInForce, spanPhases } from '@/lib/core/timeline/phases'
import { judgePromises } from '@/lib/core/timeline/promises'
import { findSilences } from '@/lib/core/timeline/silences'
import { hearVoices, statusOf } from '@/lib/core/timeline/status'
import type { Duration, OrderedEntry, PromiseRecord, Status, Timeline } from '@/lib/core/timeline/timeline'

const daySeconds = 24 * 3600

/**
 * Everything shown of an incident at `now`, computed from its document. Pure and total: any valid document gives a timeline.
 * `knownThen` marks a document that was cut to what had been stated by `now`; to cut it, use `buildTimelineKnownAt`.
 */
export function buildTimeline(
  document: IncidentDocument,
  places: readonly Place[],
  now: Instant,
  options: { knownThen?: boolean } = {},
): Timeline {
  const entries = orderEntries(document.entries)
  const index = indexEntries(entries)
  const claims = claimPhases(entries)
  const phases = phasesInForce(entries, claims)
  const voices = hearVoices(entries, claims)
  const status = statusOf(document, entries, voices, now)
  const confirmations = findConfirmations(entries, phases, now)
  const durations = measureDurations(document, index, confirmations, now)
  const promises = judgePromises(document, entries, now)
  return {
    document,
    asOf: now,
    knownThen: options.knownThen ?? false,
    hidden: { undated: 0, later: 0 },
    title: document.title,
    entries,
    extent: measureExtent(document, entries, durations, promises),
    phase: voices.vendor,
    phases: spanPhases(claims),
    status,
    voices,
    durations,
    promises,
    silences: findSilences(document, entries, phases),
    noWordForSeconds: silentFor(entries, status, now),
    changes: compareUpdates(entries),
    histories: traceFields(entries),
    gaps: measureGaps(document, entries, index),
    regions: mentionRegions(document, entries, index, places),
    causes: rankClaims(document.causes, index),
    attempts: orderAttempts(document.attempts, index),
    sources: countSources(document),
    doubts: findDoubts(document, index, confirmations, promises),
  }
}

/** From the first dated thing to the last; a promised time counts only near its promise, lest a misread date stretch the axis. */
function measureExtent(
  { impacts, attempts }: IncidentDocument,
  entries: readonly OrderedEntry[],
  durations: readonly Duration[],
  promises: readonly PromiseRecord[],
): Timeline['extent'] {
  const promised = promises.map(({ madeAt, dueAt }) => {
    return madeAt !== null && dueAt !== null && secondsBetween(madeAt, dueAt) <= daySeconds ? dueAt : null
  })
  const dated = [
    ...entries.map(({ sortAt }) => sortAt),
    ...entries.map(({ entry }) => entry.happenedAt?.at),
    ...impacts.flatMap(({ starts }) => starts.map(({ moment }) => moment.at)),
    ...attempts.map(({ happenedAt }) => happenedAt?.at),
    ...durations.flatMap(({ intervals }) => intervals.map(({ end }) => end)),
    ...promised,
  ].filter((at) => at != null)
  const [first] = dated
  if (first === undefined) return null
  return { from: dated.reduce(earlierOf, first), to: dated.reduce(laterOf, first) }
}

function silentFor(entries: readonly OrderedEntry[], status: Status, now: Instant): number | null {
  if (status !== 'ongoing' && status !== 'monitoring') return null
  const lastWord = entries.findLast(({ entry, sortAt }) => sortAt !== null && isVendorWord(entry))?.sortAt ?? null
  return lastWord === null ? null : Math.max(0, secondsBetween(lastWord, now))
}

/** In the order in which they were made, as far as that is known, each with the outcome that holds. */
function orderAttempts(attempts: readonly Attempt[], index: EntryIndex): Timeline['attempts'] {
  return attempts
    .map((attempt, position) => {
      const stated = firstStatementOf(attempt, index)
      return { attempt, position, at: attempt.happenedAt?.at ?? stated?.sortAt ?? '\uffff' }
    })
    .sort((a, b) => compareText(a.at, b.at) || a.position - b.position)
    .map(({ attempt }) => ({ attempt, outcome: latestClaim(attempt.outcomes, index)?.outcome ?? 'unknown' }))
}

function countSources({ sources }: IncidentDocument): Timeline['sources'] {
  const echoes = sources.filter(({ relays }) => relays !== undefined).length
  return { roots: sources.length - echoes, echoes }
}
