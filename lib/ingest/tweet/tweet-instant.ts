import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'

const firstMillisecond = 1288834974657
const longestId = 20

/**
 * The second in which a tweet was written: its id counts milliseconds since 4 November 2010 in its upper bits. Null for an id that
 * is older than that way of counting, or none at all.
 */
export function tweetInstant(id: string): Instant | null {
  if (!/^\d{15,20}$/.test(id) || id.length > longestId) return null
  const time = Number(BigInt(id) >> 22n) + firstMillisecond
  return toInstant(Math.floor(time / 1000) * 1000)
}
