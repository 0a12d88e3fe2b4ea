import type { Result } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import type { Change } from '@/lib/core/history/change'
import { lacksReason } from '@/lib/core/history/withhold'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'

/** One published state of an incident, chained by hash to the one before. The first has number 1 and no previous hash. */
export type Revision = {
  number: number
  changes: Change[]
  document: IncidentDocument
  /** SHA-256 of the document's canonical JSON. */
  documentSha: string
  previousHash: string | null
  hash: string
  recordedAt: Instant
  author: string
  reason: string
  /** SHA-256 of the document as a redaction left it; `documentSha` stays that of the one recorded, to which the chain is bound. */
  redactedSha?: string | null
}

/** Adds the two hashes to a revision: that of its document, and that which chains number, time, author and reason to the past. */
export function sealRevision(unsealed: Omit<Revision, 'documentSha' | 'hash'>): Revision {
  const documentSha = sha256Hex(canonicalJson(unsealed.document))
  return { ...unsealed, documentSha, hash: chainHash({ ...unsealed, documentSha }) }
}

/**
 * Whether a whole history, oldest first, is what it was when written: numbers without a gap from 1, each hash right and bound to
 * the one before, each document the result of its changes, or what a redaction left of it. Says the first thing that is not.
 */
export function verifyChain(revisions: readonly Revision[]): Result<true> {
  let previous: Revision | null = null
  for (const revision of revisions) {
    const fault = findFault(revision, previous)
    if (fault !== null) return { ok: false, error: `revision ${revision.number}: ${fault}` }
    previous = revision
  }
  return { ok: true, value: true }
}

/**
 * Whether a revision's hash is that of its own number, time, author, reason and document hash, and names the one before it. Needs
 * no document; `previousHash` is the hash of the revision before, null for the first.
 */
export function followsFrom(revision: Omit<Revision, 'changes' | 'document'>, previousHash: string | null): boolean {
  return revision.previousHash === previousHash && isBound(revision)
}

/** Whether a document is the one that a revision was sealed with, or the one that a redaction left. */
export function isSealedWith(document: IncidentDocument, sealed: Pick<Revision, 'documentSha' | 'redactedSha'>): boolean {
  return sha256Hex(canonicalJson(document)) === (sealed.redactedSha ?? sealed.documentSha)
}

function findFault(revision: Revision, previous: Revision | null): string | null {
  if (revision.number !== (previous?.number ?? 0) + 1) return `expected number ${(previous?.number ?? 0) + 1}`
  if (revision.previousHash !== (previous?.hash ?? null)) return 'does not follow the revision before it'
  const heldSha = revision.redactedSha ?? revision.documentSha
  if (sha256Hex(canonicalJson(revision.document)) !== heldSha) return 'its document was altered'
  if (!isBound(revision)) return 'its number, time, author or reason was altered'
  const applied = applyChanges(previous?.document ?? null, revision.changes)
  if (!applied.ok) return `its changes do not apply: ${applied.error}`
  return sha256Hex(canonicalJson(applied.value)) === heldSha ? null : 'its changes lead to another document'
}

/** A revision whose reason is not public here cannot be computed again; the hash that the next one names is all there is. */
function isBound(revision: Omit<Revision, 'changes' | 'document'>): boolean {
  return chainHash(revision) === revision.hash || lacksReason(revision)
}

function chainHash(revision: Omit<Revision, 'hash' | 'changes' | 'document'>): string {
  const { number, documentSha, previousHash, recordedAt, author, reason } = revision
  return sha256Hex(canonicalJson({ number, documentSha, previousHash, recordedAt, author, reason }))
}
