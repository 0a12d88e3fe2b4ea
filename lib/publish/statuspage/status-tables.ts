import type { Classification } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import type { Effect, Impact } from '@/lib/core/incident/impact'
import type { Status } from '@/lib/core/timeline/timeline'
import type { ComponentStatus, ImpactWord, IncidentState, MaintenanceState, Rating } from '@/lib/publish/statuspage/statuspage-shapes'

// Each table stands in docs/formats/statuspage-out.md as well; a test holds the two against each other.

/** What a phase is called there, of an incident or an advisory and of a maintenance. */
export const phaseStates: Readonly<Record<Phase, { incident: IncidentState; maintenance: MaintenanceState }>> = {
  detected: { incident: 'investigating', maintenance: 'in_progress' },
  investigating: { incident: 'investigating', maintenance: 'in_progress' },
  identified: { incident: 'identified', maintenance: 'in_progress' },
  mitigating: { incident: 'identified', maintenance: 'in_progress' },
  monitoring: { incident: 'monitoring', maintenance: 'verifying' },
  mitigated: { incident: 'resolved', maintenance: 'completed' },
  resolved: { incident: 'resolved', maintenance: 'completed' },
  'post-incident': { incident: 'postmortem', maintenance: 'completed' },
  'false-positive': { incident: 'resolved', maintenance: 'completed' },
}

/** What our statuses are called there. `by phase`: as the phase the vendor claims, without one `investigating`. */
export const statusStates: Readonly<
  Record<Exclude<Status, 'retracted' | 'disputed'> | `disputed, ${'live' | 'not live'}`, IncidentState | 'by phase'>
> = {
  ongoing: 'by phase',
  monitoring: 'monitoring',
  'disputed, live': 'monitoring',
  'disputed, not live': 'resolved',
  resolved: 'by phase',
  'end-not-recorded': 'resolved',
}

type Level = NonNullable<Impact['level']>

/** How bad an impact of a level is. `unknown` says nothing: then its effect decides. */
export const levelRatings: Readonly<Record<Exclude<Level, 'unknown'>, Rating>> = { partial: 'minor', major: 'major', full: 'critical' }

export const effectRatings: Readonly<Record<Effect, Rating>> = {
  rejected: 'major',
  unreachable: 'major',
  lost: 'major',
  delayed: 'minor',
  stale: 'minor',
  degraded: 'minor',
}

/** Where no impact says its level: what its effect is worth, and what an incident without any impact is. */
export const unratedClassifications: Readonly<Record<Classification, 'by effect, without one minor' | ImpactWord>> = {
  incident: 'by effect, without one minor',
  advisory: 'none',
  maintenance: 'maintenance',
}

/** What a service is while an incident of a rating that concerns it goes on. */
export const ratingStatuses: Readonly<Record<ImpactWord, ComponentStatus>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
}

/** What the page says of itself. */
export const indicatorDescriptions: Readonly<Record<ImpactWord, string>> = {
  none: 'No outage is going on, as far as is on record',
  minor: 'A minor outage is going on',
  major: 'A major outage is going on',
  critical: 'A critical outage is going on',
  maintenance: 'Maintenance is under way',
}
