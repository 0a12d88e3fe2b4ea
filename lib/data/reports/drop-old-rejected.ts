import { addSeconds } from '@/lib/core/time/instant'
import type { Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** So long a rejected report can be taken back. */
export const rejectedDays = 30
const daySeconds = 86_400

/** Forgets what readers sent and a curator rejected long ago. Called by whatever writes to the queue. */
export async function dropOldRejected(tx: Transaction): Promise<void> {
  const before = addSeconds(now(), -rejectedDays * daySeconds)
  await tx.readerReport.deleteMany({ where: { state: 'rejected', decidedAt: { lt: before } } })
}
