import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { fromWatchRow, type LeasedWatch } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'

export const leaseSeconds = 120

/**
 * Takes a watch for one process: the one named, else whichever is due longest. A row says who has it and until when, so that a
 * process that dies leaves it to the others. Null when nothing is due, or the one named is being run.
 */
export async function takeWatch(runner: string, id: number | null): Promise<LeasedWatch | null> {
  const at = now()
  const wanted = id === null ? Prisma.sql`NOT paused AND next_run_at <= ${at}::timestamptz` : Prisma.sql`id = ${id}`
  const taken = await getDb().$queryRaw<{ id: number }[]>`
    UPDATE watch SET leased_by = ${runner}, leased_until = ${addSeconds(at, leaseSeconds)}::timestamptz
    WHERE id = (
      SELECT id FROM watch WHERE ${wanted} AND (leased_until IS NULL OR leased_until <= ${at}::timestamptz)
      ORDER BY next_run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id`
  const [found] = taken
  if (found === undefined) return null
  const row = await getDb().watch.findUnique({ where: { id: found.id } })
  return row && fromWatchRow(row, at)
}

/** Keeps a watch for longer; false when it is another's by now, or was removed. */
export async function renewLease(id: number, runner: string): Promise<boolean> {
  const at = now()
  const { count } = await getDb().watch.updateMany({
    where: { id, leasedBy: runner, leasedUntil: { gt: at } },
    data: { leasedUntil: addSeconds(at, leaseSeconds) },
  })
  return count === 1
}

export type Settlement = Partial<{
  etag: string | null
  lastModified: string | null
  lastBytes: number
  lastIncidents: number
  lastEntries: number
  smallerSince: Instant | null
  lastSuccessAt: Instant
}> & { lastRunAt: Instant; lastOutcome: string; lastReason: string | null; failures: number; nextRunAt: Instant }

/** Gives a watch back with what became of its run; false when it was another's by then, whose word then counts. */
export async function settleWatch(id: number, runner: string, settlement: Settlement): Promise<boolean> {
  const { count } = await getDb().watch.updateMany({
    where: { id, leasedBy: runner },
    data: { ...settlement, leasedBy: null, leasedUntil: null },
  })
  return count === 1
}
