import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { canAdminister, type Role, roles } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import type { User } from '@/lib/data/generated/client'
import { nameSchema } from '@/lib/data/people/accept-link'
import { type AuditNote, recordAudit } from '@/lib/data/people/audit'
import { fromUserRow, type Person } from '@/lib/data/people/person'
import { endAllEntries } from '@/lib/data/people/replace-password'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** Ends somebody's sessions and tokens at once and lets them in no more. The last administrator stays. */
export async function disablePerson(actor: Actor, id: string): Promise<Person> {
  return keep(actor, id, 'disable people', async (tx, row) => {
    await requireAnotherAdministrator(tx, row)
    await endAllEntries(tx, id)
    return { data: { disabledAt: row.disabledAt ?? now(), resetAskedAt: null }, note: { action: 'person-disabled' } }
  })
}

export async function enablePerson(actor: Actor, id: string): Promise<Person> {
  return keep(actor, id, 'let people in again', async () => ({ data: { disabledAt: null }, note: { action: 'person-enabled' } }))
}

/** Takes effect with the person's next request, in every session and through every token. The last administrator stays one. */
export async function changeRole(actor: Actor, id: string, role: Role): Promise<Person> {
  const parsed = z.enum(roles).safeParse(role)
  if (!parsed.success) throw new AppError('invalid', `A role is one of ${roles.join(', ')}.`, { field: 'role' })
  return keep(actor, id, 'change roles', async (tx, row) => {
    if (parsed.data !== 'administrator') await requireAnotherAdministrator(tx, row)
    return { data: { role: parsed.data }, note: { action: 'role-changed', detail: { from: row.role, to: parsed.data } } }
  })
}

/** For somebody who has lost their second factor and all recovery codes. Their sessions end. */
export async function removeSecondFactor(actor: Actor, id: string): Promise<Person> {
  return keep(actor, id, 'remove the second factor of others', async (tx) => {
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await endAllEntries(tx, id)
    return { data: { twoFactorEnabled: false }, note: { action: 'second-factor-off' } }
  })
}

/** A person's own name, as the history will show it from now on. */
export async function renameSelf(actor: Actor & { id: string }, name: string): Promise<void> {
  const parsed = nameSchema.safeParse(name)
  if (!parsed.success) throw new AppError('invalid', `The name ${parsed.error.issues[0]?.message}.`, { field: 'name' })
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { name: parsed.data, updatedAt: now() } })
    await recordAudit(actor, { action: 'person-renamed', target: parsed.data }, tx)
  })
}

type Kept = {
  data: Partial<Pick<User, 'role' | 'twoFactorEnabled'>> & { disabledAt?: string | Date | null; resetAskedAt?: null }
  note: AuditNote
}

async function keep(actor: Actor, id: string, deed: string, change: (tx: Transaction, row: User) => Promise<Kept>): Promise<Person> {
  requirePermission(actor, canAdminister, deed)
  return inTransaction(async (tx) => {
    const row = await tx.user.findUnique({ where: { id } })
    if (row === null) throw new AppError('not-found', 'There is no such person.')
    const { data, note } = await change(tx, row)
    const changed = await tx.user.update({ where: { id }, data: { ...data, updatedAt: now() } })
    await recordAudit(actor, { target: row.email, ...note }, tx)
    return fromUserRow(changed)
  })
}

/** Locks all administrators, so that two of them cannot put each other out at the same moment. */
async function requireAnotherAdministrator(tx: Transaction, row: User): Promise<void> {
  const others = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE role = 'administrator' AND disabled_at IS NULL FOR UPDATE`
  if (others.some(({ id }) => id !== row.id)) return
  if (!others.some(({ id }) => id === row.id)) return
  throw new AppError('conflict', `${row.email} is the last administrator. Make somebody else administrator first.`, {
    reason: 'last-administrator',
  })
}
