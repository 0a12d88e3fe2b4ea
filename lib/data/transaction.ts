import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import type { Prisma } from '@/lib/data/generated/client'

export type Transaction = Prisma.TransactionClient

/** All or nothing. Never awaits anything but the database inside: the embedded one lets everybody wait meanwhile. */
export async function inTransaction<Value>(work: (tx: Transaction) => Promise<Value>, { timeout = 60_000 } = {}): Promise<Value> {
  try {
    return await getDb().$transaction(work, { maxWait: 20_000, timeout })
  } catch (error) {
    throw toDatabaseFault(error)
  }
}

/**
 * Lets one writer at a time change the record, until its transaction ends; readers are not held up. So what a command has looked
 * up (a slug, a code, an origin) stays true while it writes, and outbox ids appear in their order.
 */
export async function lockRecord(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE`
}
