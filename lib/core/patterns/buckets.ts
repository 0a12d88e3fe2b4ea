const [minute, hour, day] = [60, 3600, 86_400]

/** Lower bounds of the lengths that are counted together, in seconds, each about three times the one before; the first is 0. */
export const durationBounds = [0, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, day, 3 * day, 7 * day] as const

/** The same for the time to the vendor's first word, from one minute on: what is given to the same minute says nothing. */
export const firstWordBounds = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 12 * hour] as const

/** A span of lengths: from (inclusive) to (exclusive) in seconds; the last has no end. */
export type Bucket = { from: number; to: number | null }

/** The spans between lower bounds, in order. */
export function bucketsOf(bounds: readonly number[]): Bucket[] {
  return bounds.map((from, index) => ({ from, to: bounds[index + 1] ?? null }))
}
