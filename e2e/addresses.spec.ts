import { expect, test } from './fixtures/reader'

const redirects = [
  ['/incidents/EX648815', '/incidents/ex648815'],
  ['/de/incidents/EX648815', '/de/incidents/ex648815'],
  ['/en', '/'],
  ['/en/incidents/ex648815', '/incidents/ex648815'],
  ['/incidents/ex648815/at/2023-07-18T10:00:00Z', '/incidents/ex648815/at/2023-07-18T10:00Z'],
  ['/incidents/ex648815/at/2023-07-18T12:00%2B02:00', '/incidents/ex648815/at/2023-07-18T10:00Z'],
] as const

for (const [asked, kept] of redirects) {
  test(`${asked} leads to ${kept} for good`, async ({ request, baseURL }) => {
    const response = await request.get(asked, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    const { pathname } = new URL(response.headers().location ?? '', baseURL)
    expect(pathname).toBe(kept)
  })
}

for (const missing of [
  '/incidents/ex999999',
  '/de/incidents/ex999999',
  '/incidents/ex648815/at/yesterday',
  '/incidents/ex648815/at/2023-02-30T10:00Z',
  '/incidents/ex648815/incident.xml',
  '/incidents/ex648815/more',
  '/fr/incidents',
]) {
  test(`${missing} answers 404`, async ({ request }) => {
    expect((await request.get(missing)).status()).toBe(404)
  })
}

test('nobody but the site itself may invalidate its pages', async ({ request }) => {
  expect((await request.post('/internal/invalidate', { data: { tags: ['record'], everything: true } })).status()).toBe(404)
})

test('a page speaks the language of its address', async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en')
  await reader.opens('/de/incidents/ex648815')
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de')
})
