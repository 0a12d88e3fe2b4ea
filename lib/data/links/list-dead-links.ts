import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { type Page, toPage } from '@/lib/data/people/list-people'

const perPage = 20
const mostPlaces = 5

/** A source of a published incident that names the address. */
export type LinkPlace = { incidentId: string; slug: string; title: string; sourceId: string; publisher: string; isArchive: boolean }

/** An address that is not there any more. `answer` is what it answered last, `goneSince` when it was first found gone. */
export type DeadLink = {
  urlSha: string
  url: string
  answer: string
  goneSince: Instant
  checkedAt: Instant
  deadSince: Instant
  /** At most five of them. */
  places: LinkPlace[]
}
type Row = { urlSha: string; url: string; answer: string; goneSince: Date; checkedAt: Date; deadSince: Date }

/** A page whose archived copy is named beside it needs nobody any more; a dead copy does. */
const needed = Prisma.sql`(source.url = link.url AND source.archive_url IS NULL) OR source.archive_url = link.url`

/** Dead links of published incidents that nobody has settled, the last one found first. */
export async function listDeadLinks(actor: Actor, cursor: string | null = null): Promise<Page<DeadLink>> {
  requirePermission(actor, canDraft, 'see dead links')
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT link.url_sha AS "urlSha", link.url, link.answer, link.gone_since AS "goneSince", link.checked_at AS "checkedAt",
      link.dead_since AS "deadSince"
    FROM link_check AS link
    WHERE link.dead_since IS NOT NULL AND link.left_at IS NULL AND ${cursor === null ? Prisma.sql`TRUE` : after(cursor)}
      AND EXISTS (
        SELECT 1 FROM source JOIN incident ON incident.id = source.incident_id AND incident.state = 'current' WHERE ${needed}
      )
    ORDER BY link.dead_since DESC, link.url_sha DESC LIMIT ${perPage + 1}`
  const places = await listPlaces(rows.map(({ urlSha }) => urlSha))
  const items = rows.map(({ goneSince, checkedAt, deadSince, ...row }) => ({
    ...row,
    goneSince: toInstant(goneSince),
    checkedAt: toInstant(checkedAt),
    deadSince: toInstant(deadSince),
    places: places.filter(({ urlSha }) => urlSha === row.urlSha).map(({ urlSha: _, ...place }) => place),
  }))
  return toPage(items, perPage, ({ deadSince, urlSha }) => `${deadSince}_${urlSha}`)
}

async function listPlaces(shas: readonly string[]): Promise<(LinkPlace & { urlSha: string })[]> {
  if (shas.length === 0) return []
  return getDb().$queryRaw`
    SELECT link.url_sha AS "urlSha", place.* FROM link_check AS link CROSS JOIN LATERAL (
      SELECT incident.id::text AS "incidentId", incident.slug, incident.title, source.source_id AS "sourceId", source.publisher,
        source.archive_url IS NOT DISTINCT FROM link.url AS "isArchive"
      FROM source JOIN incident ON incident.id = source.incident_id AND incident.state = 'current'
      WHERE ${needed} ORDER BY incident.sort_key DESC, source.source_id LIMIT ${mostPlaces}
    ) AS place
    WHERE link.url_sha IN (${Prisma.join([...shas])})`
}

const cursorPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{64})$/

function after(cursor: string): Prisma.Sql {
  const [, at, sha] = cursorPattern.exec(cursor) ?? []
  if (at === undefined || !isDeadLinkCursor(cursor))
    throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
  return Prisma.sql`(link.dead_since, link.url_sha) < (${at}::timestamptz, ${sha})`
}

export function isDeadLinkCursor(cursor: string): boolean {
  return cursorPattern.test(cursor) && !Number.isNaN(Date.parse(cursor.slice(0, 24)))
}
