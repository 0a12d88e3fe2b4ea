import { expect, test } from '@/e2e/fixtures/member'

const ownPages = [
  '/editor',
  '/editor/new',
  '/editor/account',
  '/editor/second-factor',
  '/editor/tokens',
  '/editor/people',
  '/editor/audit',
  '/editor/settings',
  '/editor/reports',
] as const
const entryPages = ['/sign-in', '/sign-in/second-factor', '/sign-in/forgot', '/sign-in/link/over'] as const

test('every page of the editor wants somebody who is signed in, and is nobody else’s to keep', async ({ request }) => {
  for (const path of [...ownPages, ...ownPages.map((each) => `/de${each}`)]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers().location).toContain('/sign-in?next=')
    expect(await answer.text()).not.toContain('@example.org')
  }
  expect((await request.get('/editor/nothing')).status()).toBe(404)
  expect((await request.get('/sign-in/act/sign-in')).status()).toBe(405)
})

test('its pages run no script but their own, are framed by nobody, and are kept by nobody', async ({ member, request }) => {
  await member.joinsAs('contributor')
  const policies = new Set<string>()
  for (const path of ['/editor', '/sign-in', '/de/sign-in/forgot']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'sha256-[^']+' 'strict-dynamic';/)
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['referrer-policy']).toBe('same-origin')
    policies.add(policy)
  }
  expect(policies.size).toBe(3)
})

test('the forms take nothing that another site sends', async ({ request, baseURL }) => {
  const form = { email: 'a@example.org', password: 'x' }
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' },
  ])
    for (const path of ['/sign-in/act/sign-in', '/editor/act/sign-out', '/editor/act/invite'])
      expect((await request.post(path, { form, headers: headers as Record<string, string>, maxRedirects: 0 })).status(), path).toBe(403)
  const own = { origin: baseURL ?? '' }
  expect((await request.post('/editor/act/invite', { form, headers: own, maxRedirects: 0 })).headers().location).toMatch(
    /^\/sign-in\?next=/,
  )
  expect((await request.post('/sign-in/act/nothing', { form, headers: own, maxRedirects: 0 })).status()).toBe(404)
  const huge = { ...form, email: 'x'.repeat(40_000) }
  expect((await request.post('/sign-in/act/sign-in', { form: huge, headers: own, maxRedirects: 0 })).status()).toBe(413)
})

test('signing in leads to no other site, and a forged host names none', async ({ member, request, baseURL }) => {
  await member.joinsAs('contributor')
  await member.clicks('Sign out')
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    await member.opens(`/sign-in?next=${encodeURIComponent(next)}`)
    await member.types('E-mail address', member.email)
    await member.types('Password', member.password)
    await member.clicks('Sign in')
    await member.seesHeading('Editor')
    expect(new URL(member.page.url()).origin).toBe(baseURL)
    await member.clicks('Sign out')
  }
  const forged = await request.get('/api/v1/openapi.json', { headers: { 'x-forwarded-host': 'evil.example' } })
  expect(await forged.text()).not.toContain('evil.example')
})

test('public pages load nothing of it and know of nobody', async ({ member, request }) => {
  await member.joinsAs('administrator')
  const scriptsOf = (html: string) => [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? '')
  const open = await Promise.all(['/about', '/', '/incidents', '/incidents/ex648815'].map(async (path) => (await request.get(path)).text()))
  const onlyHere = scriptsOf(await (await request.get('/sign-in')).text()).filter((src) => !scriptsOf(open[0] ?? '').includes(src))
  for (const html of open) {
    expect(scriptsOf(html).filter((src) => onlyHere.includes(src))).toEqual([])
    expect(html).not.toMatch(/\/editor|faultline\.session|Sign in/)
  }
  const cached = await member.page.request.get('/about')
  expect(await cached.text()).not.toContain('Ada')
  expect(cached.headers()['set-cookie']).toBeUndefined()
})

test('the API refuses in its own words', async ({ request }) => {
  const nothing = await request.get('/api/v1/nothing')
  expect([nothing.status(), nothing.headers()['content-type']]).toEqual([404, 'application/problem+json'])
  expect((await request.post('/api/v1/suggest', { data: {} })).status()).toBe(405)
  expect((await request.get('/api/v1/users')).status()).toBe(401)
  expect((await request.get('/api/auth/sign-up/email')).status()).toBe(404)
  const document = await (await request.get('/api/v1/openapi.json')).json()
  expect(Object.keys(document.paths)).toContain('/incidents/{id}')
})

for (const path of entryPages)
  test(`nothing on ${path} stands in anybody’s way`, async ({ member }) => {
    await member.findsNothingInTheWay(path)
  })

test('nothing on an invitation stands in anybody’s way', async ({ member }) => {
  await member.findsNothingInTheWay(await member.administrator.invites(member.email, 'contributor'))
})

for (const path of ownPages)
  test(`nothing on ${path} stands in the way of an administrator`, async ({ member }) => {
    await member.joinsAs('administrator')
    await member.findsNothingInTheWay(path)
  })

test('a keyboard alone signs in', async ({ member }) => {
  await member.joinsAs('contributor')
  await member.clicks('Sign out')
  await member.opens('/sign-in')
  await member.tabsTo(member.page.getByLabel('E-mail address'))
  await member.page.keyboard.type(member.email)
  await member.presses('Tab')
  await member.page.keyboard.type(member.password)
  await member.presses('Enter')
  await member.seesHeading('Editor')
})
