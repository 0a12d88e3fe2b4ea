import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { absorbDocument, type Readdressed } from '@/lib/data/incidents/record/absorb-document'
import { appendRevision, type NewHead, type Recorded } from '@/lib/data/incidents/record/append-revision'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { requireCurrent, requireHead, requireNoDraft, revise, type Seen } from '@/lib/data/incidents/record/revise-incident'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

const mostNamed = 20

export type Merged = { merged: Recorded; into: { slug: string; revision: number } }

/**
 * Makes one incident of two: the survivor takes over what only the other had, and the other's address leads to it. Its origins go along,
 * so that its next import reaches the survivor; links of third incidents do, too.
 */
export async function mergeIncident(actor: Actor, given: Seen & { into: string }): Promise<Merged> {
  requirePermission(actor, canPublish, 'merge incidents')
  if (given.into === given.incidentId) throw new AppError('invalid', 'An incident cannot be merged into itself.', { field: 'into' })
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const head = await requireHead(tx, given)
    requireCurrent(head)
    await requireNoDraft(tx, given.incidentId)
    const into = await requireHead(tx, { incidentId: given.into })
    requireCurrent(into)
    const [from, to] = [head.document, into.document]
    const { document, entries } = absorbDocument(to, from)
    const by = { actor, places }

    const gone: IncidentDocument = { ...from, origins: [], standing: { kind: 'merged', into: given.into } }
    const merged = await revise(tx, head, gone, { ...by, reason: given.reason })
    const reason = `${given.reason.trim()} (${from.slug} was merged into this.${noteOf(entries)})`
    const survivor = await appendRevision(tx, { head: into, document: requireDocument(document), ...by, reason })
    await turnLinks(tx, { from, to }, by)
    await recordAudit(actor, { action: 'merged', target: from.slug, detail: { into: to.slug, revision: merged.number } }, tx)
    return { merged, into: { slug: to.slug, revision: survivor?.number ?? into.number } }
  })
}

function noteOf(entries: readonly Readdressed[]): string {
  if (entries.length === 0) return ''
  const named = entries.slice(0, mostNamed).map(({ from, to }) => `${from} is ${to} here`)
  const more = entries.length > mostNamed ? `, and ${entries.length - mostNamed} more` : ''
  return ` Of its entries ${named.join(', ')}${more}.`
}

/** What third incidents say of the merged one holds for its survivor. */
async function turnLinks(
  tx: Transaction,
  { from, to }: { from: IncidentDocument; to: IncidentDocument },
  by: Pick<NewHead, 'actor' | 'places'>,
): Promise<void> {
  const rows = await tx.incidentLink.findMany({
    where: { otherId: from.id, incident: { state: 'current' }, NOT: { incidentId: to.id } },
    select: { incidentId: true },
    distinct: ['incidentId'],
    orderBy: { incidentId: 'asc' },
  })
  for (const { incidentId } of rows) {
    const head = await requireHead(tx, { incidentId })
    const links = head.document.links.map((link) => (link.incident === from.id ? { ...link, incident: to.id } : link))
    await revise(tx, head, { ...head.document, links }, { ...by, reason: `${from.slug} was merged into ${to.slug}.` })
  }
}
