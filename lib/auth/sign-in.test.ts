import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getLibrary } from '@/lib/auth/library'
import { changePassword, hashNewPassword } from '@/lib/auth/passwords'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from '@/lib/auth/second-factor'
import { signIn, signOut, verifySecondFactor } from '@/lib/auth/sign-in'
import { findSignedIn, findVisitor, requireActor, roleOf } from '@/lib/auth/visitor'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { listAudit } from '@/lib/data/people/audit'
import { changeRole, disablePerson, enablePerson } from '@/lib/data/people/keep-person'
import { makeToken } from '@/lib/data/people/tokens'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson, testPassword } from '@/lib/data/testing/test-people'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({ ...getConfig(), authSecret: 'a secret for tests, long enough to be one' })

withTestDatabase()
const system: Actor = { kind: 'system', name: 'Test', role: 'administrator' }
beforeAll(async () => {
  for (const name of ['ada', 'ben', 'cleo', 'dora', 'eve', 'finn']) await addTestPerson('curator', name)
  await addTestPerson('administrator', 'root')
})

const from = (address: string, cookie = '') =>
  new Headers({ 'x-faultline-address': address, 'user-agent': 'Firefox', ...(cookie ? { cookie } : {}) })
const cookieOf = (setCookies: readonly string[]) =>
  setCookies
    .filter((each) => !/max-age=0/i.test(each))
    .map((each) => each.split(';')[0])
    .join('; ')

async function signedIn(name: string, password = testPassword) {
  const { is, cookies } = await signIn(from(`10.1.0.${name}`), { email: `${name}@example.org`, password })
  expect(is).toBe('done')
  const headers = from('10.1.0.1', cookieOf(cookies))
  const visitor = await findSignedIn(headers)
  if (visitor === null) throw new Error('not signed in')
  return { headers, visitor, actor: requireActor(visitor), cookies }
}

describe('signing in', () => {
  it('opens a session whose cookie no script and no other site can use, and whose token the database does not hold', async () => {
    const { visitor, cookies } = await signedIn('ada')
    expect(visitor.person).toMatchObject({ email: 'ada@example.org', role: 'curator' })
    const [cookie = ''] = cookies
    expect(cookie).toMatch(/^faultline\.session_token=.*HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    const token = decodeURIComponent(cookie.split(';')[0]?.split('=')[1] ?? '').split('.')[0] ?? ''
    expect(token.length).toBeGreaterThan(20)
    const rows = await getDb().session.findMany()
    expect(rows.map((row) => row.token)).toEqual(rows.map(() => expect.stringMatching(/^sha256:[0-9a-f]{64}$/)))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows.map((row) => row.ipAddress)).toEqual(rows.map(() => ''))
  })

  it('answers a wrong password, a stranger and a disabled person alike, and writes each down', async () => {
    await disablePerson(system, (await addTestPerson('contributor', 'gone')).id)
    for (const [email, password] of [
      ['ada@example.org', 'wrong words entirely'],
      ['nobody@example.org', testPassword],
      ['gone@example.org', testPassword],
      ['nonsense', testPassword],
      ['', ''],
      ['ada@example.org', 'x'.repeat(5000)],
    ] as const)
      expect(await signIn(from('10.2.0.1'), { email, password }), email).toEqual({ is: 'wrong', cookies: [] })
    const { items } = await listAudit(system)
    expect(items[0]).toMatchObject({ action: 'sign-in', outcome: 'refused', actor: { kind: 'nobody' } })
    expect(JSON.stringify(items)).not.toContain('wrong words')
  })

  it('stops guessing: of one account from many networks, and of many accounts from one', async () => {
    for (let n = 0; n < 10; n += 1) await signIn(from(`10.3.0.${n}`), { email: 'ben@example.org', password: 'no' })
    await expect(signIn(from('10.3.1.1'), { email: 'ben@example.org', password: testPassword })).rejects.toMatchObject({ code: 'too-many' })
    await expect(signIn(from('10.3.1.1'), { email: 'BEN@example.org ', password: testPassword })).rejects.toMatchObject({
      code: 'too-many',
    })
    const tries = Array.from({ length: 55 }, (_, n) => signIn(from('10.4.0.1'), { email: `x${n}@example.org`, password: '' }))
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(5)
    const keys = JSON.stringify(await getDb().rateLimit.findMany())
    expect(keys).not.toMatch(/ben@|10\.4\.0/)
  })

  it('ends with signing out, for a forged cookie, when disabled, and follows a changed role', async () => {
    const { headers } = await signedIn('cleo')
    const forged = from('10.1.0.1', (headers.get('cookie') ?? '').replace(/.$/, 'x'))
    expect(await findSignedIn(forged)).toBeNull()
    const { visitor } = await signedIn('cleo')
    await changeRole(system, visitor.person.id, 'contributor')
    expect((await findSignedIn(headers))?.person.role).toBe('contributor')
    await signOut(headers)
    expect(await findSignedIn(headers)).toBeNull()
    const again = await signedIn('cleo')
    await disablePerson(system, visitor.person.id)
    expect(await findSignedIn(again.headers)).toBeNull()
    await enablePerson(system, visitor.person.id)
    expect(await findSignedIn(again.headers)).toBeNull()
  })

  it('never opens a session under a name that somebody gave the browser before', async () => {
    const mallory = await signedIn('finn')
    const planted = mallory.headers.get('cookie') ?? ''
    for (const cookie of [planted, 'faultline.session_token=chosen.by-somebody-else']) {
      const { is, cookies } = await signIn(from('10.1.0.1', cookie), { email: 'ada@example.org', password: testPassword })
      expect(is).toBe('done')
      expect(cookieOf(cookies)).not.toBe('')
      expect(cookieOf(cookies)).not.toContain(cookie)
      expect((await findSignedIn(from('10.1.0.1', cookieOf(cookies))))?.person.email).toBe('ada@example.org')
    }
    expect((await findSignedIn(mallory.headers))?.person.email).toBe('finn@example.org')
    expect(await findSignedIn(from('10.1.0.1', 'faultline.session_token=chosen.by-somebody-else'))).toBeNull()
  })

  it('takes as long to refuse a stranger as a wrong password', async () => {
    const quickest = async (email: (n: number) => string) => {
      const times = []
      for (let n = 0; n < 4; n += 1) {
        const before = performance.now()
        await signIn(from(`10.6.0.${n}`), { email: email(n), password: 'not the right words' })
        times.push(performance.now() - before)
      }
      return Math.min(...times)
    }
    const known = await quickest(() => 'eve@example.org')
    // Without the work of a hash a refusal takes a small part of it.
    expect(await quickest((n) => `stranger-${n}@example.org`)).toBeGreaterThan(known / 2)
  })

  it('does not lead in by what a copy of the database holds', async () => {
    await signedIn('ada')
    const { token } = await getDb().session.findFirstOrThrow()
    for (const value of [token, `${token}.x`]) expect(await findSignedIn(from('10.1.0.1', `faultline.session_token=${value}`))).toBeNull()
  })
})

describe('a new password', () => {
  it('wants the old one, ends the other sessions and the tokens, and leaves this one open', async () => {
    const here = await signedIn('dora')
    const there = await signedIn('dora')
    const { secret } = await makeToken(here.actor, here.actor.id, { name: 'script', scopes: ['read'], days: 1 })
    const given = { password: 'five quite different words', sessionId: here.visitor.sessionId }
    await expect(changePassword(here.actor, { ...given, current: 'not it' })).rejects.toMatchObject({ details: { reason: 'wrong' } })
    await changePassword(here.actor, { ...given, current: testPassword })
    expect(await findSignedIn(here.headers)).not.toBeNull()
    expect(await findSignedIn(there.headers)).toBeNull()
    await expect(findVisitor(new Headers({ authorization: `Bearer ${secret}` }))).rejects.toMatchObject({ code: 'unauthenticated' })
    expect((await signIn(from('10.5.0.1'), { email: 'dora@example.org', password: testPassword })).is).toBe('wrong')
    await signedIn('dora', 'five quite different words')
  })

  it('is neither short nor long nor easy', async () => {
    for (const [password, reason] of [
      ['eleven char', 'short'],
      ['x'.repeat(129), 'long'],
      ['aaaaaaaaaaaaaaa', 'easy'],
      ['ada@Example.org', 'easy'],
    ] as const)
      await expect(hashNewPassword(password, { unlike: ['ada@example.org'] })).rejects.toMatchObject({ details: { reason } })
  })
})

describe('a second factor', () => {
  it('is asked for after the password, opens one session per code, and can be replaced by a recovery code once', async () => {
    const { headers, visitor } = await signedIn('eve')
    await expect(beginSecondFactor(visitor, headers, 'wrong')).rejects.toMatchObject({ code: 'invalid' })
    const { uri, recoveryCodes } = await beginSecondFactor(visitor, headers, testPassword)
    const kept = JSON.stringify(await getDb().twoFactor.findMany())
    expect(kept).not.toContain(recoveryCodes[0])
    await expect(confirmSecondFactor(visitor, headers, '000000')).rejects.toMatchObject({ details: { field: 'code' } })
    const cookies = await confirmSecondFactor(visitor, headers, totp(uri))
    expect(await findSignedIn(from('10.1.0.1', cookieOf(cookies)))).toMatchObject({ person: { secondFactor: true } })

    const challenge = async (address: string) => {
      const step = await signIn(from(address), { email: 'eve@example.org', password: testPassword })
      expect(step.is).toBe('second-factor')
      expect(await findSignedIn(from(address, cookieOf(step.cookies)))).toBeNull()
      return from(address, cookieOf(step.cookies))
    }
    const first = await challenge('10.6.0.1')
    expect((await verifySecondFactor(first, '123456')).is).toBe('wrong')
    const shown = totp(uri)
    const done = await verifySecondFactor(first, shown)
    expect(await findSignedIn(from('10.6.0.1', cookieOf(done.cookies)))).toMatchObject({ person: { email: 'eve@example.org' } })
    expect((await verifySecondFactor(await challenge('10.6.0.2'), shown)).is).toBe('wrong')
    expect((await verifySecondFactor(from('10.6.0.3'), totp(uri))).is).toBe('challenge-over')

    const [code = ''] = recoveryCodes
    expect((await verifySecondFactor(await challenge('10.6.0.4'), code)).is).toBe('done')
    expect((await verifySecondFactor(await challenge('10.6.0.5'), code)).is).toBe('wrong')
  })

  it('does not take the session of another account for a code', async () => {
    const other = await signedIn('finn')
    const set = await beginSecondFactor(other.visitor, other.headers, testPassword)
    const cookies = await confirmSecondFactor(other.visitor, other.headers, totp(set.uri))
    const own = cookieOf(cookies)
    expect((await verifySecondFactor(from('10.7.0.1', own), totp(set.uri))).is).toBe('challenge-over')
  })

  it('is turned off, and its codes renewed, only with the password', async () => {
    const [user] = await getDb().user.findMany({ where: { email: 'finn@example.org' } })
    await getDb().session.deleteMany({ where: { userId: user?.id ?? '' } })
    await getDb().twoFactor.deleteMany({ where: { userId: user?.id ?? '' } })
    await getDb().user.updateMany({ where: { id: user?.id ?? '' }, data: { twoFactorEnabled: false } })
    const { headers, visitor } = await signedIn('finn')
    const { uri, recoveryCodes } = await beginSecondFactor(visitor, headers, testPassword)
    const now = from('10.1.0.1', cookieOf(await confirmSecondFactor(visitor, headers, totp(uri))))
    await expect(renewRecoveryCodes(visitor, now, 'wrong')).rejects.toMatchObject({ code: 'invalid' })
    const renewed = await renewRecoveryCodes(visitor, now, testPassword)
    expect(renewed).toHaveLength(10)
    expect(renewed).not.toContain(recoveryCodes[0])
    await expect(endSecondFactor(visitor, now, 'wrong')).rejects.toMatchObject({ code: 'invalid' })
    await endSecondFactor(visitor, now, testPassword)
    expect((await signIn(from('10.8.0.1'), { email: 'finn@example.org', password: testPassword })).is).toBe('done')
  })
})

describe('a token', () => {
  it('counts before the cookie, never reaches further than its scopes, and a bad one is refused', async () => {
    const { headers, actor } = await signedIn('ada')
    const { secret } = await makeToken(actor, actor.id, { name: 'script', scopes: ['draft'], days: 1 })
    headers.set('authorization', `bearer ${secret}`)
    const visitor = await findVisitor(headers)
    expect(visitor?.via).toBe('token')
    expect(roleOf(visitor)).toBe('contributor')
    headers.set('authorization', 'Bearer flt_nonsense')
    await expect(findVisitor(headers)).rejects.toMatchObject({ code: 'unauthenticated' })
    headers.set('authorization', 'Basic YTpi')
    await expect(findVisitor(headers)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('that may only read does nothing else', async () => {
    const self = actorOf(await addTestPerson('administrator', 'reader'))
    const { secret } = await makeToken(self, self.id, { name: 'script', scopes: ['read'], days: 1 })
    const visitor = await findVisitor(new Headers({ authorization: `Bearer ${secret}` }))
    expect(roleOf(visitor)).toBeNull()
    expect(() => requireActor(visitor)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })
})

it('nobody can make an account of their own', async () => {
  const body = { name: 'X', email: 'x@example.org', password: testPassword }
  await expect(getLibrary().api.signUpEmail({ body })).rejects.toThrow()
  expect(await getDb().user.count({ where: { email: 'x@example.org' } })).toBe(0)
})

/** The code that an app shows now for what it was told (RFC 6238). */
function totp(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret.replace(/=+$/, '')]
    .map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
