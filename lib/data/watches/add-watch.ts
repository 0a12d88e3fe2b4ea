import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { canAdminister } from '@/lib/core/permissions'
import { isZone } from '@/lib/core/time/zone'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { OutsideFault } from '@/lib/data/outside/outside-fault'
import { requirePlace } from '@/lib/data/outside/public-place'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'
import { targetOfWatch } from '@/lib/data/watches/keep-watch'
import { requireWatch } from '@/lib/data/watches/list-watches'
import type { Watch } from '@/lib/data/watches/watch'
import { getFormat } from '@/lib/ingest/formats'
import { now } from '@/lib/site/clock'

const daySeconds = 86_400

const newWatchSchema = z.strictObject({
  url: z.string().max(2000, 'is longer than 2,000 characters'),
  format: z.string().refine((name) => getFormat(name) !== null, 'is no format that is known here'),
  everySeconds: z.int().min(10, 'must be at least 10 seconds').max(daySeconds, 'must be at most a day'),
  vendor: slugSchema.nullable().default(null),
  page: z.string().min(1).max(300).nullable().default(null),
  zone: z.string().refine(isZone, 'is no time zone').default('UTC'),
  publish: z.boolean().default(false),
})

/** Watches a feed from now on. Throws 'invalid' with every fault, 'conflict' when it is watched already. */
export async function addWatch(actor: Actor, given: z.input<typeof newWatchSchema>, options: { allowPrivate: boolean }): Promise<Watch> {
  requirePermission(actor, canAdminister, 'keep watches')
  const parsed = newWatchSchema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    throw new AppError('invalid', `The watch is not valid: ${faults.join('; ')}.`, { faults })
  }
  const url = readUrl(parsed.data.url, options)
  const at = now()
  const count = await inTransaction(async (tx) => {
    const data = [{ ...parsed.data, url, paused: false, failures: 0, addedAt: at, nextRunAt: at }]
    const added = await tx.watch.createMany({ data, skipDuplicates: true })
    const { format, publish } = parsed.data
    if (added.count > 0) await recordAudit(actor, { action: 'watch-added', target: targetOfWatch(url), detail: { format, publish } }, tx)
    return added.count
  })
  const watch = await requireWatch(url)
  if (count === 0) throw new AppError('conflict', `${url} is watched already, as watch ${watch.id}.`)
  return watch
}

function readUrl(text: string, options: { allowPrivate: boolean }): string {
  try {
    const { url } = requirePlace(text, null, options)
    url.hash = ''
    return url.href
  } catch (error) {
    if (error instanceof OutsideFault) throw new AppError('invalid', error.message)
    throw error
  }
}
