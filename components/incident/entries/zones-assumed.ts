import type { OrderedEntry } from '@/lib/core/timeline/timeline'

/** Said beside each of them, it would be noise. */
const oftenEnough = 3

/** The time zones that were assumed for so many entries that it is said once for all of them, with the number of entries. */
export function zonesAssumed(entries: readonly OrderedEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entry } of entries) {
    const { zone, zoneCertainty } = entry.statedAt
    if (zone !== undefined && zoneCertainty === 'assumed') counts.set(zone, (counts.get(zone) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, n]) => n >= oftenEnough))
}
