import type { Surfacing } from '@/lib/core/feeds/surfacing'
import type { Instant } from '@/lib/core/time/moment'

const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
const form = new RegExp(`^${instant}/(?:${instant})?/[0-9a-f-]{36}/[a-z0-9][a-z0-9-]{0,63}$`)

/**
 * What orders entries in feeds, newest last: when it surfaced, then when it was said, then its ids. Unique, and the same for ever,
 * so a page of a feed goes on where the one before ended whatever is published meanwhile.
 */
export function toFeedKey({ at, statedAt }: Surfacing, incidentId: string, entryId: string): string {
  return `${at}/${statedAt ?? ''}/${incidentId}/${entryId}`
}

/** When the entry of a key surfaced. */
export function surfacedAt(key: string): Instant {
  return key.slice(0, 24)
}

/** The cursor behind an entry, as it stands in a URL. */
export function toFeedCursor(key: string): string {
  return Buffer.from(key).toString('base64url')
}

/** The key in a cursor; null for one that is none of ours. */
export function readFeedCursor(cursor: string): string | null {
  const key = Buffer.from(cursor, 'base64url').toString()
  return form.test(key) ? key : null
}
