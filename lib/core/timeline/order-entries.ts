import { type Entry, entryKinds } from '@/lib/core/incident/entry'
import { compareText, laterOf } from '@/lib/core/time/instant'
import type { Instant, Moment, Precision } from '@/lib/core/time/moment'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'

const rankOfKind = new Map(entryKinds.map((kind, rank) => [kind, rank]))
const coarserThanAnHour: readonly Precision[] = ['day', 'week', 'month', 'year']

/**
 * Entries in the order in which they are shown: by when they were stated, else when they happened; ties by kind, then id. An
 * undated entry follows the last dated one of its first source, or stands at the end. The order does not depend on that of the
 * input.
 */
export function orderEntries(entries: readonly Entry[]): OrderedEntry[] {
  const keyed = entries.map((entry) => ({ entry, sortAt: sortInstantOf(entry) }))
  const dated = keyed
    .flatMap(({ entry, sortAt }) => (sortAt === null ? [] : [{ entry, sortAt }]))
    .sort((a, b) => compareText(a.sortAt, b.sortAt) || rank(a.entry) - rank(b.entry) || compareText(a.entry.id, b.entry.id))
  const undated = keyed.filter(({ sortAt }) => sortAt === null).sort((a, b) => compareText(a.entry.id, b.entry.id))
  const lastOfSource = new Map(dated.map(({ entry }) => [entry.sources[0], entry.id]))
  const following = new Map<string, typeof undated>()
  const unplaced: typeof undated = []
  for (const item of undated) {
    const source = item.entry.sources[0]
    const anchor = source === undefined ? undefined : lastOfSource.get(source)
    if (anchor === undefined) unplaced.push(item)
    else if (!following.get(anchor)?.push(item)) following.set(anchor, [item])
  }
  const all = [...dated.flatMap((item) => [item, ...(following.get(item.entry.id) ?? [])]), ...unplaced]
  return all.map(({ entry, sortAt }, position) => ({ entry, position, sortAt, undated: sortAt === null }))
}

/** The moment by which an entry is dated: when it was stated, else when it happened; an unknown one if neither is known. */
export function datingOf({ statedAt, happenedAt }: Pick<Entry, 'statedAt' | 'happenedAt'>): Moment {
  return statedAt.at === null && happenedAt !== undefined && happenedAt.at !== null ? happenedAt : statedAt
}

function sortInstantOf(entry: Entry): Instant | null {
  const { at, notBefore, precision } = datingOf(entry)
  return at !== null && notBefore !== undefined && coarserThanAnHour.includes(precision) ? laterOf(at, notBefore) : at
}

function rank(entry: Entry): number {
  return rankOfKind.get(entry.kind) ?? entryKinds.length
}
