import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { type Page, toPage } from '@/lib/data/people/list-people'

const perPage = 50
const longestCursor = 200

/** Who is quoted in the record, as what, how often, and on which hosts; from the sources of published incidents. */
export type Publisher = { publisher: string; kinds: string[]; hosts: string[]; sources: number }

/** In the order of their names; with `q` those whose name begins so. The cursor is the last name. */
export async function listPublishers(
  actor: Actor,
  { q = '', cursor = '' }: { q?: string | undefined; cursor?: string | undefined } = {},
): Promise<Page<Publisher>> {
  requirePermission(actor, canDraft, 'see the publishers of the record')
  if (cursor.length > longestCursor) throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
  const rows = await getDb().$queryRaw<Publisher[]>`
    WITH page AS (
      SELECT DISTINCT publisher FROM source
      WHERE publisher > ${cursor} AND (${q} = '' OR starts_with(lower(publisher), lower(${q}))) ORDER BY publisher LIMIT ${perPage + 1}
    )
    SELECT page.publisher, array_agg(DISTINCT source.kind ORDER BY source.kind) AS kinds, count(*)::int AS sources,
      coalesce(array_agg(DISTINCT substring(source.url from '^https?://([^/:]+)')) FILTER (WHERE source.url IS NOT NULL), '{}') AS hosts
    FROM page JOIN source ON source.publisher = page.publisher JOIN incident ON incident.id = source.incident_id AND incident.state = 'current'
    GROUP BY page.publisher ORDER BY page.publisher`
  return toPage(rows, perPage, ({ publisher }) => publisher)
}
