import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Access } from '@/app/api/v1/api-route'
import { apiRoutes } from '@/app/api/v1/api-routes'
import { askApi as ask } from '@/app/api/v1/testing/ask-api'
import { toOpenapi } from '@/app/api/v1/to-openapi'
import { signIn } from '@/lib/auth/sign-in'
import { type Role, roles, type Scope, scopes } from '@/lib/core/permissions'
import { cast } from '@/lib/core/testing/cast/cast'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { listAudit } from '@/lib/data/people/audit'
import { disablePerson } from '@/lib/data/people/keep-person'
import { makeToken } from '@/lib/data/people/tokens'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson, testPassword } from '@/lib/data/testing/test-people'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
const config = { ...getConfig(), authSecret: 'a secret for tests, long enough to be one', siteUrl: 'https://faultline.example' }
vi.mocked(getConfig).mockReturnValue(config)

withTestDatabase()
const system: Actor = { kind: 'system', name: 'Test', role: 'administrator' }
const visitors = ['anonymous', ...roles, 'disabled', ...scopes.map((scope) => `token ${scope}` as const), 'revoked token'] as const
type VisitorName = (typeof visitors)[number]
const entry: Partial<Record<VisitorName, Record<string, string>>> = { anonymous: {} }

/** Who each route is for. A route that is missing here fails the test below. */
const expected: Readonly<Record<string, Access>> = {
  'GET /openapi.json': 'anybody',
  'GET /incidents': 'anybody',
  'GET /incidents/{id}': 'anybody',
  'POST /incidents': 'contributor',
  'GET /incidents/{id}/draft': 'contributor',
  'PATCH /incidents/{id}/draft': 'contributor',
  'DELETE /incidents/{id}/draft': 'contributor',
  'GET /drafts': 'contributor',
  'DELETE /drafts/{id}': 'contributor',
  'POST /drafts/{id}/take': 'contributor',
  'POST /incidents/{id}/submit': 'contributor',
  'POST /incidents/{id}/settle': 'contributor',
  'POST /incidents/{id}/return': 'curator',
  'POST /incidents/{id}/publish': 'curator',
  'GET /incidents/{id}/comments': 'contributor',
  'POST /incidents/{id}/comments': 'contributor',
  'GET /incidents/{id}/revisions': 'anybody',
  'POST /incidents/{id}/retract': 'curator',
  'POST /incidents/{id}/merge': 'curator',
  'POST /incidents/{id}/rename': 'curator',
  'POST /incidents/{id}/revert': 'curator',
  'POST /incidents/{id}/redact': 'administrator',
  'GET /vendors': 'anybody',
  'POST /vendors': 'curator',
  'PATCH /vendors/{slug}': 'curator',
  'DELETE /vendors/{slug}': 'curator',
  'GET /services': 'anybody',
  'POST /services': 'curator',
  'PATCH /services/{slug}': 'curator',
  'DELETE /services/{slug}': 'curator',
  'GET /regions': 'anybody',
  'POST /regions': 'curator',
  'PATCH /regions/{slug}': 'curator',
  'DELETE /regions/{slug}': 'curator',
  'POST /services/{slug}/merge': 'curator',
  'GET /sources': 'contributor',
  'GET /me': 'signed-in',
  'GET /users': 'administrator',
  'POST /users': 'administrator',
  'PATCH /users/{id}': 'administrator',
  'GET /tokens': 'administrator',
  'DELETE /tokens/{id}': 'administrator',
  'GET /audit': 'administrator',
  'GET /settings': 'anybody',
  'PATCH /settings': 'administrator',
  'POST /imports': 'contributor',
  'POST /incidents/{id}/reports': 'anybody',
  'GET /reports': 'contributor',
  'POST /reports/{id}/accept': 'curator',
  'POST /reports/{id}/reject': 'curator',
  'POST /reports/{id}/reopen': 'curator',
}

const roleOf: Readonly<Record<VisitorName, Role | 'nobody' | 'reader' | 'refused'>> = {
  anonymous: 'nobody',
  contributor: 'contributor',
  curator: 'curator',
  administrator: 'administrator',
  disabled: 'nobody',
  'token read': 'reader',
  'token draft': 'contributor',
  'token publish': 'curator',
  'token admin': 'administrator',
  'revoked token': 'refused',
}

beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'First record' })
  for (const name of [...roles, 'disabled'] as const) {
    const person = await addTestPerson(name === 'disabled' ? 'administrator' : name, name)
    const { cookies } = await signIn(new Headers({ 'x-faultline-address': name }), { email: person.email, password: testPassword })
    entry[name] = { cookie: cookies.map((each) => each.split(';')[0]).join('; '), origin: config.siteUrl }
    if (name === 'disabled') await disablePerson(system, person.id)
  }
  const owner = actorOf(await addTestPerson('administrator', 'owner'))
  for (const scope of scopes) entry[`token ${scope}`] = await bearer(owner, scope)
  const { secret, token } = await makeToken(owner, owner.id, { name: 'x', scopes: ['admin'], days: 1 })
  await getDb().apiToken.update({ where: { id: token.id }, data: { revokedAt: new Date() } })
  entry['revoked token'] = { authorization: `Bearer ${secret}` }
})

async function bearer(owner: Actor & { id: string }, scope: Scope): Promise<Record<string, string>> {
  const { secret } = await makeToken(owner, owner.id, { name: scope, scopes: [scope], days: 1 })
  return { authorization: `Bearer ${secret}` }
}

function admits(access: Access, visitor: VisitorName): number | 'in' {
  const role = roleOf[visitor]
  if (role === 'refused') return 401
  if (access === 'anybody') return 'in'
  if (role === 'nobody') return 401
  if (access === 'signed-in') return 'in'
  return role !== 'reader' && roles.indexOf(role) >= roles.indexOf(access) ? 'in' : 403
}

describe('who may what', () => {
  it('stands here for every route, and every route file goes through the one door', () => {
    expect(apiRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(expected).sort())
    const files = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)route\.ts$/.test(file))
    const served = files.flatMap((file) => {
      const text = readFileSync(`app/api/v1/${file}`, 'utf8')
      const path = `/${file.replace(/\/?route\.ts$/, '')}`.replace(/\[(\w+)\]/g, '{$1}')
      const handled = [...text.matchAll(/export const (\w+) = handle\(/g)].map(([, method]) => `${method} ${path}`)
      const own = [...text.matchAll(/export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
        ([, method]) => `${method} ${path} of its own`,
      )
      return [...handled, ...own]
    })
    const ofTheirOwn = served.filter((name) => name.endsWith('of its own'))
    expect(ofTheirOwn.filter((name) => !/^GET \/suggest of its own$/.test(name))).toEqual([])
    expect(served.filter((name) => !name.endsWith('of its own')).sort()).toEqual(Object.keys(expected).sort())
  })

  for (const [name, access] of Object.entries(expected))
    for (const visitor of visitors)
      it(`${name} as ${visitor}: ${admits(access, visitor)}`, async () => {
        const { status } = await ask(name, { headers: entry[visitor] ?? {} })
        const should = admits(access, visitor)
        if (should === 'in') expect([200, 400, 404]).toContain(status)
        else expect(status).toBe(should)
      })
})

describe('a write', () => {
  it('with a cookie needs our own page, with a token none', async () => {
    const body = { email: 'new@example.org', role: 'contributor' }
    const { cookie = '' } = entry.administrator ?? {}
    for (const origin of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'https://forged.example' },
      { origin: config.siteUrl, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await ask('POST /users', { headers: { cookie, ...origin } as Record<string, string>, body })).status).toBe(403)
    expect((await ask('POST /users', { headers: { cookie, origin: config.siteUrl }, body })).status).toBe(201)
    const answer = await ask('POST /users', { headers: entry['token admin'] ?? {}, body })
    const { link } = (await answer.json()) as { link: string }
    expect(link).toMatch(/^https:\/\/faultline\.example\/sign-in\/link\/[\w-]{43}$/)
  })

  it('takes no field that it does not know, and changes nobody by it', async () => {
    const headers = entry['token admin'] ?? {}
    const person = await getDb().user.findUniqueOrThrow({ where: { email: 'contributor@example.org' } })
    for (const body of [
      { role: 'curator', disabled: true },
      { role: 'curator', email: 'x@example.org' },
      { name: 'x' },
      {},
      { role: 'owner' },
      [],
      'x',
      null,
    ])
      expect((await ask('PATCH /users/{id}', { headers, params: { id: person.id }, body })).status).toBe(400)
    const invitation = { email: 'a@example.org', role: 'curator', createdBy: 'x' }
    expect((await ask('POST /users', { headers, body: invitation })).status).toBe(400)
    expect(await getDb().user.findUnique({ where: { id: person.id } })).toEqual(person)
    const changed = await ask('PATCH /users/{id}', { headers, params: { id: person.id }, body: { role: 'curator' } })
    expect(await changed.json()).toMatchObject({ role: 'curator', email: 'contributor@example.org' })
  })

  it('and every refusal stands in the audit log', async () => {
    await ask('GET /audit', { headers: entry.curator ?? {} })
    const { items } = await listAudit(system)
    expect(items[0]).toMatchObject({
      action: 'api',
      outcome: 'refused',
      actor: { kind: 'person', name: 'curator' },
      target: 'GET /api/v1/audit',
    })
    const all = JSON.stringify(items)
    expect(all).toContain('PATCH /api/v1/users/')
    expect(all).not.toMatch(/flt_|Bearer/)
  })

  it('has a limit of size', async () => {
    const body = { email: 'x'.repeat(1_100_000), role: 'curator' }
    expect((await ask('POST /users', { headers: entry['token admin'] ?? {}, body })).status).toBe(413)
  })
})

describe('a reader without an account', () => {
  const name = 'POST /incidents/{id}/reports'
  const report = { kind: 'affected', text: 'Mail is late.' }

  it('reports from a script or from our own page, never from a page of another site', async () => {
    const params = { id: cast[0]?.slug ?? '' }
    for (const headers of [{}, { origin: config.siteUrl, 'sec-fetch-site': 'same-origin' }])
      expect((await ask(name, { headers, params, body: report })).status).toBe(201)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://forged.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: config.siteUrl, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await ask(name, { headers: headers as Record<string, string>, params, body: report })).status).toBe(403)
  })

  it('is told every field at fault, and where a flood ends', async () => {
    const params = { id: cast[0]?.slug ?? '' }
    const answer = await ask(name, { params, body: { kind: 'correction', link: 'javascript:alert(1)' } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { faults: [{ field: 'link' }, { field: 'text' }] }])
    expect((await ask(name, { params, body: { ...report, state: 'accepted' } })).status).toBe(400)
    expect((await ask(name, { params: { id: 'ex000000' }, body: report })).status).toBe(404)
    const headers = { 'x-faultline-address': 'a flood' }
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) statuses.push((await ask(name, { headers, params, body: report })).status)
    expect(statuses).toEqual([...Array(30).fill(201), 429])
  })
})

describe('reading', () => {
  it('the public record may be read from anywhere, what is behind the sign-in may not', async () => {
    const list = await ask('GET /incidents', { query: '?limit=2' })
    expect(list.headers.get('access-control-allow-origin')).toBe('*')
    const { items, nextCursor } = (await list.json()) as { items: { slug: string }[]; nextCursor: string }
    expect(items).toHaveLength(2)
    const next = (await (
      await ask('GET /incidents', { query: `?limit=2&cursor=${encodeURIComponent(nextCursor)}` })
    ).json()) as typeof list & { items: { slug: string }[] }
    expect(next.items[0]?.slug).not.toBe(items[0]?.slug)
    const me = await ask('GET /me', { headers: entry.curator ?? {} })
    expect(me.headers.get('access-control-allow-origin')).toBeNull()
    expect(me.headers.get('cache-control')).toBe('no-store')
    expect(await me.json()).toMatchObject({ role: 'curator', token: null, person: { email: 'curator@example.org' } })
    const reader = await ask('GET /me', { headers: entry['token read'] ?? {} })
    expect(await reader.json()).toMatchObject({ role: null, token: { scopes: ['read'] } })
  })

  it('finds an incident by its id and its slug', async () => {
    const { id, slug } = cast[0] as { id: string; slug: string }
    for (const asked of [id, slug]) {
      const answer = await ask('GET /incidents/{id}', { params: { id: asked } })
      expect(await answer.json()).toMatchObject({ incident: { id, slug } })
    }
    const loud = await ask('GET /incidents/{id}', { params: { id: slug.toUpperCase() } })
    expect([loud.status, loud.headers.get('location')]).toEqual([308, `/api/v1/incidents/${slug}`])
  })

  it.each([
    ['GET /incidents', '?nothing=1', 400],
    ['GET /incidents', '?cursor=nonsense', 400],
    ['GET /incidents', "?vendor='%20OR%201=1--", 400],
    ['GET /incidents', '?limit=1000', 400],
    ['GET /incidents', '?limit=1&limit=2', 400],
    ['GET /users', '?cursor=nonsense', 400],
    ['GET /audit', '?cursor=-1', 400],
    ['GET /tokens', "?cursor=';DROP TABLE person", 400],
  ])('%s%s is refused with its reason', async (name, query, status) => {
    const answer = await ask(name, { query, headers: name === 'GET /incidents' ? {} : (entry['token admin'] ?? {}) })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('drafts, retracted ones and nonsense are not there', async () => {
    const { id, slug } = cast[1] as { id: string; slug: string }
    for (const asked of ['nonsense', '00000000-0000-4000-8000-000000000000', '../users', 'x'.repeat(201), '%00'])
      expect((await ask('GET /incidents/{id}', { params: { id: asked } })).status).toBe(404)
    await getDb().incident.update({ where: { id }, data: { state: 'retracted', stateReason: 'It was another one.' } })
    const gone = await ask('GET /incidents/{id}', { params: { id: slug } })
    expect(gone.status).toBe(410)
    expect(await gone.json()).toMatchObject({ detail: 'This incident was retracted. It was another one.' })
  })

  it('another person is found by nobody but administrators, and not by guessing', async () => {
    const params = { id: '00000000-0000-4000-8000-000000000000' }
    expect((await ask('PATCH /users/{id}', { headers: entry['token admin'] ?? {}, params, body: { disabled: true } })).status).toBe(404)
    expect((await ask('DELETE /tokens/{id}', { headers: entry['token admin'] ?? {}, params })).status).toBe(404)
  })
})

it('the API document names every route, who it is for, and comes from the same schemas', () => {
  const document = toOpenapi()
  expect(document.openapi).toBe('3.1.0')
  const named = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(named.sort()).toEqual(Object.keys(expected).sort())
  expect(document.paths?.['/users']?.post?.security).toEqual([{ token: [] }, { session: [] }])
  expect(JSON.stringify(document.paths?.['/incidents']?.get)).toContain('"name":"vendor"')
})
