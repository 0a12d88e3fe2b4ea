import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { minuteOf } from '@/lib/core/time/moment-range'
import type { PromiseDoubt } from '@/lib/core/timeline/timeline'

/** How far ahead a promise was made, in seconds. */
export type Lead = { entryId: string; madeAt: Instant; dueAt: Instant; answeredAt: Instant | null; seconds: number }

const halfDaySeconds = 12 * 3600
const fewestOthers = 3

/**
 * Promises whose printed due time does not fit the incident's usual lead while the same clock face half a day away does: AM and
 * PM were perhaps exchanged. Usual is the median lead of the other promises, at least three of them. By entry id.
 */
export function doubtHalfDay(leads: readonly Lead[]): Map<string, PromiseDoubt> {
  const sorted = [...leads].sort((a, b) => a.seconds - b.seconds)
  if (sorted.length <= fewestOthers) return new Map()
  return new Map(
    sorted.flatMap((lead, index) => {
      const usual = medianWithout(sorted, index)
      if (lead.seconds >= usual / 3 && lead.seconds <= usual * 3) return []
      const meant = [-halfDaySeconds, halfDaySeconds].find((shift) => fits(lead.seconds + shift, usual))
      return meant === undefined ? [] : [[lead.entryId, doubtOf(lead, addSeconds(lead.dueAt, meant))] as const]
    }),
  )
}

function fits(seconds: number, usual: number): boolean {
  return seconds > 0 && seconds >= usual / 2 && seconds <= usual * 2
}

function doubtOf({ answeredAt }: Lead, meantAt: Instant): PromiseDoubt {
  const late = answeredAt !== null && minuteOf(answeredAt) > minuteOf(meantAt)
  return { code: 'am-pm', meantAt, lateSeconds: late ? secondsBetween(meantAt, answeredAt) : null }
}

/** The median of sorted leads with one left out; of two middle ones the shorter, as a wrong half day mostly lengthens a lead. */
function medianWithout(sorted: readonly Lead[], left: number): number {
  const middle = (sorted.length - 2) >> 1
  return sorted[middle < left ? middle : middle + 1]?.seconds ?? 0
}
