import { AppError } from '@/lib/core/errors'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type OpenSession = { id: string; userAgent: string; createdAt: Instant; expiresAt: Instant }
type Self = Actor & { id: string }

/** Where a person is signed in, newest first. */
export async function listOwnSessions({ id }: Self): Promise<OpenSession[]> {
  const rows = await getDb().session.findMany({
    where: { userId: id, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent ?? '',
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
  }))
}

/** Ends one of a person's own sessions. Another's is 'not-found', as if it did not exist. */
export async function endOwnSession(self: Self, sessionId: string, action: 'session-ended' | 'sign-out' = 'session-ended'): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: self.id } })
    if (count === 0) throw new AppError('not-found', 'This session has ended already.')
    await recordAudit(self, { action }, tx)
  })
}

/** Ends all of a person's own sessions but the one they are in; says how many. */
export async function endOtherSessions(self: Self, keptSessionId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: self.id, id: { not: keptSessionId } } })
    await recordAudit(self, { action: 'session-ended', detail: { count } }, tx)
    return count
  })
}
