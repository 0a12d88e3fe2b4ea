import type { CauseCategory, Classification, IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import type { PlannedWindow } from '@/lib/core/incident/planned-window'
import type { FoundPassage } from '@/lib/core/search/find-passage'
import type { Piece } from '@/lib/core/search/mark-text'
import type { Instant, Precision } from '@/lib/core/time/moment'
import type { Duration, Status } from '@/lib/core/timeline/timeline'

/** Why a search brought it: by its ticket code, by an error text or by words; its title with them marked, and where else they stand. */
export type RowMatch = { by: 'code' | 'error' | 'words'; title: readonly Piece[]; passage: FoundPassage | null }

/** One incident in a list, as values. */
export type IncidentRowView = {
  id: string
  slug: string
  title: string
  codes: readonly string[]
  vendor: { slug: string; name: string }
  /** The first few of them. */
  services: readonly { slug: string; name: string }[]
  serviceCount: number
  classification: Classification
  completeness: IncidentDocument['completeness']
  status: Status
  phase: Phase | null
  startedAt: Instant | null
  /** How exactly that is known; a month is shown as a month. */
  startedPrecision: Precision | null
  lastStatedAt: Instant | null
  durations: readonly Pick<Duration, 'basis' | 'effect' | 'seconds' | 'atLeast' | 'about'>[]
  /** Slugs of the first few places. */
  regions: readonly string[]
  regionCount: number
  causeCategory: CauseCategory | null
  entryCount: number
  linkedCount: number
  /** When a maintenance is planned for that has not begun yet. */
  planned: PlannedWindow | null
  match?: RowMatch | undefined
}
