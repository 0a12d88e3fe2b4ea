import { expect, test } from '@/e2e/fixtures/reader'

test('the site says that it is alive and ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})

test('every answer forbids framing, guessing of types and foreign content, and sets no cookie', async ({ request }) => {
  for (const path of [
    '/',
    '/de',
    '/incidents',
    '/incidents?q=mail',
    '/incidents/ex648815',
    '/incidents/ex648815/at/2023-07-18T10:00Z',
    '/incidents/ex648815/incident.json',
    '/about',
    '/incidents/no-such-incident',
    '/no-such-page',
  ]) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by'], path).toBeUndefined()
    expect(headers['set-cookie'], path).toBeUndefined()
  }
})

test('a forged host is repeated nowhere', async ({ request, baseURL }) => {
  const headers = { host: 'forged.example', 'x-forwarded-host': 'forged.example', 'x-forwarded-proto': 'https' }
  for (const path of ['/', '/incidents?q=mail', '/incidents/ex648815', '/incidents/ex648815/at/2023-07-18T10:00Z', '/no-such-page']) {
    expect(await (await request.get(path, { headers })).text(), path).not.toContain('forged.example')
  }
  for (const path of ['/incidents/EX648815', '/en/incidents', '/incidents/ex648815/at/2023-07-18']) {
    const answer = await request.get(path, { headers, maxRedirects: 0 })
    expect([answer.status(), answer.headers().location?.includes('forged')], path).toEqual([308, false])
  }
  const page = await (await request.get('/incidents/ex648815', { headers })).text()
  expect(page).toContain(`<link rel="canonical" href="${baseURL}/incidents/ex648815"/>`)
})

test('the caches of this process cannot be emptied from outside', async ({ request }) => {
  for (const method of ['GET', 'POST'] as const) {
    const answer = await request.fetch('/internal/invalidate', { method, data: method === 'POST' ? { tags: ['record'] } : undefined })
    expect(answer.status(), method).toBeGreaterThanOrEqual(400)
    expect(answer.status(), method).toBeLessThan(500)
  }
})
