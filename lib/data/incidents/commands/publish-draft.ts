import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import type { Recorded } from '@/lib/data/incidents/record/append-revision'
import { publishDraftRow, requireDraft, requireVersion } from '@/lib/data/incidents/record/drafts'
import { getHeadNumber } from '@/lib/data/incidents/record/head'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'

/**
 * Publishes a draft as one revision and takes it off its desk; null when it says nothing new. With `version` only if nobody saved
 * since, with `revision` only if that is still the newest one (0: nothing is public yet). Throws 'conflict' when the slug or a code is
 * taken, or when the same item was published differently meanwhile.
 */
export async function publishDraft(
  actor: Actor,
  given: { draftId: string; reason: string; version?: number; revision?: number; recordedAt?: Instant },
): Promise<Recorded | null> {
  requirePermission(actor, canPublish, 'publish')
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const draft = await requireDraft(tx, given.draftId)
    requireVersion(draft, given.version)
    if (given.revision !== undefined && given.revision !== (await getHeadNumber(tx, draft.incidentId)))
      throw new AppError('conflict', 'Something was published since you looked at it.', { reason: 'head-moved' })
    const recorded = await publishDraftRow(tx, draft, { actor, reason: given.reason, places, recordedAt: given.recordedAt })
    await recordAudit(
      actor,
      { action: 'published', target: recorded?.slug ?? draft.document.slug, detail: { revision: recorded?.number ?? null } },
      tx,
    )
    return recorded
  })
}
