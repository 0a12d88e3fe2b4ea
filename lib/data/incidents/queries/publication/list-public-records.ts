import type { Classification, IncidentDocument } from '@/lib/core/incident/document'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { readDocument } from '@/lib/data/incidents/record/head'

/** A current incident whole, with when it was first published and last changed. */
export type PublicRecord = { document: IncidentDocument; publishedAt: Instant; changedAt: Instant }

/** More documents than this are never read at once. */
export const mostRecords = 100

type Row = { document: unknown; publishedAt: Date; changedAt: Date }
type Stretch = { classification: readonly Classification[]; vendor?: string | undefined; offset: number; limit: number }

/** Current incidents of some kinds, newest first, undated ones last: one stretch of them. */
export async function listPublicRecords(stretch: Stretch): Promise<PublicRecord[]> {
  return read(stretchSql(stretch))
}

/**
 * What may be open at an instant, newest first: whatever is live, and maintenance with a start or an end still ahead. Which of them are
 * open the timeline decides. At most so many of each kind.
 */
export async function listOpenRecords(at: Instant, vendor?: string): Promise<PublicRecord[]> {
  return read(openSql(at, vendor))
}

/** When a current incident last changed, of a vendor or of all; null when there is none. */
export async function getLastChange(vendor?: string): Promise<Instant | null> {
  const [row] = await getDb().$queryRaw<{ changedAt: Date }[]>(lastChangeSql(vendor))
  return row === undefined ? null : toInstant(row.changedAt)
}

/** The queries behind them; apart so that a test can ask the planner about them. */
export function stretchSql({ classification, vendor, offset, limit }: Stretch): Prisma.Sql {
  return recordsSql(Prisma.sql`SELECT i.id FROM incident i WHERE i.state = 'current' AND i.classification = ANY(${[...classification]}::text[])
    ${ofVendor(vendor)} ORDER BY i.sort_key DESC LIMIT ${Math.min(limit, mostRecords)} OFFSET ${offset}`)
}

export function openSql(at: Instant, vendor?: string): Prisma.Sql {
  const live = Prisma.sql`i.live_until >= ${at}::timestamptz AND i.status IN ('ongoing', 'monitoring', 'disputed')`
  const ahead = Prisma.sql`EXISTS (SELECT 1 FROM impact WHERE incident_id = i.id AND basis = 'declared'
    AND (started_at > ${at}::timestamptz OR ended_at > ${at}::timestamptz))`
  const some = (
    condition: Prisma.Sql,
  ) => Prisma.sql`(SELECT i.id FROM incident i WHERE i.state = 'current' AND ${condition} ${ofVendor(vendor)}
    ORDER BY i.sort_key DESC LIMIT ${mostRecords})`
  return recordsSql(Prisma.sql`${some(Prisma.sql`${live} AND i.classification <> 'maintenance'`)}
    UNION ${some(Prisma.sql`${live} AND i.classification = 'maintenance'`)}
    UNION ${some(Prisma.sql`${ahead} AND i.classification = 'maintenance'`)}`)
}

export function lastChangeSql(vendor?: string): Prisma.Sql {
  return Prisma.sql`SELECT i.changed_at AS "changedAt" FROM incident i WHERE i.state = 'current' ${ofVendor(vendor)} ORDER BY i.changed_at DESC LIMIT 1`
}

function ofVendor(vendor: string | undefined): Prisma.Sql {
  return vendor === undefined ? Prisma.empty : Prisma.sql`AND i.vendor_slug = ${vendor}`
}

function recordsSql(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT r.document, i.published_at AS "publishedAt", i.changed_at AS "changedAt"
    FROM (${ids}) AS listed JOIN incident i ON i.id = listed.id JOIN revision r ON r.incident_id = i.id AND r.number = i.revision_number
    ORDER BY i.sort_key DESC`
}

async function read(sql: Prisma.Sql): Promise<PublicRecord[]> {
  const rows = await getDb().$queryRaw<Row[]>(sql)
  return rows.map(({ document, publishedAt, changedAt }) => ({
    document: readDocument(document),
    publishedAt: toInstant(publishedAt),
    changedAt: toInstant(changedAt),
  }))
}
