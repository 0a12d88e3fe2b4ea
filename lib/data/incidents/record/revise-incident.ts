import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { type Actor, peoplesDesk } from '@/lib/data/actor'
import { appendRevision, type NewHead, type Recorded } from '@/lib/data/incidents/record/append-revision'
import { getHead, type Head } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import type { Transaction } from '@/lib/data/transaction'

/** What somebody looked at when they decided, so that they are told when it is not the newest any more. */
export type Seen = { incidentId: string; reason: string; baseRevision?: number | undefined }

/** The head of a published incident. Throws 'not-found', or 'conflict' when it is another one than the actor saw. */
export async function requireHead(tx: Transaction, { incidentId, baseRevision }: Omit<Seen, 'reason'>): Promise<Head> {
  const head = await getHead(tx, incidentId)
  if (head === null) throw new AppError('not-found', 'There is no such published incident.')
  if (baseRevision !== undefined && baseRevision !== head.number) {
    throw new AppError('conflict', `The incident was changed since you looked at it: its newest revision is ${head.number}.`, {
      reason: 'head-moved',
      revision: head.number,
    })
  }
  return head
}

export function requireCurrent({ document }: Head): void {
  const { kind } = document.standing
  if (kind !== 'current') throw new AppError('conflict', `The incident is ${kind} already.`, { reason: 'not-current', standing: kind })
}

/** A draft that would be forgotten on an address that leads elsewhere is settled first. */
export async function requireNoDraft(tx: Transaction, incidentId: string): Promise<void> {
  const draft = await tx.draft.findUnique({ where: { incidentId_desk: { incidentId, desk: peoplesDesk } }, select: { id: true } })
  if (draft === null) return
  throw new AppError('conflict', 'Somebody works on a draft of this incident. Publish or discard it first.', { reason: 'draft-open' })
}

/** Records the next state of an incident. Throws 'conflict' when it says nothing new. */
export async function revise(
  tx: Transaction,
  head: Head,
  document: IncidentDocument,
  given: { actor: Actor } & Pick<NewHead, 'reason' | 'places'>,
): Promise<Recorded> {
  const recorded = await appendRevision(tx, { head, document: requireDocument(document), ...given })
  if (recorded === null) throw new AppError('conflict', 'The incident is like that already.', { reason: 'nothing-new' })
  return recorded
}
