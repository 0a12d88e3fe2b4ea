import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { canAdminister, type Role, roles } from '@/lib/core/permissions'
import { addSeconds, toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { recordAudit } from '@/lib/data/people/audit'
import { fromUserRow, type Person } from '@/lib/data/people/person'
import { hashSecret, newSecret } from '@/lib/data/people/secrets'
import { inTransaction, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type LinkKind = 'set-up' | 'invitation' | 'reset'

/** A link that lets somebody in once, without its secret. */
export type AccessLink = {
  id: string
  kind: LinkKind
  /** Who is let in; null for the set-up, where the first administrator says it. */
  email: string | null
  role: Role | null
  createdBy: string
  createdAt: Instant
  expiresAt: Instant
}

/** A new link, with the secret that is told this once. */
export type NewLink = { secret: string; email: string | null; expiresAt: Instant }

const hourSeconds = 3600
const daySeconds = 24 * hourSeconds
const lifetimeSeconds: Readonly<Record<LinkKind, number>> = { 'set-up': daySeconds, invitation: 7 * daySeconds, reset: daySeconds }
/** A link that was asked for by nobody knows whom, and only mailed. */
const mailedResetSeconds = 2 * hourSeconds

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'is longer than an e-mail address can be')
  .pipe(z.email('is not an e-mail address'))
const invitationSchema = z.strictObject({ email: emailSchema, role: z.enum(roles) })

/** Invites somebody; an earlier open invitation of theirs ends. Throws 'conflict' when they can sign in already. */
export async function invite(actor: Actor, given: z.input<typeof invitationSchema>): Promise<NewLink> {
  requirePermission(actor, canAdminister, 'invite people')
  const parsed = invitationSchema.safeParse(given)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    throw new AppError('invalid', `The invitation is not valid: ${fields.join('; ')}.`, { field: String(parsed.error.issues[0]?.path[0]) })
  }
  const { email, role } = parsed.data
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email } }))
      throw new AppError('conflict', `${email} has an account already.`, { reason: 'email-taken' })
    await tx.accessLink.deleteMany({ where: { kind: 'invitation', email, usedAt: null } })
    const link = await addLink(tx, { kind: 'invitation', email, role, createdBy: actor.name })
    await recordAudit(actor, { action: 'invited', target: email, detail: { role } }, tx)
    return link
  })
}

/** A link for a new password; an earlier open one of theirs ends. Throws 'not-found' and, for who is disabled, 'conflict'. */
export async function makeResetLink(actor: Actor, personId: string): Promise<NewLink> {
  requirePermission(actor, canAdminister, 'reset passwords of others')
  return inTransaction(async (tx) => {
    const row = await tx.user.findUnique({ where: { id: personId } })
    if (row === null) throw new AppError('not-found', 'There is no such person.')
    if (row.disabledAt !== null)
      throw new AppError('conflict', `${row.email} is disabled. Let them in again first.`, { reason: 'disabled' })
    return addResetLink(tx, fromUserRow(row), { actor, seconds: lifetimeSeconds.reset })
  })
}

/**
 * Somebody who is not signed in asks for a new password: administrators see that they did. With `mailed` there is also a link for
 * whoever reads that mailbox; null for an address that nobody signs in with.
 */
export async function askForReset(email: string, { mailed }: { mailed: boolean }): Promise<NewLink | null> {
  const parsed = emailSchema.safeParse(email)
  if (!parsed.success) return null
  return inTransaction(async (tx) => {
    const row = await tx.user.findUnique({ where: { email: parsed.data } })
    await recordAudit(null, { action: 'reset-asked', outcome: row === null ? 'refused' : 'done', target: parsed.data }, tx)
    if (row === null || row.disabledAt !== null) return null
    await tx.user.update({ where: { id: row.id }, data: { resetAskedAt: now(), updatedAt: now() } })
    return mailed ? addResetLink(tx, fromUserRow(row), { actor: null, seconds: mailedResetSeconds }) : null
  })
}

/** The link with which the first administrator sets the installation up; null as soon as anybody may sign in. */
export async function makeSetUpLink(): Promise<NewLink | null> {
  return inTransaction(async (tx) => {
    if (await tx.user.findFirst({ select: { id: true } })) return null
    await tx.accessLink.deleteMany({ where: { kind: 'set-up', usedAt: null } })
    return addLink(tx, { kind: 'set-up', role: 'administrator', createdBy: 'Faultline' })
  })
}

/** The open link of a secret; null when it was used, has expired or never was. */
export async function getLink(secret: string): Promise<AccessLink | null> {
  const row = await getDb().accessLink.findFirst({
    where: { secretSha: hashSecret(secret), usedAt: null, expiresAt: { gt: now() } },
    include: { user: true },
  })
  return row && fromLinkRow({ ...row, email: row.email ?? row.user?.email ?? null })
}

/** Invitations that nobody has accepted yet, newest first. */
export async function listInvitations(actor: Actor): Promise<AccessLink[]> {
  requirePermission(actor, canAdminister, 'see invitations')
  const rows = await getDb().accessLink.findMany({
    where: { kind: 'invitation', usedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map(fromLinkRow)
}

/** Takes an invitation back. Throws 'not-found' when it is not open any more. */
export async function withdrawInvitation(actor: Actor, id: string): Promise<void> {
  requirePermission(actor, canAdminister, 'withdraw invitations')
  await inTransaction(async (tx) => {
    const known = z.uuid().safeParse(id).success
    const row = known ? await tx.accessLink.findFirst({ where: { id, kind: 'invitation', usedAt: null } }) : null
    if (row === null) throw new AppError('not-found', 'This invitation is not open any more.')
    await tx.accessLink.delete({ where: { id } })
    await recordAudit(actor, { action: 'link-withdrawn', target: row.email }, tx)
  })
}

async function addResetLink(
  tx: Transaction,
  person: Person,
  { actor, seconds }: { actor: Actor | null; seconds: number },
): Promise<NewLink> {
  await tx.accessLink.deleteMany({ where: { kind: 'reset', userId: person.id, usedAt: null } })
  const link = await addLink(tx, { kind: 'reset', userId: person.id, createdBy: actor?.name ?? '' }, seconds)
  await recordAudit(actor, { action: 'reset-link-made', target: person.email }, tx)
  return { ...link, email: person.email }
}

type LinkFields = { kind: LinkKind; email?: string; role?: Role; userId?: string; createdBy: string }

async function addLink(tx: Transaction, fields: LinkFields, seconds = lifetimeSeconds[fields.kind]): Promise<NewLink> {
  const secret = newSecret()
  const createdAt = now()
  const expiresAt = addSeconds(createdAt, seconds)
  await tx.accessLink.create({ data: { ...fields, id: uuidv7(), secretSha: hashSecret(secret), createdAt, expiresAt } })
  return { secret, email: fields.email ?? null, expiresAt }
}

function fromLinkRow(
  row: Omit<AccessLink, 'kind' | 'role' | 'createdAt' | 'expiresAt'> &
    Record<'kind', string> & { role: string | null; createdAt: Date; expiresAt: Date },
): AccessLink {
  const { id, email, createdBy } = row
  return {
    id,
    email,
    createdBy,
    kind: row.kind as LinkKind,
    role: row.role as Role | null,
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
  }
}
