import type { Place } from '@/lib/core/places/place'
import type { Moment } from '@/lib/core/time/moment'
import type { PrintedValue } from '@/lib/ingest/cstate/front-matter'
import type { BodyUpdate } from '@/lib/ingest/cstate/split-updates'
import type { Doubt } from '@/lib/ingest/draft'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'

/** One file as read: its front matter understood, its body taken apart. `key` is the name of the file. */
export type IssueFile = {
  page: string
  vendor: string
  key: string
  title: string
  date: Moment | null
  resolvedWhen: Moment | null
  values: ReadonlyMap<string, PrintedValue>
  affected: readonly PrintedValue[]
  updates: readonly BodyUpdate[]
  zone: string
  places: readonly Place[]
  services: ServiceIndex
  incidentId: (key: string) => string
  doubt: (kind: Doubt['kind'], message: string, place?: { start: number; end: number }) => void
}

export const format = 'cstate'
