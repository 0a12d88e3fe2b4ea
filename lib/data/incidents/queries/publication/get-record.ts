import type { IncidentDocument } from '@/lib/core/incident/document'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, peoplesDesk, requirePermission } from '@/lib/data/actor'
import { absorbDocument } from '@/lib/data/incidents/record/absorb-document'
import { getDocumentAt, getHead, type Head } from '@/lib/data/incidents/record/head'
import { inTransaction, type Transaction } from '@/lib/data/transaction'

type Named = { id: string; slug: string; title: string }

/** A published incident, whatever became of it, with what a step that somebody thinks about would do to it. */
export type PublishedRecord = {
  head: Head
  /** The present incident that it was merged into. */
  survivor: Named | null
  /** Somebody works on a draft of it. */
  hasDraft: boolean
  /** What going back to revision `to` would make of it; null for one that is not there or was not public. */
  reverted: IncidentDocument | null
  /** Whose the address `slug` is or was; null when it is free or this incident's own. */
  slugOwner: Named | null
  /** What merging it `into` another current incident would make of that one. */
  merged: { head: Head; document: IncidentDocument } | null
}

type Thought = { to?: number | null; slug?: string | null; into?: string | null }

/** Null for an incident that was never published. */
export async function getRecord(actor: Actor, incidentId: string, { to, slug, into }: Thought): Promise<PublishedRecord | null> {
  requirePermission(actor, canPublish, 'see what may happen to the record')
  return inTransaction(async (tx) => {
    const head = await getHead(tx, incidentId)
    if (head === null) return null
    const { standing } = head.document
    const draft = await tx.draft.findUnique({ where: { incidentId_desk: { incidentId, desk: peoplesDesk } }, select: { id: true } })
    return {
      head,
      survivor: standing.kind === 'merged' ? await tx.incident.findUnique({ where: { id: standing.into }, select: named }) : null,
      hasDraft: draft !== null,
      reverted: to == null ? null : await revertedTo(tx, head, to),
      slugOwner: slug == null ? null : await ownerOf(tx, slug, incidentId),
      merged: into == null || into === incidentId ? null : await mergedInto(tx, head, into),
    }
  })
}

const named = { id: true, slug: true, title: true } as const

async function revertedTo(tx: Transaction, head: Head, to: number): Promise<IncidentDocument | null> {
  if (to < 1 || to >= head.number) return null
  const earlier = await getDocumentAt(tx, head.document.id, to)
  const { slug, formerSlugs } = head.document
  return earlier === null || earlier.standing.kind !== 'current' ? null : { ...earlier, slug, formerSlugs }
}

async function ownerOf(tx: Transaction, slug: string, incidentId: string): Promise<Named | null> {
  const row = await tx.incidentAddress.findUnique({ where: { slug }, select: { incident: { select: named } } })
  return row === null || row.incident.id === incidentId ? null : row.incident
}

async function mergedInto(tx: Transaction, head: Head, into: string): Promise<PublishedRecord['merged']> {
  const other = await getHead(tx, into)
  if (other === null || other.document.standing.kind !== 'current') return null
  return { head: other, document: absorbDocument(other.document, head.document).document }
}
