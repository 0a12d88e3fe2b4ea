import { AppError } from '@/lib/core/errors'
import { textSchema } from '@/lib/core/incident/claim'
import { canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import type { ReaderReport as Row } from '@/lib/data/generated/client'
import { recordAudit } from '@/lib/data/people/audit'
import { isIdCursor } from '@/lib/data/people/list-people'
import { dropOldRejected } from '@/lib/data/reports/drop-old-rejected'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

const noteSchema = textSchema(500)

/** Leaves a report out of the record without a public trace. The reason is for colleagues. Throws 'conflict' when it is decided already. */
export async function rejectReport(actor: Actor, given: { id: string; note?: string | undefined }): Promise<void> {
  requirePermission(actor, canPublish, 'decide on reports')
  const note = given.note?.trim() ?? ''
  if (note !== '' && !noteSchema.safeParse(note).success)
    throw new AppError('invalid', 'A reason has at most 500 characters.', { field: 'note' })
  await inTransaction(async (tx) => {
    await dropOldRejected(tx)
    const report = await requireWaiting(tx, given.id)
    await decide(tx, report, { state: 'rejected', decidedBy: actor.name, note })
    await recordAudit(actor, { action: 'report-rejected', target: await slugOf(tx, report), detail: { report: report.id } }, tx)
  })
}

/** Puts a rejected report back into the queue. */
export async function reopenReport(actor: Actor, id: string): Promise<void> {
  requirePermission(actor, canPublish, 'decide on reports')
  await inTransaction(async (tx) => {
    const report = await lockReport(tx, id)
    if (report.state !== 'rejected')
      throw new AppError('conflict', 'Only a rejected report can be taken back.', { reason: 'report-decided' })
    await tx.readerReport.update({ where: { id }, data: { state: 'waiting', decidedBy: null, decidedAt: null, note: null } })
    await recordAudit(actor, { action: 'report-reopened', target: await slugOf(tx, report), detail: { report: id } }, tx)
  })
}

/** A report that nobody has decided on, kept from everybody else until the transaction ends. */
export async function requireWaiting(tx: Transaction, id: string): Promise<Row> {
  const report = await lockReport(tx, id)
  if (report.state === 'waiting') return report
  throw new AppError('conflict', `${report.decidedBy ?? 'Somebody'} has decided on this report already.`, { reason: 'report-decided' })
}

export async function decide(
  tx: Transaction,
  { id }: Row,
  data: { state: 'accepted' | 'rejected'; decidedBy: string; note?: string; entryId?: string | null },
): Promise<void> {
  await tx.readerReport.update({ where: { id }, data: { ...data, decidedAt: now() } })
}

async function lockReport(tx: Transaction, id: string): Promise<Row> {
  if (isIdCursor(id)) await tx.$queryRaw`SELECT id FROM reader_report WHERE id = ${id}::uuid FOR UPDATE`
  const report = isIdCursor(id) ? await tx.readerReport.findUnique({ where: { id } }) : null
  if (report === null) throw new AppError('not-found', 'There is no such report.')
  return report
}

async function slugOf(tx: Transaction, { incidentId }: Row): Promise<string | null> {
  return (await tx.incident.findUnique({ where: { id: incidentId }, select: { slug: true } }))?.slug ?? null
}
