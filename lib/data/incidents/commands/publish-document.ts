import type { IncidentDocument } from '@/lib/core/incident/document'
import { canPublish } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { appendRevision, type Recorded } from '@/lib/data/incidents/record/append-revision'
import { getHead } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'

/**
 * Makes a whole document the head of its incident, as one revision; null when it is the head already. For the seed and for
 * trusted mirrors: people work through drafts, which notice what others changed meanwhile.
 */
export async function publishDocument(
  actor: Actor,
  given: { document: IncidentDocument; reason: string; recordedAt?: Instant },
): Promise<Recorded | null> {
  requirePermission(actor, canPublish, 'publish')
  const document = requireDocument(given.document)
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const head = await getHead(tx, document.id)
    const recorded = await appendRevision(tx, { head, document, actor, reason: given.reason, places, recordedAt: given.recordedAt })
    if (recorded !== null)
      await recordAudit(actor, { action: 'published', target: recorded.slug, detail: { revision: recorded.number } }, tx)
    return recorded
  })
}
