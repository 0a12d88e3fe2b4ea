import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { requireWatch } from '@/lib/data/watches/list-watches'
import type { Watch } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'

/** Lets a watch rest, by its number or URL. A run that is under way ends as it would have. */
export async function pauseWatch(actor: Actor, name: string): Promise<Watch> {
  requirePermission(actor, canAdminister, 'keep watches')
  const { id } = await requireWatch(name)
  await getDb().watch.updateMany({ where: { id }, data: { paused: true } })
  return requireWatch(String(id))
}

/** Goes on with a watch, at once. */
export async function resumeWatch(actor: Actor, name: string): Promise<Watch> {
  requirePermission(actor, canAdminister, 'keep watches')
  const { id } = await requireWatch(name)
  await getDb().watch.updateMany({ where: { id, paused: true }, data: { paused: false, failures: 0, nextRunAt: now() } })
  return requireWatch(String(id))
}

/** Ends a watch. What it brought stays in the record. */
export async function removeWatch(actor: Actor, name: string): Promise<Watch> {
  requirePermission(actor, canAdminister, 'keep watches')
  const watch = await requireWatch(name)
  await getDb().watch.deleteMany({ where: { id: watch.id } })
  return watch
}
