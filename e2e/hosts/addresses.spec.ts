import { extract, setProviderList } from '@extractus/oembed-extractor'
import { blogPage, expect, test } from '@/e2e/fixtures/host'
import { inGerman, pages } from '@/e2e/fixtures/pages'

test('only frames may be framed, by anybody; nothing else by anyone', async ({ request }) => {
  const others = [
    '/embed',
    '/de/embed?incident=ex648815',
    '/embed/incidents',
    '/embed/incidents/ex648815/more',
    '/badge/ex648815.svg',
    '/oembed?url=x',
    '/embed.js',
    '/sign-in',
    '/editor',
    '/incidents/ex648815/incident.json',
    '/sitemap.xml',
    '/api/v1/incidents',
    '/healthz',
  ]
  const paths = [...Object.values(pages).flatMap((path) => [path, inGerman(path)]), ...others]
  for (const path of paths) {
    const policy = (await request.get(path, { maxRedirects: 0 })).headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('frame-ancestors *')
  }
  for (const path of ['ex648815', 'ex648815?view=timeline', 'ex648815?view=poster', 'no-such-incident']) {
    const headers = (await request.get(`/embed/incidents/${path}`)).headers()
    expect(headers['content-security-policy'], path).toContain('frame-ancestors *')
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect([headers['x-frame-options'], headers['set-cookie'], headers['x-content-type-options']], path).toEqual([
      undefined,
      undefined,
      'nosniff',
    ])
  }
})

test('frames, badges and oEmbed tell who has them already that nothing changed', async ({ request, baseURL }) => {
  for (const path of [
    '/embed/incidents/ex648815?view=timeline&lang=de',
    '/embed/incidents/ex648815?at=2023-07-18T10:00Z',
    '/badge/ex648815.svg?lang=de',
    `/oembed?url=${baseURL}/incidents/ex648815`,
    '/embed.js',
  ]) {
    const first = await request.get(path)
    expect(first.status(), path).toBe(200)
    const again = await request.get(path, { headers: { 'if-none-match': first.headers().etag ?? '' } })
    expect(again.status(), path).toBe(304)
  }
})

test('a pinned frame stays as it was recorded or known', async ({ request }) => {
  const read = async (query: string) => (await request.get(`/embed/incidents/ex648815?${query}`)).text()
  const then = await read('at=2023-07-18T10:00Z')
  expect(then).toContain('What was known at 18 Jul 2023, 10:00 UTC')
  expect(then).toContain('/incidents/ex648815/at/2023-07-18T10:00Z')
  expect(await read('revision=1')).toContain('Revision 1 of this record')
  expect((await request.get('/embed/incidents/ex648815?revision=999')).status()).toBe(404)
  expect((await request.get('/embed/incidents/EX648815?view=timeline', { maxRedirects: 0 })).headers().location).toBe(
    '/embed/incidents/ex648815?view=timeline',
  )
})

test('oEmbed is understood by those who ask for it, as JSON and as XML', async ({ page, host, baseURL }) => {
  const url = `${baseURL}/de/incidents/ex648815/at/2023-07-18T10:00Z#post-03`
  setProviderList([])
  const oembed = await extract(url, { maxwidth: 480 })
  expect(oembed).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Faultline', width: 480 })
  expect(oembed).toHaveProperty('html', expect.stringContaining(`href="${baseURL}/de/incidents/ex648815/at/2023-07-18T10:00Z"`))
  // From another origin than that of the site, as an editor in a browser asks.
  await page.goto(host.serves('/editor', blogPage('')))
  const told = await page.evaluate(
    async (address) => {
      const answer = await fetch(address)
      const parsed = new DOMParser().parseFromString(await answer.text(), 'text/xml')
      return {
        type: answer.headers.get('content-type'),
        html: parsed.querySelector('oembed > html')?.textContent,
        faults: parsed.querySelectorAll('parsererror').length,
      }
    },
    `${baseURL}/oembed?${new URLSearchParams({ url, format: 'xml', maxwidth: '480' })}`,
  )
  expect(told).toEqual({ type: 'text/xml; charset=utf-8', html: (oembed as { html?: string }).html, faults: 0 })
})

test('every incident page names its oEmbed early in its head, in the state that it shows', async ({ request, baseURL }) => {
  for (const path of [
    '/incidents/ex648815',
    '/de/incidents/ex648815',
    '/incidents/ex648815/at/2023-07-18T10:00Z',
    '/de/incidents/ex648815/at/2023-07-18T10:00Z',
  ]) {
    const [head = ''] = (await (await request.get(path)).text()).split('</head>')
    for (const [type, format] of [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ]) {
      const link = new RegExp(`<link[^>]*type="${type?.replace('+', '\\+')}"[^>]*href="([^"]*)"`).exec(head)
      expect(link?.index, path).toBeLessThan(20_000)
      const asked = new URL(link?.[1]?.replaceAll('&amp;', '&') ?? '')
      expect([asked.origin, asked.searchParams.get('url'), asked.searchParams.get('format')], path).toEqual([
        baseURL,
        baseURL + path,
        format,
      ])
      expect((await request.get(asked.href)).status(), path).toBe(200)
    }
  }
})
