import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { type Page, toPage } from '@/lib/data/people/list-people'

const perPage = 20

/** An import that left something for a curator to look at. */
export type DoubtfulImport = {
  incidentId: string
  slug: string
  title: string
  format: string
  readAt: Instant
  published: boolean
  doubts: string[]
}
type Row = Omit<DoubtfulImport, 'readAt'> & { readAt: Date }

/** Imports whose doubts nobody has settled, newest first; those of incidents that are neither public nor on any desk are over. */
export async function listDoubtful(actor: Actor, cursor: string | null = null): Promise<Page<DoubtfulImport>> {
  requirePermission(actor, canDraft, 'see imports')
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT reading.incident_id::text AS "incidentId", coalesce(incident.slug, draft.slug) AS slug,
      coalesce(incident.title, draft.title) AS title, reading.format, reading.read_at AS "readAt",
      incident.id IS NOT NULL AS published, reading.doubts
    FROM reading
    LEFT JOIN incident ON incident.id = reading.incident_id
    LEFT JOIN draft ON draft.incident_id = reading.incident_id AND draft.desk = reading.desk
    WHERE cardinality(reading.doubts) > 0 AND coalesce(incident.id, draft.id) IS NOT NULL
      AND ${cursor === null ? Prisma.sql`TRUE` : after(cursor)}
    ORDER BY reading.read_at DESC, reading.incident_id DESC LIMIT ${perPage + 1}`
  const items = rows.map(({ readAt, ...row }) => ({ ...row, readAt: toInstant(readAt) }))
  return toPage(items, perPage, ({ readAt, incidentId }) => `${readAt}_${incidentId}`)
}

function after(cursor: string): Prisma.Sql {
  const [, at, id] = cursorPattern.exec(cursor) ?? []
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
  return Prisma.sql`(reading.read_at, reading.incident_id) < (${at}::timestamptz, ${id}::uuid)`
}

const cursorPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function isDeskCursor(cursor: string): boolean {
  return cursorPattern.test(cursor) && !Number.isNaN(Date.parse(cursor.slice(0, 24)))
}
