import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import type { ReaderReport, ReportState } from '@/lib/core/reports/reader-report'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { isIdCursor, type Page, requireIdCursor, toPage } from '@/lib/data/people/list-people'
import { fromReportRow } from '@/lib/data/reports/reader-report-row'

const perPage = 30

/** The incident that a report is about, as far as deciding needs it. */
export type ReportedIncident = {
  id: string
  slug: string
  title: string
  language: string
  codes: string[]
  /** current, retracted or merged */
  state: string
  lastStatedAt: Instant | null
  waiting: number
}
export type QueuedReport = ReaderReport & { incident: ReportedIncident }
export type ReportFilter = { state: ReportState; incident?: string | undefined }

/** Reports of one state, newest first: of all incidents, or of one. */
export async function listReports(actor: Actor, filter: ReportFilter, cursor: string | null = null): Promise<Page<QueuedReport>> {
  requirePermission(actor, canDraft, 'read what readers report')
  const { state, incident } = filter
  if (incident !== undefined && !isIdCursor(incident)) throw new AppError('invalid', 'An incident is named by its id.')
  const rows = await getDb().readerReport.findMany({
    where: {
      state,
      ...(incident === undefined ? {} : { incidentId: incident }),
      ...(cursor === null ? {} : { id: { lt: requireIdCursor(cursor) } }),
    },
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const [places, incidents] = [await listPlaces(), await listReported([...new Set(rows.map(({ incidentId }) => incidentId))])]
  const reports = rows.flatMap((row) => {
    const about = incidents.get(row.incidentId)
    return about === undefined ? [] : [{ ...fromReportRow(row, places), incident: about }]
  })
  return toPage(reports, perPage, ({ id }) => id)
}

/** Null where there is none, rejected ones of long ago among them. */
export async function getReport(actor: Actor, id: string): Promise<QueuedReport | null> {
  requirePermission(actor, canDraft, 'read what readers report')
  const row = isIdCursor(id) ? await getDb().readerReport.findUnique({ where: { id } }) : null
  if (row === null) return null
  const incident = (await listReported([row.incidentId])).get(row.incidentId)
  return incident === undefined ? null : { ...fromReportRow(row, await listPlaces()), incident }
}

/** How many reports wait for a decision. */
export async function countWaitingReports(actor: Actor): Promise<number> {
  requirePermission(actor, canDraft, 'read what readers report')
  return getDb().readerReport.count({ where: { state: 'waiting' } })
}

async function listReported(ids: string[]): Promise<Map<string, ReportedIncident>> {
  const [rows, counts] = await Promise.all([
    getDb().incident.findMany({
      where: { id: { in: ids } },
      select: { id: true, slug: true, title: true, language: true, codes: true, state: true, lastStatedAt: true },
    }),
    getDb().readerReport.groupBy({ by: ['incidentId'], where: { incidentId: { in: ids }, state: 'waiting' }, _count: true }),
  ])
  const waiting = new Map(counts.map(({ incidentId, _count }) => [incidentId, _count]))
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, lastStatedAt: row.lastStatedAt && toInstant(row.lastStatedAt), waiting: waiting.get(row.id) ?? 0 },
    ]),
  )
}
