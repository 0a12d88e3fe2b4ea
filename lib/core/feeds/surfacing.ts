import type { Revision } from '@/lib/core/history/revision'
import type { Entry } from '@/lib/core/incident/entry'
import { addSeconds, compareText, earlierOf } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { knownFrom } from '@/lib/core/time/moment-range'

/** Where an entry stands in feeds: when it surfaced there, and when it was said as it was first recorded. Neither ever changes. */
export type Surfacing = { at: Instant; statedAt: Instant | null }

/** An incident whose last word was younger than this when it was first published is news; an older one is history. */
export const newsSeconds = 30 * 86_400

/**
 * When each entry surfaced in feeds, from revisions oldest first. What is added to a public incident surfaces when it is recorded,
 * however old: readers of the incident have not seen it. So do all entries of an incident that is news when it is first published.
 * Those of an older one surface at the time they were said: they are in the feed, and an import of hundreds floods nobody. Only the
 * first version of an entry counts, so no edit moves it.
 */
export function surfacingOf(revisions: readonly Pick<Revision, 'recordedAt' | 'changes'>[]): Map<string, Surfacing> {
  const surfacing = new Map<string, Surfacing>()
  for (const [index, { recordedAt, changes }] of revisions.entries()) {
    const put = changes.flatMap((change) => (change.op === 'put' && change.collection === 'entries' ? [change.item] : []))
    const lastSaid = index > 0 ? null : lastOf(put)
    const isHistory = lastSaid !== null && lastSaid < addSeconds(recordedAt, -newsSeconds)
    for (const entry of put) {
      if (surfacing.has(entry.id)) continue
      const statedAt = saidAt(entry)
      surfacing.set(entry.id, { at: isHistory ? earlierOf(statedAt ?? lastSaid, recordedAt) : recordedAt, statedAt })
    }
  }
  return surfacing
}

function lastOf(entries: readonly Entry[]): Instant | null {
  return (
    entries
      .flatMap((entry) => saidAt(entry) ?? [])
      .sort(compareText)
      .at(-1) ?? null
  )
}

function saidAt({ statedAt, happenedAt }: Entry): Instant | null {
  return statedAt.at ?? knownFrom(statedAt) ?? happenedAt?.at ?? null
}
