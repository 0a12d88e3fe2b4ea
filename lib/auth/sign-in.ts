import { isAPIError } from 'better-auth/api'
import { getLibrary } from '@/lib/auth/library'
import { forgetTries, mayTry, requireTry } from '@/lib/auth/limits'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { recordAudit } from '@/lib/data/people/audit'
import { getPerson } from '@/lib/data/people/list-people'
import { endOwnSession } from '@/lib/data/people/sessions'
import { readClientAddress } from '@/lib/site/peer'

/** What a step of signing in came to, and the cookies that go with it. */
export type SignInStep = { is: 'done' | 'second-factor' | 'wrong' | 'challenge-over' | 'locked'; cookies: string[] }

const wrong: SignInStep = { is: 'wrong', cookies: [] }

/**
 * Checks an address and a password. A wrong password, an unknown address and a disabled account answer alike and take alike long.
 * Throws 'too-many' after too many tries of one network or on one account.
 */
export async function signIn(headers: Headers, given: { email: string; password: string }): Promise<SignInStep> {
  const email = given.email.trim().toLowerCase()
  await requireTry('sign-in by address', readClientAddress(headers))
  await requireTry('sign-in of account', email)
  const answer = await ask(() =>
    getLibrary().api.signInEmail({ body: { email, password: given.password }, headers: asFrom(headers), returnHeaders: true }),
  )
  if (answer === null) {
    await recordAudit(null, { action: 'sign-in', outcome: 'refused', target: email })
    return wrong
  }
  const cookies = answer.headers.getSetCookie()
  if ('twoFactorRedirect' in answer.response) return { is: 'second-factor', cookies }
  await forgetTries('sign-in of account', email)
  await noteSignIn(answer.response.user.id)
  return { is: 'done', cookies }
}

/** Completes a sign-in with a code of the app or, where it has letters, with a recovery code. A code opens one session at most. */
export async function verifySecondFactor(headers: Headers, code: string): Promise<SignInStep> {
  await requireTry('second factor by address', readClientAddress(headers))
  const { api } = getLibrary()
  const typed = code.replace(/\s/g, '')
  const given = { body: { code: typed }, headers: asFrom(headers, /two_factor$/), returnHeaders: true } as const
  const isTotp = /^\d{6}$/.test(typed)
  const refusals: string[] = []
  const answer = await ask(() => (isTotp ? api.verifyTOTP(given) : api.verifyBackupCode(given)), refusals)
  if (answer === null) {
    await recordAudit(null, { action: 'second-factor', outcome: 'refused', detail: { recovery: !isTotp } })
    if (refusals.includes('ACCOUNT_TEMPORARILY_LOCKED')) return { is: 'locked', cookies: [] }
    const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'].some((each) => refusals.includes(each))
    return over ? { is: 'challenge-over', cookies: [] } : wrong
  }
  const { user } = answer.response as { user: { id: string; email: string } }
  if (isTotp && !(await mayTry('code of account', `${user.id} ${typed}`))) {
    await endByCookies(answer.headers.getSetCookie())
    await recordAudit(null, { action: 'second-factor', outcome: 'refused', target: user.email, detail: { reused: true } })
    return wrong
  }
  await forgetTries('sign-in of account', user.email)
  await noteSignIn(user.id, isTotp ? 'app' : 'recovery code')
  return { is: 'done', cookies: answer.headers.getSetCookie() }
}

/** Ends the session of a request; the cookies that are to be forgotten. */
export async function signOut(headers: Headers): Promise<string[]> {
  const found = await getLibrary().api.getSession({ headers })
  const person = found && (await getPerson(found.user.id))
  if (found && person) {
    const { id, name, role } = person
    await endOwnSession({ kind: 'person', id, name, role }, found.session.id, 'sign-out')
  }
  const { headers: answered } = await getLibrary().api.signOut({ headers: asFrom(headers, /./), returnHeaders: true })
  return answered.getSetCookie()
}

/**
 * What the library is told of a request: its browser, and of its cookies only those that end so. A session that this browser still
 * has must not stand in for a sign-in that is under way.
 */
function asFrom(headers: Headers, cookieEnding?: RegExp): Headers {
  const told = new Headers()
  const agent = headers.get('user-agent')
  if (agent !== null) told.set('user-agent', agent.slice(0, 300))
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/).filter((each) => cookieEnding?.test(each.split('=')[0] ?? ''))
  if (cookies.length > 0) told.set('cookie', cookies.join('; '))
  return told
}

async function endByCookies(setCookies: readonly string[]): Promise<void> {
  const cookie = setCookies.map((each) => each.split(';')[0]).join('; ')
  const found = await getLibrary().api.getSession({ headers: new Headers({ cookie }) })
  const person = found && (await getPerson(found.user.id))
  if (found && person) await endOwnSession({ kind: 'person', id: person.id, name: person.name, role: person.role }, found.session.id)
}

async function noteSignIn(personId: string, secondFactor: string | null = null): Promise<void> {
  const person = await getPerson(personId)
  if (person === null) return
  const { id, name, role, email } = person
  await recordAudit({ kind: 'person', id, name, role }, { action: 'sign-in', target: email, detail: { secondFactor } })
}

/** What the library answers; null for whatever it refuses, and its code of the refusal among `refusals`. */
async function ask<Answer>(question: () => Promise<Answer>, refusals: string[] = []): Promise<Answer | null> {
  try {
    return await question()
  } catch (error) {
    if (!isAPIError(error)) throw toDatabaseFault(error)
    const { code } = (error.body ?? {}) as { code?: unknown }
    refusals.push(typeof code === 'string' ? code : '')
    return null
  }
}
