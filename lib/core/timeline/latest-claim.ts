import type { Claim } from '@/lib/core/incident/claim'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'

/** The ordered entries by id: what a claim's `statedIn` is looked up in. */
export type EntryIndex = ReadonlyMap<string, OrderedEntry>

/** Entries in their order as an index; of two with one id, which no valid document has, the later. */
export function indexEntries(entries: readonly OrderedEntry[]): EntryIndex {
  return new Map(entries.map((ordered) => [ordered.entry.id, ordered]))
}

/** The entry in which a claim was first made; null when nobody but the curator makes it. */
export function firstStatementOf(claim: Claim, index: EntryIndex): OrderedEntry | null {
  const stated = claim.statedIn.flatMap((id) => index.get(id) ?? [])
  return stated.reduce<OrderedEntry | null>((first, entry) => (first === null || entry.position < first.position ? entry : first), null)
}

/**
 * Claims about one thing, the one that holds first: it is the one first made latest. Claims made only in undated entries come
 * after the dated ones, and the curator's own after all that somebody stated.
 */
export function rankClaims<Made extends Claim>(claims: readonly Made[], index: EntryIndex): Made[] {
  const ranked = claims.map((claim, position) => ({ claim, position, first: firstStatementOf(claim, index) }))
  ranked.sort((a, b) => certainty(b.first) - certainty(a.first) || place(b.first) - place(a.first) || b.position - a.position)
  return ranked.map(({ claim }) => claim)
}

/** The claim that holds, or null when there is none. */
export function latestClaim<Made extends Claim>(claims: readonly Made[], index: EntryIndex): Made | null {
  return rankClaims(claims, index)[0] ?? null
}

function certainty(first: OrderedEntry | null): number {
  if (first === null) return 0
  return first.undated ? 1 : 2
}

function place(first: OrderedEntry | null): number {
  return first?.position ?? -1
}
