import { plannedWindow } from '@/lib/core/incident/planned-window'
import { laterOf } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import { claimPhases, isClosed } from '@/lib/core/timeline/phases'
import { isLive, liveUntil } from '@/lib/core/timeline/status'
import type { PhaseClaim, Timeline } from '@/lib/core/timeline/timeline'
import { phaseStates, statusStates } from '@/lib/publish/statuspage/status-tables'
import type { State } from '@/lib/publish/statuspage/statuspage-shapes'

/**
 * How an incident or a maintenance stands in the words of Statuspage. `closedAt` is when it ended, as far as the record tells; null
 * while it is open, and also where nothing dated tells it. `begunAt` is the announced start of a maintenance.
 */
export type StateNow = { status: State; isOpen: boolean; closedAt: Instant | null; begunAt: Instant | null; until: Instant | null }

/** The state of an incident at the timeline's instant: by its status, a maintenance by its announced window and the phase claimed. */
export function toState(timeline: Timeline): StateNow {
  return timeline.document.classification === 'maintenance' ? toMaintenanceState(timeline) : toIncidentState(timeline)
}

function toIncidentState(timeline: Timeline): StateNow {
  const { status, phase } = timeline
  const live = isLive(timeline)
  const key = status === 'disputed' ? (`disputed, ${live ? 'live' : 'not live'}` as const) : status === 'retracted' ? 'resolved' : status
  const word = statusStates[key]
  const state = word === 'by phase' ? (phase === null ? 'investigating' : phaseStates[phase.phase].incident) : word
  const closedAt = live
    ? null
    : status === 'end-not-recorded'
      ? lastConfirmation(timeline)
      : (closingOf(timeline) ?? lastConfirmation(timeline))
  return { status: state, isOpen: live, closedAt, begunAt: null, until: null }
}

function toMaintenanceState(timeline: Timeline): StateNow {
  const { phase, asOf } = timeline
  const window = plannedWindow(timeline.document, indexEntries(timeline.entries))
  const planned = { begunAt: window?.from ?? null, until: window?.to ?? null }
  const open = (status: State): StateNow => ({ status, isOpen: true, closedAt: null, ...planned })
  const completed = (closedAt: Instant | null): StateNow => ({ status: 'completed', isOpen: false, closedAt, ...planned })
  if (isClosed(phase?.phase ?? null)) return completed(closingOf(timeline) ?? planned.until ?? lastConfirmation(timeline))
  if (planned.until !== null && planned.until <= asOf) return completed(planned.until)
  if (planned.begunAt !== null && planned.begunAt > asOf) return open('scheduled')
  const isSpokenOf = (liveUntil(timeline.entries) ?? '') >= asOf
  if (planned.until === null && !isSpokenOf) return completed(lastConfirmation(timeline))
  return open(phase === null ? 'in_progress' : phaseStates[phase.phase].maintenance)
}

/** When the vendor said that it is over, for good: a look back later does not move it. */
function closingOf({ entries }: Timeline): Instant | null {
  const claims = claimPhases(entries)
  const last = claims.slice(claims.findLastIndex(({ phase }) => !isClosed(phase)) + 1)
  const dated = last.filter((claim): claim is PhaseClaim & { at: Instant } => claim.at !== null)
  return (dated.find(({ phase }) => phase !== 'post-incident') ?? dated[0])?.at ?? null
}

/** When somebody last said that it was going on; without such a word the last dated statement. */
function lastConfirmation({ durations, entries }: Timeline): Instant | null {
  const confirmed = durations.flatMap(({ lastConfirmedAt }) => lastConfirmedAt ?? [])
  const claimed = claimPhases(entries).flatMap(({ at, phase }) => (at === null || isClosed(phase) ? [] : [at]))
  const known = [...confirmed, ...claimed]
  const stated = entries.flatMap(({ sortAt }) => sortAt ?? [])
  const [first, ...rest] = known.length > 0 ? known : stated
  return first === undefined ? null : rest.reduce(laterOf, first)
}
