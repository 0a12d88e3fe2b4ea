import { canonicalJson } from '@/lib/core/history/canonical'

/** A merged value, and whether both sides had changed it differently (ours then stands). */
export type Merged = { value: unknown; clash: boolean }

/**
 * One value that was `last` imported, is now `theirs` at the vendor and `ours` in the record. Whoever changed it prevails; lists are
 * merged item by item; changed by both in different ways, ours stays and it is a clash. An absent value is `undefined`.
 */
export function mergeValue(last: unknown, theirs: unknown, ours: unknown): Merged {
  if (isEqual(last, theirs) || isEqual(theirs, ours)) return { value: ours, clash: false }
  if (isEqual(last, ours)) return { value: theirs, clash: false }
  if (Array.isArray(last) && Array.isArray(theirs) && Array.isArray(ours)) return mergeList(last, theirs, ours)
  return { value: ours, clash: true }
}

/** True for the same data, absent values included. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)
}

/**
 * A list as a set of items: their additions and removals are applied to ours, in their order, our own additions after them. Where
 * each side replaced the same item by another it is a clash. A claim is the same item whoever states it; its `statedIn` is merged.
 */
function mergeList(last: readonly unknown[], theirs: readonly unknown[], ours: readonly unknown[]): Merged {
  const [before, now, kept] = [byIdentity(last), byIdentity(theirs), byIdentity(ours)]
  const droppedByUs = new Set([...before.keys()].filter((key) => !kept.has(key)))
  const droppedByThem = new Set([...before.keys()].filter((key) => !now.has(key)))
  const addedByThem = [...now.keys()].some((key) => !before.has(key) && !kept.has(key))
  if (addedByThem && [...droppedByUs].some((key) => droppedByThem.has(key))) return { value: ours, clash: true }
  const fromThem = [...now].flatMap(([key, item]) => (droppedByUs.has(key) ? [] : [mergeStatements(before.get(key), item, kept.get(key))]))
  const fromUs = [...kept].flatMap(([key, item]) => (before.has(key) || now.has(key) ? [] : [item]))
  return { value: [...fromThem, ...fromUs], clash: false }
}

function byIdentity(items: readonly unknown[]): Map<string, unknown> {
  return new Map(items.map((item) => [canonicalJson(isClaim(item) ? { ...item, statedIn: null } : item), item]))
}

function mergeStatements(last: unknown, theirs: unknown, ours: unknown): unknown {
  if (!isClaim(theirs) || !isClaim(ours)) return theirs
  const merged = mergeValue(isClaim(last) ? last.statedIn : [], theirs.statedIn, ours.statedIn)
  return { ...theirs, statedIn: (merged.value as string[]).slice(0, 500) }
}

function isClaim(item: unknown): item is { statedIn: string[] } {
  return typeof item === 'object' && item !== null && 'statedIn' in item && Array.isArray(item.statedIn)
}
