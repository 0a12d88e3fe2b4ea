import { createHash } from 'node:crypto'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { now } from '@/lib/site/clock'

const mostAtOnce = 1000
const spreadSeconds = 86_400

/** Files addresses of published sources that are not known yet, each due within a day. Returns how many. */
export async function enlistLinks(random: () => number = Math.random): Promise<number> {
  const found = await getDb().$queryRaw<{ url: string }[]>`
    SELECT named.url FROM (
      SELECT source.url FROM source JOIN incident ON incident.id = source.incident_id AND incident.state = 'current'
      UNION
      SELECT source.archive_url FROM source JOIN incident ON incident.id = source.incident_id AND incident.state = 'current'
    ) AS named
    WHERE named.url IS NOT NULL AND NOT EXISTS (SELECT 1 FROM link_check WHERE link_check.url = named.url)
    LIMIT ${mostAtOnce}`
  const at = now()
  const data = found.map(({ url }) => ({
    urlSha: createHash('sha256').update(url).digest('hex'),
    url,
    host: URL.canParse(url) ? new URL(url).host : '',
    goneCount: 0,
    nextCheckAt: addSeconds(at, Math.round(spreadSeconds * random())),
  }))
  const { count } = await getDb().linkCheck.createMany({ data, skipDuplicates: true })
  return count
}
