import type { Entry, EntryKind } from '@/lib/core/incident/entry'
import type { Basis } from '@/lib/core/incident/impact'

/** The vendor itself speaks: through its official channel, or on social media and through its press office. */
export function isVendorWord({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind === 'vendor-update' || kind === 'vendor-statement'
}

/** On whose word something stands: the vendor's is declared, that of press and third parties reported, all else observed. */
export function basisOf(kind: EntryKind): Basis {
  switch (kind) {
    case 'vendor-update':
    case 'vendor-statement':
      return 'declared'
    case 'third-party-notice':
    case 'press':
      return 'reported'
    default:
      return 'observed'
  }
}

/** True when the entry found people affected, in a voice other than the vendor's, and nothing makes that doubtful. */
export function foundAffected(entry: Entry): boolean {
  return entry.finding === 'affected' && entry.relevance !== 'doubtful' && !isVendorWord(entry)
}
