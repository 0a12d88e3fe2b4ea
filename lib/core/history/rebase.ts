import type { Result } from '@/lib/core/errors'
import { applyChanges, emptyDocument } from '@/lib/core/history/apply'
import { isSame } from '@/lib/core/history/canonical'
import { type Change, targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** One item or header value that two people changed since the same revision, with what each of them last made of it. */
export type Clash = { target: string; mine: Change; theirs: Change }

/**
 * Where my changes and theirs, both made since the same base, touch the same item or header value and disagree; in the order of
 * mine. Without a clash mine can be applied on top of theirs. The same change made twice is agreement.
 */
export function findClashes(mine: readonly Change[], theirs: readonly Change[]): Clash[] {
  const lastOfTheirs = lastByTarget(theirs)
  return [...lastByTarget(mine)].flatMap(([target, change]) => {
    const other = lastOfTheirs.get(target)
    return other === undefined || isSame(change, other) ? [] : [{ target, mine: change, theirs: other }]
  })
}

/** What is left of my changes when theirs stand already: without those in which we agree, for nothing is removed twice. */
export function withoutAgreed(mine: readonly Change[], theirs: readonly Change[]): Change[] {
  const lastOfTheirs = lastByTarget(theirs)
  const lastOfMine = lastByTarget(mine)
  return mine.filter((change) => {
    const target = targetOf(change)
    const [own, other] = [lastOfMine.get(target), lastOfTheirs.get(target)]
    return other === undefined || !isSame(own, other)
  })
}

/** Two states of one incident that began as the same one; `base` is null where they have no common past. */
export type Diverged = { base: IncidentDocument | null; mine: IncidentDocument; theirs: IncidentDocument }

/**
 * My changes on top of theirs, or where they clash. `prefer` settles every clash for one side. Without a common past whatever only
 * one of them has is kept, and whatever differs is a clash.
 */
export function mergeDocuments({ base, mine, theirs }: Diverged, prefer?: 'mine' | 'theirs'): Result<IncidentDocument, Clash[]> {
  const from = base ?? emptyDocument({ id: mine.id, slug: '', title: '', vendor: '', language: '' })
  const own = diffDocuments(from, mine)
  const others = diffDocuments(from, theirs)
  const clashes = findClashes(own, others)
  if (clashes.length > 0 && prefer === undefined) return { ok: false, error: clashes }
  const given = new Set(prefer === 'theirs' ? clashes.map(({ target }) => target) : [])
  const applied = applyChanges(
    theirs,
    withoutAgreed(own, others).filter((change) => !given.has(targetOf(change)) && !isGone(change, theirs)),
  )
  return applied.ok ? applied : { ok: false, error: clashes }
}

function isGone(change: Change, document: IncidentDocument): boolean {
  return change.op === 'remove' && !document[change.collection].some(({ id }) => id === change.id)
}

function lastByTarget(changes: readonly Change[]): Map<string, Change> {
  return new Map(changes.map((change) => [targetOf(change), change]))
}
