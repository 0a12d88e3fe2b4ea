import { emptyDocument } from '@/lib/core/history/apply'
import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { tombstone } from '@/lib/core/history/redact'
import type { Revision } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** What stands in place of words that are not public any more, and that a copy of the record therefore never had. */
export const withheld = '[withheld]'

/** All that is public of an incident that does not stand: where it was, and what became of it. */
export type Tombstone = Pick<IncidentDocument, 'id' | 'slug' | 'formerSlugs' | 'vendor' | 'standing'>

/** A revision of it without words: enough to follow the chain of hashes, whose newest names all before. */
export type WithheldRevision = Pick<Revision, 'number' | 'documentSha' | 'previousHash' | 'hash' | 'recordedAt' | 'author' | 'reason'>

/** The document that stands in a copy of the record for an incident of which only the tombstone is public. */
export function withheldDocument({ id, slug, formerSlugs, vendor, standing }: Tombstone): IncidentDocument {
  return { ...emptyDocument({ id, slug, title: withheld, vendor, language: 'en' }), formerSlugs, standing }
}

/** Whether nothing of the incident is known here but its tombstone. */
export function isWithheldDocument({ title, standing }: Pick<IncidentDocument, 'title' | 'standing'>): boolean {
  return title === withheld && standing.kind !== 'current'
}

/**
 * The history without words. A reason stays only where it is public: that of the newest revision, if it says why the incident was
 * retracted, or merged.
 */
export function withholdRevisions(
  revisions: readonly Omit<Revision, 'document' | 'changes'>[],
  { standing }: Tombstone,
): WithheldRevision[] {
  const newest = revisions.at(-1)?.number
  const isPublic = ({ number, reason }: Pick<Revision, 'number' | 'reason'>) =>
    number === newest && (standing.kind === 'merged' || (standing.kind === 'retracted' && standing.reason === reason))
  return revisions.map(({ number, documentSha, previousHash, hash, recordedAt, author, reason }) => ({
    ...{ number, documentSha, previousHash, hash, recordedAt, author },
    reason: isPublic({ number, reason }) ? reason : withheld,
  }))
}

/** The revisions that stand in a copy of the record for those without words: each holds the tombstone's document. */
export function restoreWithheld(tombstone: Tombstone, revisions: readonly WithheldRevision[]): Revision[] {
  const document = withheldDocument(tombstone)
  const redactedSha = sha256Hex(canonicalJson(document))
  const changes = diffDocuments(null, document)
  return revisions.map((revision, index) => ({ ...revision, changes: index === 0 ? changes : [], document, redactedSha }))
}

/**
 * Whether the reason, to which the hash is bound, is missing, withheld or taken out by a redaction: then only the hashes around it tell
 * that it is what it was.
 */
export function lacksReason({ reason, redactedSha }: Pick<Revision, 'reason' | 'redactedSha'>): boolean {
  return (reason === withheld || reason === tombstone) && typeof redactedSha === 'string'
}
