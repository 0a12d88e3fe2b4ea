import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { canAdminister, roleWithScopes, type Scope, scopes } from '@/lib/core/permissions'
import { addSeconds, toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import type { ApiToken as TokenRow, User } from '@/lib/data/generated/client'
import { nameSchema } from '@/lib/data/people/accept-link'
import { recordAudit } from '@/lib/data/people/audit'
import { type Page, requireIdCursor, toPage } from '@/lib/data/people/list-people'
import { fromUserRow, type Person } from '@/lib/data/people/person'
import { hashSecret, newSecret } from '@/lib/data/people/secrets'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

const perPage = 50
const mostPerPerson = 20
const prefix = 'flt_'
const daySeconds = 86_400
/** The last use is written down at most this often. */
const useIsNewsAfterSeconds = 60

/** A key for scripts, without its secret. */
export type ApiToken = {
  id: string
  name: string
  person: Pick<Person, 'id' | 'name' | 'email'>
  scopes: Scope[]
  createdAt: Instant
  expiresAt: Instant | null
  lastUsedAt: Instant | null
  revokedAt: Instant | null
}

export const newTokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(z.enum(scopes)).min(1, 'must name at least one scope').max(scopes.length),
  /** Days until it expires; null lets it live until it is revoked. */
  days: z.int().min(1, 'must be at least one day').max(3660, 'must be at most ten years').nullable(),
})

/** A token for oneself, or through the command line for somebody: its secret is told this once. */
export async function makeToken(
  actor: Actor,
  personId: string,
  given: z.input<typeof newTokenSchema>,
): Promise<{ secret: string; token: ApiToken }> {
  if (actor.kind !== 'system' && (actor.id !== personId || actor.tokenId !== undefined))
    throw new AppError('forbidden', 'A token can only be made for oneself, signed in with a password.')
  const parsed = newTokenSchema.safeParse(given)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    throw new AppError('invalid', `The token is not valid: ${fields.join('; ')}.`, { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  }
  const { name, days } = parsed.data
  const wanted = scopes.filter((scope) => parsed.data.scopes.includes(scope))
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: personId } })
    if (user === null || user.disabledAt !== null) throw new AppError('not-found', 'There is no such person, or they are disabled.')
    const person = fromUserRow(user)
    const beyond = wanted.find((scope) => roleWithScopes('administrator', [scope]) !== roleWithScopes(person.role, [scope]))
    if (beyond)
      throw new AppError('forbidden', `The scope ${beyond} reaches further than ${person.name} may (${person.role}).`, { field: 'scopes' })
    const at = now()
    const open = { userId: personId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] }
    if ((await tx.apiToken.count({ where: open })) >= mostPerPerson)
      throw new AppError('conflict', `${mostPerPerson} tokens are open already. Revoke one that is not used any more.`, {
        reason: 'too-many-tokens',
      })
    const secret = `${prefix}${newSecret()}`
    const row = await tx.apiToken.create({
      data: {
        id: uuidv7(),
        userId: personId,
        name,
        secretSha: hashSecret(secret),
        scopes: wanted,
        createdAt: at,
        expiresAt: days === null ? null : addSeconds(at, days * daySeconds),
      },
    })
    await recordAudit(actor, { action: 'token-made', target: name, detail: { person: person.email, scopes: wanted.join(' ') } }, tx)
    return { secret, token: fromTokenRow({ ...row, user }) }
  })
}

/** A person's own tokens, newest first: revoked and expired ones among them, as many as a page holds. */
export async function listOwnTokens(actor: Actor & { id: string }): Promise<ApiToken[]> {
  const rows = await getDb().apiToken.findMany({
    where: { userId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: perPage,
    include: { user: true },
  })
  return rows.map(fromTokenRow)
}

/** Everybody's tokens, in the order in which they were made. */
export async function listTokens(actor: Actor, cursor: string | null = null): Promise<Page<ApiToken>> {
  requirePermission(actor, canAdminister, 'see the tokens of others')
  const rows = await getDb().apiToken.findMany({
    where: cursor === null ? {} : { id: { gt: requireIdCursor(cursor) } },
    orderBy: { id: 'asc' },
    take: perPage + 1,
    include: { user: true },
  })
  return toPage(rows.map(fromTokenRow), perPage, ({ id }) => id)
}

/** Ends a token at once. Another's is 'not-found' for whoever is no administrator. */
export async function revokeToken(actor: Actor, id: string): Promise<ApiToken> {
  return inTransaction(async (tx) => {
    const row = z.uuid().safeParse(id).success ? await tx.apiToken.findUnique({ where: { id }, include: { user: true } }) : null
    if (row === null || (row.userId !== actor.id && !canAdminister(actor.role))) throw new AppError('not-found', 'There is no such token.')
    const revoked = await tx.apiToken.update({ where: { id }, data: { revokedAt: row.revokedAt ?? now() }, include: { user: true } })
    await recordAudit(actor, { action: 'token-revoked', target: row.name, detail: { person: row.user.email } }, tx)
    return fromTokenRow(revoked)
  })
}

/** Whose token a secret is, if it holds now: not revoked, not expired, and its person not disabled. */
export async function findToken(secret: string): Promise<{ id: string; scopes: Scope[]; person: Person } | null> {
  if (!secret.startsWith(prefix) || secret.length > 100) return null
  const row = await getDb().apiToken.findUnique({ where: { secretSha: hashSecret(secret) }, include: { user: true } })
  const at = now()
  if (row === null || row.revokedAt !== null || row.user.disabledAt !== null) return null
  if (row.expiresAt !== null && toInstant(row.expiresAt) <= at) return null
  if (row.lastUsedAt === null || addSeconds(toInstant(row.lastUsedAt), useIsNewsAfterSeconds) <= at)
    await getDb().apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: at } })
  return { id: row.id, scopes: row.scopes as Scope[], person: fromUserRow(row.user) }
}

function fromTokenRow(row: TokenRow & { user: User }): ApiToken {
  const { id, name, email } = row.user
  return {
    id: row.id,
    name: row.name,
    person: { id, name, email },
    scopes: row.scopes as Scope[],
    createdAt: toInstant(row.createdAt),
    expiresAt: row.expiresAt && toInstant(row.expiresAt),
    lastUsedAt: row.lastUsedAt && toInstant(row.lastUsedAt),
    revokedAt: row.revokedAt && toInstant(row.revokedAt),
  }
}
