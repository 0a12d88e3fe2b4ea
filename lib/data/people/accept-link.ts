import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Role } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'
import type { AccessLink as LinkRow } from '@/lib/data/generated/client'
import { emailSchema } from '@/lib/data/people/access-links'
import { recordAudit } from '@/lib/data/people/audit'
import { fromUserRow, type Person } from '@/lib/data/people/person'
import { replacePassword } from '@/lib/data/people/replace-password'
import { hashSecret } from '@/lib/data/people/secrets'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** A name that the public history can show: one line, no control characters. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, 'is missing')
  .max(80, 'is longer than 80 characters')
  .refine((name) => !/\p{C}/u.test(name), 'has characters that cannot be shown')

/** What a person says of themselves on a link; who they are and what they may do stands in the link. */
export type Acceptance = { passwordHash: string; name?: string | undefined; email?: string | undefined }

/**
 * Uses a link up: makes the account that it promises, or sets the new password, which ends the sessions and tokens of before. Throws
 * 'gone' for a link that is not open, 'invalid' for a bad name or address, 'conflict' for an address that is taken.
 */
export async function acceptLink(secret: string, given: Acceptance): Promise<Person> {
  return inTransaction(async (tx) => {
    const at = now()
    const where = { secretSha: hashSecret(secret), usedAt: null, expiresAt: { gt: at } }
    const { count } = await tx.accessLink.updateMany({ where, data: { usedAt: at } })
    const link = count === 1 ? await tx.accessLink.findUnique({ where: { secretSha: where.secretSha } }) : null
    if (link === null) throw new AppError('gone', 'This link was used already, or has expired. Ask for a new one.')
    return link.userId === null ? joinBy(tx, link, given) : resetBy(tx, link.userId, given)
  })
}

/** The first administrator without a link, for a set-up that nobody watches; null when anybody may sign in already. */
export async function addFirstAdministrator(
  actor: Actor,
  given: { email: string; name: string; passwordHash: string },
): Promise<Person | null> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE`
    if (await tx.user.findFirst({ select: { id: true } })) return null
    await tx.accessLink.deleteMany({ where: { kind: 'set-up', usedAt: null } })
    return addPerson(tx, { ...given, role: 'administrator' }, actor)
  })
}

async function joinBy(tx: Transaction, link: LinkRow, given: Acceptance): Promise<Person> {
  // Two set-ups, or two invitations of one address, come one after the other.
  await tx.$executeRaw`LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE`
  if (link.kind === 'set-up' && (await tx.user.findFirst({ select: { id: true } })))
    throw new AppError('gone', 'This installation has an administrator already. Ask them for an invitation.')
  const email = requireField(emailSchema, link.email ?? given.email ?? '', 'email', 'The e-mail address')
  if (await tx.user.findUnique({ where: { email } }))
    throw new AppError('conflict', `${email} has an account already. Sign in with it.`, { reason: 'email-taken' })
  const name = requireField(nameSchema, given.name ?? '', 'name', 'The name')
  return addPerson(tx, { email, name, role: link.role as Role, passwordHash: given.passwordHash }, null)
}

async function resetBy(tx: Transaction, personId: string, given: Acceptance): Promise<Person> {
  const row = await tx.user.findUnique({ where: { id: personId } })
  if (row === null || row.disabledAt !== null) throw new AppError('gone', 'This account is disabled. Ask an administrator.')
  const person = fromUserRow(row)
  await replacePassword(tx, { personId, passwordHash: given.passwordHash, keptSessionId: null })
  await tx.user.update({ where: { id: personId }, data: { resetAskedAt: null, updatedAt: now() } })
  await recordAudit(
    { kind: 'person', name: person.name, role: person.role, id: person.id },
    { action: 'password-reset', target: person.email },
    tx,
  )
  return person
}

type NewPerson = { email: string; name: string; role: Role; passwordHash: string }

async function addPerson(tx: Transaction, { passwordHash, ...fields }: NewPerson, actor: Actor | null): Promise<Person> {
  const at = now()
  const id = uuidv7()
  const row = await tx.user.create({ data: { ...fields, id, emailVerified: true, createdAt: at, updatedAt: at } })
  await tx.account.create({
    data: { id: uuidv7(), userId: id, accountId: id, providerId: 'credential', password: passwordHash, createdAt: at, updatedAt: at },
  })
  await tx.accessLink.deleteMany({ where: { kind: 'invitation', email: fields.email, usedAt: null } })
  const { name, role } = fields
  await recordAudit(actor ?? { kind: 'person', name, role, id }, { action: 'person-added', target: fields.email, detail: { role } }, tx)
  return fromUserRow(row)
}

function requireField(schema: z.ZodType<string>, value: string, field: string, named: string): string {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', `${named} ${parsed.error.issues[0]?.message ?? 'is not valid'}.`, { field })
}
