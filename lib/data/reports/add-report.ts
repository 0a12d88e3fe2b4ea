import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { type NewReport, newReportSchema } from '@/lib/core/reports/reader-report'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { recordAudit } from '@/lib/data/people/audit'
import { dropOldRejected } from '@/lib/data/reports/drop-old-rejected'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type Received = { id: string; receivedAt: Instant; report: NewReport }

/**
 * Takes what anybody says of a published incident into the queue, where only a person lets it into the record. `once` names the form
 * that sends it: sent twice it is received once. Throws 'invalid' with the fields at fault, 'not-found' and 'gone'.
 */
export async function addReport(given: { incident: string; report: unknown; once?: string | undefined }): Promise<Received> {
  const report = requireReport(given.report)
  const incident = await requireIncident(given.incident)
  const once = z.uuid().safeParse(given.once).data ?? null
  return inTransaction(async (tx) => {
    await dropOldRejected(tx)
    const receivedAt = now()
    const id = uuidv7()
    const { kind, text, place, when, link, language } = report
    const { count } = await tx.readerReport.createMany({
      data: { id, incidentId: incident.id, kind, body: text, place, seen: when, link, language, once, receivedAt, state: 'waiting' },
      skipDuplicates: true,
    })
    if (count === 1) await recordAudit(null, { action: 'report-received', target: incident.slug, detail: { kind } }, tx)
    return { id, receivedAt, report }
  })
}

/** A report from outside, or 'invalid' with every field at fault. */
export function requireReport(value: unknown): NewReport {
  const parsed = newReportSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new AppError('invalid', `The report is not valid: ${faults.map(({ field, message }) => `${field} ${message}`).join('; ')}.`, {
    faults,
  })
}

async function requireIncident(idOrSlug: string): Promise<{ id: string; slug: string }> {
  const address = await findAddress(idOrSlug)
  if (address === null) throw new AppError('not-found', 'There is no such incident.')
  if (address.retracted !== null) throw new AppError('gone', 'This incident was retracted.')
  return getDb().incident.findUniqueOrThrow({ where: { slug: address.slug }, select: { id: true, slug: true } })
}
