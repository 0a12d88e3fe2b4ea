import { expect, test } from './fixtures/reader'

test('the site says that it is alive and ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})

test('every answer forbids framing, guessing of types and foreign content', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('what does not exist answers 404', async ({ reader }) => {
  expect(await reader.opens('/incidents/no-such-incident')).toBe(404)
  expect(await reader.opens('/no-such-page')).toBe(404)
})
