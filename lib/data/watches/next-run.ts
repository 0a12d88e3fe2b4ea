import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'

const daySeconds = 86_400
const jitter = 0.1

/**
 * When a watch is due again: after its interval, give or take a tenth, so that instances and feeds do not march in step; doubled
 * for each failure in a row, and not before the server wants to be asked, but after a day at the latest.
 */
export function nextRunAt(
  at: Instant,
  watch: { everySeconds: number; failures: number },
  { waitSeconds = null, random = Math.random }: { waitSeconds?: number | null; random?: () => number } = {},
): Instant {
  const doubled = watch.everySeconds * 2 ** Math.min(watch.failures, 30)
  const seconds = Math.max(doubled, waitSeconds ?? 0) * (1 - jitter + 2 * jitter * random())
  return addSeconds(at, Math.round(Math.min(seconds, daySeconds)))
}
