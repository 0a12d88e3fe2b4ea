import type { Instant } from '@/lib/core/time/moment'

/** The words of Atlassian Statuspage, public API v2: foreign, and used in this folder alone. Every field is always there. */
export type IncidentState = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'postmortem'
export type MaintenanceState = 'scheduled' | 'in_progress' | 'verifying' | 'completed'
export type State = IncidentState | MaintenanceState

/** From the least to the worst; `maintenance` is none of these degrees. */
export const ratings = ['none', 'minor', 'major', 'critical'] as const
export type Rating = (typeof ratings)[number]
export type ImpactWord = Rating | 'maintenance'

/** From the best to the worst. */
export const componentStatuses = ['operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'] as const
export type ComponentStatus = (typeof componentStatuses)[number]

export type StatuspagePage = { id: string; name: string; url: string; time_zone: string; updated_at: Instant }

export type StatuspageComponent = {
  id: string
  name: string
  status: ComponentStatus
  created_at: Instant
  updated_at: Instant
  position: number
  description: string | null
  showcase: boolean
  start_date: string | null
  group_id: string | null
  page_id: string
  group: boolean
  only_show_if_degraded: boolean
  /** Ids of what is in the group; only groups have it. */
  components?: string[]
}

export type AffectedComponent = { code: string; name: string; old_status: ComponentStatus; new_status: ComponentStatus }

export type StatuspageUpdate = {
  id: string
  status: State
  body: string
  incident_id: string
  created_at: Instant
  updated_at: Instant
  display_at: Instant
  affected_components: AffectedComponent[] | null
  deliver_notifications: boolean
  custom_tweet: string | null
  tweet_id: string | null
}

export type StatuspageIncident = {
  id: string
  name: string
  status: State
  created_at: Instant
  updated_at: Instant
  monitoring_at: Instant | null
  resolved_at: Instant | null
  impact: ImpactWord
  shortlink: string
  started_at: Instant
  page_id: string
  incident_updates: StatuspageUpdate[]
  components: StatuspageComponent[]
  reminder_intervals: string | null
}

export type StatuspageMaintenance = StatuspageIncident & { scheduled_for: Instant; scheduled_until: Instant }

export type StatuspageStatus = { indicator: ImpactWord; description: string }
