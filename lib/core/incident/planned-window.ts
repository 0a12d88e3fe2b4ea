import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import { type EntryIndex, latestClaim } from '@/lib/core/timeline/latest-claim'

/** When a maintenance was announced for, by the claims that hold: its earliest start and, where each part has one, its latest end. */
export type PlannedWindow = { from: Instant; to: Instant | null }

/** The window of a maintenance; null for everything else and where no start is declared. */
export function plannedWindow({ classification, impacts }: IncidentDocument, entries: EntryIndex): PlannedWindow | null {
  if (classification !== 'maintenance') return null
  const declared = impacts.filter(({ basis }) => basis === 'declared')
  const starts = declared.flatMap((impact) => latestClaim(impact.starts, entries)?.moment.at ?? [])
  const ends = declared.map((impact) => latestClaim(impact.ends, entries)?.moment.at ?? null)
  const from = starts.sort()[0]
  if (from === undefined) return null
  const last = ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
  return { from, to: last }
}
