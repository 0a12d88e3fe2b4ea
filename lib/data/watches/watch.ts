import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { Actor } from '@/lib/data/actor'
import type { Watch as WatchRow } from '@/lib/data/generated/client'

/** `refused`: what came is not believed. `failed`: nothing whole came. Either way nothing of the record was changed. */
export const watchOutcomes = ['changed', 'unchanged', 'refused', 'failed'] as const
export type WatchOutcome = (typeof watchOutcomes)[number]

/** A feed that is read again and again. */
export type Watch = {
  id: number
  url: string
  format: string
  vendor: string | null
  page: string | null
  zone: string
  everySeconds: number
  publish: boolean
  paused: boolean
  running: boolean
  nextRunAt: Instant
  lastRunAt: Instant | null
  lastSuccessAt: Instant | null
  lastOutcome: WatchOutcome | null
  lastReason: string | null
  /** How often in a row it was refused or failed. */
  failures: number
  /** Of the last good response. */
  lastBytes: number | null
  lastIncidents: number | null
  lastEntries: number | null
}

/** A watch with what only the process that runs it needs. */
export type LeasedWatch = Watch & {
  etag: string | null
  lastModified: string | null
  smallerSince: Instant | null
}

export function fromWatchRow(row: WatchRow, at: Instant): LeasedWatch {
  const { leasedBy: _, leasedUntil, addedAt: __, lastOutcome, ...rest } = row
  const instant = (date: Date | null) => date && toInstant(date)
  return {
    ...rest,
    running: leasedUntil !== null && toInstant(leasedUntil) > at,
    nextRunAt: toInstant(row.nextRunAt),
    lastRunAt: instant(row.lastRunAt),
    lastSuccessAt: instant(row.lastSuccessAt),
    lastOutcome: watchOutcomes.find((known) => known === lastOutcome) ?? null,
    smallerSince: instant(row.smallerSince),
  }
}

/**
 * Who writes what a watch brings. Watches of one host share their desk, so that its lists of open incidents and of all incidents
 * are compared with each other.
 */
export function feedActor({ url }: Watch): Actor {
  return { kind: 'feed', name: `Feed of ${new URL(url).host}`, role: 'curator' }
}

/** The address of a feed as it may be shown to anybody: a query may hold a key. */
export function shownUrl(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
