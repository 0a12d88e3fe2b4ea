import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/lib/core/permissions'
import { addSeconds } from '@/lib/core/time/instant'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { acceptLink, addFirstAdministrator } from '@/lib/data/people/accept-link'
import {
  askForReset,
  getLink,
  invite,
  listInvitations,
  makeResetLink,
  makeSetUpLink,
  withdrawInvitation,
} from '@/lib/data/people/access-links'
import { listAudit } from '@/lib/data/people/audit'
import { changeRole, disablePerson, enablePerson, renameSelf } from '@/lib/data/people/keep-person'
import { findPerson, listPeople } from '@/lib/data/people/list-people'
import { endOwnSession, listOwnSessions } from '@/lib/data/people/sessions'
import { findToken, makeToken, revokeToken } from '@/lib/data/people/tokens'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson } from '@/lib/data/testing/test-people'
import * as clock from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

withTestDatabase()
const system: Actor = { kind: 'system', name: 'Test', role: 'administrator' }
const passwordHash = 'a hash'

async function inSeconds<Value>(seconds: number, work: () => Promise<Value>): Promise<Value> {
  const at = addSeconds(clock.now(), seconds)
  vi.mocked(clock.now).mockReturnValue(at)
  return work().finally(() => vi.mocked(clock.now).mockReset())
}

describe('the set-up', () => {
  it('lets in one administrator, once, by the newest link alone', async () => {
    const first = await makeSetUpLink()
    const second = await makeSetUpLink()
    if (first === null || second === null) throw new Error('no link')
    await expect(acceptLink(first.secret, { passwordHash, name: 'A', email: 'a@example.org' })).rejects.toMatchObject({ code: 'gone' })
    await expect(acceptLink(second.secret, { passwordHash, name: 'A', email: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
    const two = [1, 2].map((n) => acceptLink(second.secret, { passwordHash, name: 'Founder', email: `Founder${n}@Example.org` }))
    const outcomes = await Promise.allSettled(two)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { items } = await listPeople(system)
    expect(items).toMatchObject([{ name: 'Founder', role: 'administrator', disabledAt: null }])
    expect(items[0]?.email).toMatch(/^founder[12]@example\.org$/)
    expect(await makeSetUpLink()).toBeNull()
    expect(await addFirstAdministrator(system, { email: 'b@example.org', name: 'B', passwordHash })).toBeNull()
  })
})

describe('an invitation', () => {
  it('keeps only the hash of its secret, and lets in whom it names, as what it says', async () => {
    const { secret } = await invite(system, { email: ' Lin@Example.org ', role: 'contributor' })
    const rows = JSON.stringify(await getDb().accessLink.findMany())
    expect(rows).not.toContain(secret)
    expect(await getLink(secret)).toMatchObject({ kind: 'invitation', email: 'lin@example.org', role: 'contributor' })
    const person = await acceptLink(secret, { passwordHash, name: ' Lin ', email: 'other@example.org' })
    expect(person).toMatchObject({ email: 'lin@example.org', role: 'contributor', name: 'Lin' })
    expect(await getLink(secret)).toBeNull()
    await expect(acceptLink(secret, { passwordHash, name: 'Again' })).rejects.toMatchObject({ code: 'gone' })
  })

  it('is refused for who is there already, for nonsense, and with anything else in it', async () => {
    await expect(invite(system, { email: 'LIN@example.org', role: 'curator' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(invite(system, { email: 'x', role: 'curator' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(invite(system, { email: 'y@example.org', role: 'owner' as Role })).rejects.toMatchObject({ code: 'invalid' })
    await expect(invite(system, { email: 'y@example.org', role: 'curator', id: 'mine' } as never)).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('ends after a week, when it is withdrawn, and when a newer one is made', async () => {
    const { secret } = await invite(system, { email: 'late@example.org', role: 'curator' })
    await inSeconds(7 * 86_400 + 1, async () => {
      expect(await getLink(secret)).toBeNull()
      await expect(acceptLink(secret, { passwordHash, name: 'Late' })).rejects.toMatchObject({ code: 'gone' })
    })
    const newer = await invite(system, { email: 'late@example.org', role: 'curator' })
    expect(await getLink(secret)).toBeNull()
    const [open] = await listInvitations(system)
    await withdrawInvitation(system, open?.id ?? '')
    expect(await getLink(newer.secret)).toBeNull()
    for (const id of [open?.id ?? '', 'nonsense']) await expect(withdrawInvitation(system, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('people', () => {
  const people = {} as Record<Role, Actor & { id: string }>
  beforeAll(async () => {
    for (const role of ['contributor', 'curator', 'administrator'] as const) people[role] = actorOf(await addTestPerson(role))
  })

  it('only administrators see, invite, change and disable', async () => {
    for (const role of ['contributor', 'curator'] as const) {
      const actor = people[role]
      const target = people.administrator.id
      const tries = [
        () => listPeople(actor),
        () => listInvitations(actor),
        () => listAudit(actor),
        () => invite(actor, { email: 'z@example.org', role: 'administrator' }),
        () => makeResetLink(actor, target),
        () => changeRole(actor, actor.id, 'administrator'),
        () => disablePerson(actor, target),
        () => enablePerson(actor, target),
      ]
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('who is disabled loses sessions, tokens and links at once, and comes back with none of them', async () => {
    const self = people.curator
    await openSession(self.id, 'one')
    const { secret } = await makeToken(self, self.id, { name: 'script', scopes: ['publish'], days: 30 })
    const link = await makeResetLink(people.administrator, self.id)
    await disablePerson(people.administrator, self.id)
    expect(await listOwnSessions(self)).toEqual([])
    expect(await findToken(secret)).toBeNull()
    expect(await getLink(link.secret)).toBeNull()
    expect(await askForReset('curator@example.org', { mailed: true })).toBeNull()
    await expect(makeResetLink(people.administrator, self.id)).rejects.toMatchObject({ code: 'conflict' })
    await enablePerson(people.administrator, self.id)
    expect(await findToken(secret)).toBeNull()
    expect(await findPerson('CURATOR@example.org')).toMatchObject({ disabledAt: null })
  })

  it('the last administrator can neither be disabled nor demoted, not even by two at once', async () => {
    const { items } = await listPeople(system)
    const [one, other] = items.filter(({ role }) => role === 'administrator')
    if (one === undefined || other === undefined) throw new Error('two administrators are needed')
    const outcomes = await Promise.allSettled([disablePerson(actorOf(one), other.id), disablePerson(actorOf(other), one.id)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = (await listPeople(system)).items.filter(({ role, disabledAt }) => role === 'administrator' && disabledAt === null)
    expect(left).toHaveLength(1)
    const last = left[0]?.id ?? ''
    await expect(disablePerson(system, last)).rejects.toMatchObject({ code: 'conflict' })
    await expect(changeRole(system, last, 'curator')).rejects.toMatchObject({ code: 'conflict' })
    await enablePerson(system, last === one.id ? other.id : one.id)
    await expect(changeRole(system, last, 'owner' as Role)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('a name is one line that can be shown', async () => {
    for (const name of ['', '   ', 'x'.repeat(81), 'a\nb', 'a\u202eb', 'a\u0000b'])
      await expect(renameSelf(people.curator, name)).rejects.toMatchObject({ code: 'invalid', details: { field: 'name' } })
    await renameSelf(people.curator, '<b>Zoë</b>')
    expect((await findPerson('curator@example.org'))?.name).toBe('<b>Zoë</b>')
  })

  it('a session of another person does not exist for oneself', async () => {
    await openSession(people.curator.id, 'theirs')
    await expect(endOwnSession(people.contributor, 'theirs')).rejects.toMatchObject({ code: 'not-found' })
    await endOwnSession(people.curator, 'theirs')
    expect(await listOwnSessions(people.curator)).toEqual([])
  })

  it('a reset by link ends sessions and tokens, works once, and not for long', async () => {
    const self = people.contributor
    await openSession(self.id, 'before')
    const { secret: token } = await makeToken(self, self.id, { name: 'script', scopes: ['draft'], days: null })
    const asked = await askForReset('contributor@example.org', { mailed: true })
    const made = await makeResetLink(people.administrator, self.id)
    expect(await getLink(asked?.secret ?? '')).toBeNull()
    await inSeconds(86_401, async () => expect(await getLink(made.secret)).toBeNull())
    await acceptLink(made.secret, { passwordHash: 'another hash', name: 'not taken over' })
    expect(await findPerson('contributor@example.org')).toMatchObject({ name: 'contributor', resetAskedAt: null })
    expect(await listOwnSessions(self)).toEqual([])
    expect(await findToken(token)).toBeNull()
    expect(await askForReset('stranger@example.org', { mailed: true })).toBeNull()
  })
})

describe('tokens', () => {
  it('are kept as hashes, reach no further than their person, and end when told or when their time is over', async () => {
    const self = actorOf(await addTestPerson('curator', 'scripter'))
    const { secret, token } = await makeToken(self, self.id, { name: 'mirror', scopes: ['publish', 'read'], days: 1 })
    expect(secret).toMatch(/^flt_[\w-]{43}$/)
    expect(JSON.stringify(await getDb().apiToken.findMany())).not.toContain(secret)
    expect(await findToken(secret)).toMatchObject({ scopes: ['read', 'publish'], person: { id: self.id } })
    expect((await getDb().apiToken.findUnique({ where: { id: token.id } }))?.lastUsedAt).not.toBeNull()
    await inSeconds(86_401, async () => expect(await findToken(secret)).toBeNull())
    for (const other of ['', 'flt_', `${secret}x`, secret.slice(4), `flt_${'x'.repeat(200)}`]) expect(await findToken(other)).toBeNull()
    await expect(makeToken(self, self.id, { name: 'x', scopes: ['admin'], days: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(makeToken(self, self.id, { name: 'x', scopes: [], days: 1 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(makeToken(self, self.id, { name: 'x', scopes: ['read'], days: Number.NaN })).rejects.toMatchObject({ code: 'invalid' })
    await expect(makeToken({ ...self, tokenId: token.id }, self.id, { name: 'x', scopes: ['read'], days: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const other = actorOf(await addTestPerson('contributor', 'other'))
    await expect(makeToken(other, self.id, { name: 'x', scopes: ['read'], days: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    for (const id of [token.id, 'nonsense', '00000000-0000-4000-8000-000000000000'])
      await expect(revokeToken(other, id)).rejects.toMatchObject({ code: 'not-found' })
    await revokeToken(self, token.id)
    expect(await findToken(secret)).toBeNull()
  })
})

describe('the audit log', () => {
  it('tells who did what, newest first, page by page, and holds no secret', async () => {
    const first = await listAudit(system)
    expect(first.items).toHaveLength(Math.min(50, first.items.length))
    const actions = new Set<string>()
    for (let page = first; ; page = await listAudit(system, page.nextCursor)) {
      for (const { action } of page.items) actions.add(action)
      if (page.nextCursor === null) break
    }
    for (const action of ['person-added', 'invited', 'person-disabled', 'token-made', 'token-revoked', 'password-reset', 'reset-asked'])
      expect(actions).toContain(action)
    expect(JSON.stringify(first.items)).not.toMatch(/flt_|hash/)
    await expect(listAudit(system, "1' OR 1=1")).rejects.toMatchObject({ code: 'invalid' })
  })

  it('cannot be changed', async () => {
    const { items } = await listAudit(system)
    await expect(getDb().auditEntry.updateMany({ data: { actorName: 'nobody' } })).rejects.toThrow()
    await expect(getDb().auditEntry.deleteMany()).rejects.toThrow()
    await expect(getDb().$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/append-only/)
    expect((await listAudit(system)).items).toEqual(items)
  })
})

async function openSession(userId: string, id: string): Promise<void> {
  const at = clock.now()
  await getDb().session.create({ data: { id, token: id, userId, createdAt: at, updatedAt: at, expiresAt: addSeconds(at, 60) } })
}
