import { isSame } from '@/lib/core/history/canonical'
import { type Change, targetOf } from '@/lib/core/history/change'

/** One item or header value that two people changed since the same revision, with what each of them last made of it. */
export type Clash = { target: string; mine: Change; theirs: Change }

/**
 * Where my changes and theirs, both made since the same base, touch the same item or header value and disagree; in the order of
 * mine. Without a clash mine can be applied on top of theirs. The same change made twice is agreement.
 */
export function findClashes(mine: readonly Change[], theirs: readonly Change[]): Clash[] {
  const lastOfTheirs = new Map(theirs.map((change) => [targetOf(change), change]))
  const lastOfMine = new Map(mine.map((change) => [targetOf(change), change]))
  return [...lastOfMine].flatMap(([target, change]) => {
    const other = lastOfTheirs.get(target)
    return other === undefined || isSame(change, other) ? [] : [{ target, mine: change, theirs: other }]
  })
}
