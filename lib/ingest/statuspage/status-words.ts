import type { Phase } from '@/lib/core/incident/entry'
import type { Effect, Impact } from '@/lib/core/incident/impact'

type Level = NonNullable<Impact['level']>

/**
 * The phase that each state of an update claims; null for a state that claims none. `update` is how an archive prints a message
 * sent without changing the state. `rank` orders updates of one instant: work before its end, the end before the look back.
 */
export const updateStates: ReadonlyMap<string, { phase: Phase | null; rank: number }> = new Map([
  ['scheduled', { phase: null, rank: 0 }],
  ['investigating', { phase: 'investigating', rank: 1 }],
  ['identified', { phase: 'identified', rank: 2 }],
  ['in_progress', { phase: 'mitigating', rank: 3 }],
  ['update', { phase: null, rank: 4 }],
  ['monitoring', { phase: 'monitoring', rank: 5 }],
  ['verifying', { phase: 'monitoring', rank: 5 }],
  ['resolved', { phase: 'resolved', rank: 6 }],
  ['completed', { phase: 'resolved', rank: 6 }],
  ['postmortem', { phase: 'post-incident', rank: 7 }],
])
export const unknownStateRank = 4

/** Levels by `impact`, the vendor's word for the whole incident; "none" says nothing about how bad it was. */
export const impactLevels: ReadonlyMap<string, Level> = new Map([
  ['none', 'unknown'],
  ['maintenance', 'unknown'],
  ['minor', 'partial'],
  ['major', 'major'],
  ['critical', 'full'],
])

/** What the status of a component claims of the service behind it; null: nothing is wrong with it. */
export const componentEffects: ReadonlyMap<string, Effect | null> = new Map([
  ['operational', null],
  ['under_maintenance', null],
  ['degraded_performance', 'degraded'],
  ['partial_outage', 'unreachable'],
  ['major_outage', 'unreachable'],
])

/** The effect that `impact` claims for the incident as a whole: it says how bad it is, not what was felt. */
export function effectOfImpact(impact: string | null): Effect {
  return impact === 'critical' ? 'unreachable' : 'degraded'
}
