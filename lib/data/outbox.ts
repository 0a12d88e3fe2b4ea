import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

const keptSeconds = 7 * 86_400

export type OutboxRow = { id: bigint; tags: string[] }

/** The tag of an incident's pages. `record` is the tag of whatever lists, `catalogue` that of vendors, services and places. */
export function incidentTag(incidentId: string): string {
  return `incident:${incidentId}`
}

/** Of what stands on every page: the name of the site and what else is chosen for all of it. */
export const settingsTag = 'settings'

/** Adds what every instance must forget, at once or at each due time; the record must be locked. Rows older than a week are dropped. */
export async function appendOutbox(
  tx: Transaction,
  row: { incidentId: string | null; tags: readonly string[]; dueAt?: readonly Instant[] },
): Promise<void> {
  const { incidentId, tags } = row
  const createdAt = now()
  const dues = [...new Set(row.dueAt ?? [])].filter((dueAt) => dueAt > createdAt)
  await tx.$executeRaw`
    WITH old AS (DELETE FROM outbox WHERE due_at IS NULL AND created_at < ${addSeconds(createdAt, -keptSeconds)}::timestamptz)
    INSERT INTO outbox (incident_id, tags, due_at, created_at)
    SELECT ${incidentId}::uuid, ${[...tags]}::text[], due_at, ${createdAt}::timestamptz
    FROM unnest(${[null, ...dues]}::timestamptz[]) AS due_at`
}

/** Drops what was to fall due for an incident: its new revision says anew what does. */
export async function dropDueOutbox(tx: Transaction, incidentId: string): Promise<void> {
  await tx.outbox.deleteMany({ where: { incidentId, dueAt: { not: null } } })
}

/** The newest row there is; 0 when there is none. */
export async function latestOutboxId(): Promise<bigint> {
  const { _max } = await getDb().outbox.aggregate({ _max: { id: true }, where: { dueAt: null } })
  return _max.id ?? 0n
}

/** The rows written after one, oldest first. What has fallen due is written as new rows before, by whichever instance is first. */
export async function readOutboxSince(id: bigint): Promise<OutboxRow[]> {
  await fireDue(now())
  return getDb().outbox.findMany({ where: { id: { gt: id }, dueAt: null }, orderBy: { id: 'asc' }, select: { id: true, tags: true } })
}

async function fireDue(at: Instant): Promise<void> {
  const due = { dueAt: { lte: at } }
  if ((await getDb().outbox.findFirst({ where: due, select: { id: true } })) === null) return
  await inTransaction(async (tx) => {
    await lockRecord(tx)
    const rows = await tx.outbox.findMany({ where: due })
    await tx.outbox.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } })
    await tx.outbox.createMany({ data: rows.map(({ incidentId, tags }) => ({ incidentId, tags, createdAt: at })) })
  })
}
