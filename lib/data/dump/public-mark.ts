import type { Transaction } from '@/lib/data/transaction'

/**
 * Moves whenever something stops being public: an incident is retracted or merged, or a text is redacted. What was written down
 * under another mark may hold it and is shown to nobody.
 */
export type PublicMark = string

/** The present mark: two small counts and an instant, all by an index. */
export async function readPublicMark(tx: Pick<Transaction, '$queryRaw'>): Promise<PublicMark> {
  const [row] = await tx.$queryRaw<{ mark: PublicMark }[]>`
    SELECT concat_ws('/', (SELECT count(*) FROM redaction), gone.n, gone.last) AS mark
    FROM (SELECT count(*) AS n, extract(epoch FROM max(changed_at)) AS last FROM incident WHERE state IN ('retracted', 'merged')) AS gone`
  return row?.mark ?? ''
}
