import { addSeconds, toInstant } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import type { LinkAnswer } from '@/lib/data/links/ask-link'
import type { Judgement, LinkState } from '@/lib/data/links/judge-link'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type LeasedLink = LinkState & { urlSha: string; url: string; host: string }

/** Longer than asking ever takes. */
export const linkLeaseSeconds = 90
/** Between two addresses, and between two of one host, for all processes together. */
export const linkPaceSeconds = { any: 10, host: 60 }

/**
 * Takes the address that is due longest, or null: while one is being asked, or was within the last ten seconds, or its host within the
 * last minute. What no published source names any more is forgotten.
 */
export async function takeLink(runner: string): Promise<LeasedLink | null> {
  const at = now()
  return inTransaction(async (tx) => {
    // Two processes would each see that nobody is asking: one after the other sees what the first has taken.
    await tx.$executeRaw`LOCK TABLE link_check IN SHARE ROW EXCLUSIVE MODE`
    for (;;) {
      const due = await findDue(tx, at)
      if (due === null) return null
      if (await isNamed(tx, due)) {
        await tx.linkCheck.update({ where: { urlSha: due }, data: { leasedBy: runner, leasedUntil: addSeconds(at, linkLeaseSeconds) } })
        return fromRow(await tx.linkCheck.findUniqueOrThrow({ where: { urlSha: due } }))
      }
      await tx.linkCheck.delete({ where: { urlSha: due } })
    }
  })
}

async function findDue(tx: Transaction, at: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ sha: string }[]>`
    SELECT due.url_sha AS sha FROM link_check AS due
    WHERE due.next_check_at <= ${at}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM link_check WHERE leased_until > ${at}::timestamptz)
      AND NOT EXISTS (SELECT 1 FROM link_check WHERE checked_at > ${addSeconds(at, -linkPaceSeconds.any)}::timestamptz)
      AND NOT EXISTS (
        SELECT 1 FROM link_check AS same WHERE same.host = due.host AND same.checked_at > ${addSeconds(at, -linkPaceSeconds.host)}::timestamptz
      )
    ORDER BY due.next_check_at, due.url_sha LIMIT 1`
  return row?.sha ?? null
}

async function isNamed(tx: Transaction, urlSha: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM link_check
    JOIN source ON source.url = link_check.url OR source.archive_url = link_check.url
    JOIN incident ON incident.id = source.incident_id AND incident.state = 'current'
    WHERE link_check.url_sha = ${urlSha} LIMIT 1`
  return rows.length > 0
}

function fromRow(row: {
  urlSha: string
  url: string
  host: string
  goneCount: number
  goneSince: Date | null
  deadSince: Date | null
}): LeasedLink {
  const { urlSha, url, host, goneCount } = row
  const instant = (date: Date | null) => date && toInstant(date)
  return { urlSha, url, host, goneCount, goneSince: instant(row.goneSince), deadSince: instant(row.deadSince) }
}

/** Gives an address back with what became of it; false when it was another's by then. A server that is busy is left alone for all its addresses. */
export async function settleTakenLink(
  { urlSha, host }: LeasedLink,
  runner: string,
  { verdict, word, waitSeconds }: LinkAnswer,
  judged: Judgement,
): Promise<boolean> {
  const at = now()
  const { count } = await getDb().linkCheck.updateMany({
    where: { urlSha, leasedBy: runner },
    data: {
      ...judged,
      verdict,
      answer: word,
      checkedAt: at,
      leasedBy: null,
      leasedUntil: null,
      ...(verdict === 'works' ? { leftAt: null } : {}),
    },
  })
  if (waitSeconds !== null) {
    const until = addSeconds(at, Math.min(waitSeconds, 86_400))
    await getDb().linkCheck.updateMany({ where: { host, nextCheckAt: { lt: until } }, data: { nextCheckAt: until } })
  }
  return count === 1
}
