import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { type AuditNote, recordAudit } from '@/lib/data/people/audit'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { requireWatch } from '@/lib/data/watches/list-watches'
import type { Watch } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'

/** Lets a watch rest, by its number or URL. A run that is under way ends as it would have. */
export async function pauseWatch(actor: Actor, name: string): Promise<Watch> {
  return keep(actor, name, 'watch-paused', (tx, id) => tx.watch.updateMany({ where: { id }, data: { paused: true } }))
}

/** Goes on with a watch, at once. */
export async function resumeWatch(actor: Actor, name: string): Promise<Watch> {
  const data = { paused: false, failures: 0, nextRunAt: now() }
  return keep(actor, name, 'watch-resumed', (tx, id) => tx.watch.updateMany({ where: { id, paused: true }, data }))
}

/** Ends a watch. What it brought stays in the record. */
export async function removeWatch(actor: Actor, name: string): Promise<Watch> {
  return keep(actor, name, 'watch-removed', (tx, id) => tx.watch.deleteMany({ where: { id } }))
}

/** A watch as the audit log names it: an address without what may be a key in it. */
export function targetOfWatch(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

async function keep(
  actor: Actor,
  name: string,
  action: AuditNote['action'],
  change: (tx: Transaction, id: number) => Promise<unknown>,
): Promise<Watch> {
  requirePermission(actor, canAdminister, 'keep watches')
  const watch = await requireWatch(name)
  await inTransaction(async (tx) => {
    await change(tx, watch.id)
    await recordAudit(actor, { action, target: targetOfWatch(watch.url), detail: { watch: watch.id } }, tx)
  })
  return action === 'watch-removed' ? watch : requireWatch(String(watch.id))
}
