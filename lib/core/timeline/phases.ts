import type { Phase } from '@/lib/core/incident/entry'
import { isVendorWord } from '@/lib/core/incident/speaker'
import type { OrderedEntry, PhaseClaim, PhaseSpan } from '@/lib/core/timeline/timeline'

/** True for a phase that says it is over: mitigated, resolved, looked back on, or never was. */
export function isClosed(phase: Phase | null): boolean {
  return phase === 'mitigated' || phase === 'resolved' || phase === 'post-incident' || phase === 'false-positive'
}

/**
 * The phases the vendor claimed, in order. A third party's notice speaks for the vendor only where the record holds no phase in
 * the vendor's own words.
 */
export function claimPhases(entries: readonly OrderedEntry[]): PhaseClaim[] {
  const own = claimsOf(entries.filter(({ entry }) => isVendorWord(entry)))
  return own.length > 0 ? own : claimsOf(entries.filter(({ entry }) => entry.kind === 'third-party-notice'))
}

/** Dated claims as contiguous spans of time, equal neighbours joined, the last one open. */
export function spanPhases(claims: readonly PhaseClaim[]): PhaseSpan[] {
  const spans: PhaseSpan[] = []
  for (const { phase, entryId, at } of claims) {
    if (at === null) continue
    if (spans.at(-1)?.from === at) spans.pop()
    const last = spans.at(-1)
    if (last?.phase === phase) {
      last.to = null
      continue
    }
    if (last !== undefined) last.to = at
    spans.push({ phase, entryId, from: at, to: null })
  }
  return spans
}

/** For each entry the phase in force when it had been stated, its own claim included; null before the first claim. */
export function phasesInForce(entries: readonly OrderedEntry[], claims: readonly PhaseClaim[]): Map<string, Phase | null> {
  const claimed = new Map(claims.map(({ entryId, phase }) => [entryId, phase]))
  let current: Phase | null = null
  return new Map(
    entries.map(({ entry }) => {
      current = claimed.get(entry.id) ?? current
      return [entry.id, current]
    }),
  )
}

function claimsOf(entries: readonly OrderedEntry[]): PhaseClaim[] {
  return entries.flatMap(({ entry, sortAt }) => (entry.phase === undefined ? [] : [{ phase: entry.phase, entryId: entry.id, at: sortAt }]))
}
