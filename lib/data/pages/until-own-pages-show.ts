import { setTimeout } from 'node:timers/promises'
import { lastBeat } from '@/lib/data/health/pulse'
import { latestOutboxId } from '@/lib/data/outbox'

const looks = 40
const betweenMs = 50

/**
 * Waits, two seconds at most, until this instance shows what was written before: whoever published and follows the link to it must
 * not be told that there is no such page. Where nobody reads the outbox, in a test or at the command line, it does not wait.
 */
export async function untilOwnPagesShow(): Promise<void> {
  if (lastBeat('outbox') === null) return
  const newest = await latestOutboxId()
  for (let look = 0; look < looks && (lastBeat('outbox')?.upTo ?? 0n) < newest; look += 1) await setTimeout(betweenMs)
}
