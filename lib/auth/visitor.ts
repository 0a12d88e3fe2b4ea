import { getLibrary } from '@/lib/auth/library'
import { AppError } from '@/lib/core/errors'
import { type Role, roleWithScopes, type Scope } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getPerson } from '@/lib/data/people/list-people'
import type { Person } from '@/lib/data/people/person'
import { findToken } from '@/lib/data/people/tokens'

/** Somebody signed in with a password, in one browser. */
export type SignedIn = { via: 'session'; person: Person; sessionId: string }
/** A script that acts for somebody; without a role it may only read what is public and who it is. */
export type Token = { via: 'token'; person: Person; tokenId: string; scopes: Scope[]; role: Role | null }
/** Who asks. Null is anybody. */
export type Visitor = SignedIn | Token | null

/** Who asks by cookie alone: what pages and forms of the editor need. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  if (!headers.has('cookie')) return null
  const found = await getLibrary()
    .api.getSession({ headers })
    .catch((error: unknown) => {
      throw toDatabaseFault(error)
    })
  if (!found) return null
  // Read again: role and standing count as they are now.
  const person = await getPerson(found.user.id)
  return person === null || person.disabledAt !== null ? null : { via: 'session', person, sessionId: found.session.id }
}

/** Who asks by token, else by cookie. A token that does not hold is refused, whatever the cookie says. */
export async function findVisitor(headers: Headers): Promise<Visitor> {
  const authorization = headers.get('authorization')
  if (authorization === null) return findSignedIn(headers)
  const [, secret = ''] = /^Bearer ([\w.~+/-]+)$/i.exec(authorization.trim()) ?? []
  const token = await findToken(secret)
  if (token === null) throw new AppError('unauthenticated', 'This token is not valid: it is unknown, revoked or expired.')
  const { id, person, scopes } = token
  return { via: 'token', person, tokenId: id, scopes, role: roleWithScopes(person.role, scopes) }
}

/** What a visitor may do; null is no more than anybody. */
export function roleOf(visitor: Visitor): Role | null {
  if (visitor === null) return null
  return visitor.via === 'token' ? visitor.role : visitor.person.role
}

/** A visitor as the one who writes. Throws 'unauthenticated' and, for a token that may only read, 'forbidden'. */
export function requireActor(visitor: Visitor): Actor & { id: string } {
  if (visitor === null) throw new AppError('unauthenticated', 'Sign in, or send a token.')
  const role = roleOf(visitor)
  if (role === null) throw new AppError('forbidden', 'The scopes of this token only let it read.')
  const { id, name } = visitor.person
  return { kind: 'person', name, role, id, ...(visitor.via === 'token' ? { tokenId: visitor.tokenId } : {}) }
}
