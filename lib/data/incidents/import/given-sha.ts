import { createHash } from 'node:crypto'
import type { IncidentDraft } from '@/lib/ingest/draft'

/** What a draft is known again by: the same state of the vendor's gives the same. */
export function givenSha({ document, modifiedAt }: Pick<IncidentDraft, 'document' | 'modifiedAt'>): string {
  return createHash('sha256')
    .update(JSON.stringify([document, modifiedAt ?? null]))
    .digest('hex')
}
