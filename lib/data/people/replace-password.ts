import { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** The hash of a person's present password, for whoever verifies it. */
export async function getPasswordHash(personId: string): Promise<string | null> {
  const row = await getDb().account.findFirst({ where: { userId: personId, providerId: 'credential' }, select: { password: true } })
  return row?.password ?? null
}

/** A person's own new password, from the session that stays open; their other sessions and their tokens end at once. */
export async function changeOwnPassword(actor: Actor & { id: string }, given: { passwordHash: string; sessionId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await replacePassword(tx, { personId: actor.id, passwordHash: given.passwordHash, keptSessionId: given.sessionId })
    await recordAudit(actor, { action: 'password-changed' }, tx)
  })
}

type Replacement = { personId: string; passwordHash: string; keptSessionId: string | null }

/** Within a transaction: the new password, and the end of all that the old one had opened. */
export async function replacePassword(tx: Transaction, { personId, passwordHash, keptSessionId }: Replacement): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { userId: personId, providerId: 'credential' },
    data: { password: passwordHash, updatedAt: now() },
  })
  if (count !== 1) throw new AppError('not-found', 'There is no such account.')
  await endAllEntries(tx, personId, keptSessionId)
}

/** Within a transaction: every session but one, every token, every open reset link and every half-way sign-in of a person ends. */
export async function endAllEntries(tx: Transaction, personId: string, keptSessionId: string | null = null): Promise<void> {
  await tx.session.deleteMany({ where: { userId: personId, ...(keptSessionId === null ? {} : { id: { not: keptSessionId } }) } })
  await tx.apiToken.updateMany({ where: { userId: personId, revokedAt: null }, data: { revokedAt: now() } })
  await tx.accessLink.deleteMany({ where: { userId: personId, kind: 'reset', usedAt: null } })
  await tx.verification.deleteMany({ where: { value: personId } })
}
