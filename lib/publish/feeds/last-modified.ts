import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'

/** HTTP dates are whole seconds: while more may change in the same one, or is being written, no date is told. */
const settledSeconds = 10

/** The `Last-Modified` of what last changed at an instant; null where none can be told yet. */
export function lastModified(changedAt: Instant | null, now: Instant): string | null {
  if (changedAt === null || changedAt > addSeconds(now, -settledSeconds)) return null
  return new Date(changedAt).toUTCString()
}

/** Whether `If-Modified-Since` (RFC 9110, 13.1.3) asks for it: not when it names that very second or a later one. */
export function wasModifiedSince(header: string | null, modified: string | null): boolean {
  if (header === null || modified === null) return true
  const since = Date.parse(header)
  return Number.isNaN(since) || since < Date.parse(modified)
}
