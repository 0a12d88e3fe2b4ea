import type { Instant } from '@/lib/core/time/moment'

/** The one clock of the project. Everything else is given its `now`. */
export function now(): Instant {
  return new Date().toISOString()
}
