import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import { canPublish } from '@/lib/core/permissions'
import { type AcceptedReport, acceptedReportSchema, placeNamed } from '@/lib/core/reports/accepted-report'
import { reportEntryId, toReportChanges } from '@/lib/core/reports/to-report-changes'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { appendRevision } from '@/lib/data/incidents/record/append-revision'
import { getDraft, writeDraft } from '@/lib/data/incidents/record/drafts'
import { getHead, type Head } from '@/lib/data/incidents/record/head'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { decide, requireWaiting } from '@/lib/data/reports/decide-report'
import { fromReportRow } from '@/lib/data/reports/reader-report-row'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type AcceptReport = {
  id: string
  accepted: AcceptedReport
  /** What the source of all reports is called. */
  publisher: string
  /** Why, for the public history: publishes at once. Without it the entry waits in the draft that people share. */
  publishBecause?: string | undefined
}

/**
 * Lets a report into its incident, or into the one that it was merged into. Throws 'conflict' when somebody has decided already or
 * the incident is not current, 'invalid' for what the record cannot hold; then the report waits on.
 */
export async function acceptReport(
  actor: Actor,
  given: AcceptReport,
): Promise<{ incidentId: string; slug: string; entryId: string | null }> {
  requirePermission(actor, canPublish, 'decide on reports')
  const accepted = requireAccepted(given.accepted)
  const places = await listPlaces()
  const { publishBecause: reason } = given
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const row = await requireWaiting(tx, given.id)
    const report = fromReportRow(row, places)
    const head = await requireCurrent(tx, report.incidentId)
    const { id: incidentId, slug } = head.document
    const draft = reason === undefined ? await getDraft(tx, actor, incidentId) : null
    const present = draft?.document ?? head.document
    const placeSlug = accepted.place === null ? null : (placeNamed(places, accepted.place)?.slug ?? null)
    const changes = toReportChanges(present, { report, accepted, placeSlug, publisher: given.publisher })
    const entryId = changes.length === 0 ? null : reportEntryId(report)
    if (entryId !== null) {
      const applied = applyChanges(present, changes)
      if (!applied.ok) throw new AppError('conflict', `The report does not fit the incident: ${applied.error}.`)
      const document = requireDocument(applied.value)
      if (reason === undefined) await writeDraft(tx, { draft, baseRevision: head.number, document, changes, actor, at: now() })
      else await appendRevision(tx, { head, document, actor, reason, places })
    }
    await decide(tx, row, { state: 'accepted', decidedBy: actor.name, entryId })
    const action = reason === undefined || entryId === null ? 'report-accepted' : 'report-published'
    await recordAudit(actor, { action, target: slug, detail: { report: report.id, entry: entryId } }, tx)
    return { incidentId, slug, entryId }
  })
}

function requireAccepted(value: unknown): AcceptedReport {
  const parsed = acceptedReportSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const field = String(first?.path[0] ?? '')
  throw new AppError('invalid', `What the report becomes is not valid: ${field} ${first?.message}.`, { field })
}

const longestChain = 20

async function requireCurrent(tx: Transaction, incidentId: string): Promise<Head> {
  let id = incidentId
  for (let steps = 0; steps < longestChain; steps += 1) {
    const head = await getHead(tx, id)
    const standing = head?.document.standing
    if (head !== null && standing?.kind === 'current') return head
    if (standing?.kind !== 'merged') break
    id = standing.into
  }
  throw new AppError('conflict', 'This incident was retracted. The report can only be rejected.', { reason: 'report-incident-gone' })
}
