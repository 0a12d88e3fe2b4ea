import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expectSoon, patiently, test } from '@/e2e/fixtures/curator'
import { inGerman, pages } from '@/e2e/fixtures/pages'
import { expect, type Reader } from '@/e2e/fixtures/reader'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const notIndexed = [
  'what was known then',
  'a revision',
  'a comparison of revisions',
  'the history of an incident',
  'the archive',
  'a search',
  'a report of a reader',
]

const withImage = ['the delayed mail', 'the rejected mail', 'what was known then', 'a revision']
/** The feed that fits each page best; the others offer that of everything. */
const feeds: Partial<Record<string, string>> = {
  'the archive': 'service=exchange-online',
  'a search': 'q=503+5.5.1+mail',
  'the delayed mail': 'incident=ex648815',
  'the rejected mail': 'incident=ex649175',
  'what was known then': 'incident=ex648815',
  'a report of a reader': 'incident=ex649175',
  'the history of an incident': 'incident=ex648815',
  'a revision': 'incident=ex648815',
  'a comparison of revisions': 'incident=ex648815',
  'a service': 'service=exchange-online',
  'a vendor': 'vendor=microsoft',
  'a place': 'region=germany',
  'a place without incidents': 'region=vatican-city',
  'a cause': 'cause=code-change',
  'an error text': 'q=503+5.5.1+Bad+sequence+of+commands',
}

type Node = { '@type': string } & Record<string, unknown>

async function structuredData(reader: Reader): Promise<Node[]> {
  const texts = await reader.page.locator('script[type="application/ld+json"]').allTextContents()
  return texts.map((text) => JSON.parse(text) as Node)
}

/** Every address of every file of the sitemap. */
async function readSitemap(request: APIRequestContext): Promise<string[]> {
  const locations = async (path: string) => {
    const answer = await request.get(path, patiently)
    expect(answer.headers()['content-type']).toContain('application/xml')
    return [...(await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)
  }
  const files = await locations('/sitemap.xml')
  return (await Promise.all(files.map((file) => locations(new URL(file).pathname)))).flat()
}

const feedTypes = [
  ['application/atom+xml', 'atom.xml'],
  ['application/rss+xml', 'rss.xml'],
  ['application/feed+json', 'feed.json'],
] as const

const said = Object.entries(pages).filter(([name]) => name !== 'a page that is not there')

test('every page says what it is, in both languages', async ({ readerWithoutScript: reader, baseURL }) => {
  test.slow()
  for (const [name, path] of said)
    for (const address of [path, inGerman(path)]) {
      await reader.opens(address)
      const head = (selector: string, attribute: string) => reader.page.locator(`head ${selector}`).getAttribute(attribute)
      expect(await reader.page.title(), address).toMatch(/Faultline/)
      expect((await head('meta[name=description]', 'content'))?.length).toBeGreaterThan(30)
      expect(await head('link[rel=canonical]', 'href')).toMatch(new RegExp(`^${baseURL}(/|$)`))
      expect(await head('link[hreflang=de]', 'href')).toMatch(new RegExp(`^${baseURL}/de`))
      expect(await head('link[hreflang=x-default]', 'href')).not.toContain('/de/')
      expect(await head('meta[property="og:title"]', 'content')).not.toBe('')
      expect(await head('meta[name="twitter:card"]', 'content')).toBe(withImage.includes(name) ? 'summary_large_image' : 'summary')
      const search = [feeds[name], address === path ? '' : 'lang=de'].filter(Boolean).join('&')
      for (const [type, file] of feedTypes)
        expect(await head(`link[rel=alternate][type="${type}"]`, 'href'), address).toBe(`${baseURL}/feeds/${file}${search && `?${search}`}`)
      await expect(reader.page.locator('head meta[name=robots]')).toHaveCount(notIndexed.includes(name) ? 1 : 0)
    }
})

test('an incident is a report with its sources, and the way to it is told to readers and machines', async ({ reader, baseURL }) => {
  await reader.opens('/incidents/ex648815')
  const data = await structuredData(reader)
  expect(data.find((node) => node['@type'] === 'Report')).toMatchObject({
    '@context': 'https://schema.org',
    url: `${baseURL}/incidents/ex648815`,
    identifier: [{ propertyID: 'Microsoft', value: 'EX648815' }],
  })
  expect(data.find((node) => node['@type'] === 'BreadcrumbList')).toMatchObject({
    itemListElement: [
      { name: 'Incidents', item: `${baseURL}/incidents` },
      { name: 'EX648815', item: `${baseURL}/incidents/ex648815` },
    ],
  })
  const trail = reader.page.getByRole('navigation', { name: 'Where you are' })
  await expect(trail.getByText('EX648815')).toHaveAttribute('aria-current', 'page')
  await trail.getByRole('link', { name: 'Incidents' }).click()
  await reader.isAt('/incidents')
  await reader.opens('/')
  expect((await structuredData(reader)).map((node) => node['@type'])).toEqual(['WebSite'])
})

test('a title cannot break out of what machines read', async ({ reader, request, curator }) => {
  const code = curator.newCode()
  const title = `</script><script>document.title='broken'</script><!-- ${code}`
  const entries = [buildEntry('note', { kind: 'note', body: 'Invented for a test.' })]
  const document = buildDocument({ id: randomUUID(), slug: code.toLowerCase(), codes: [{ issuer: 'Microsoft', code }], title, entries })
  await curator.publishes([document], 'First record')
  await expectSoon(async () => (await request.get(`/incidents/${document.slug}`, patiently)).status(), 200)
  await reader.opens(`/incidents/${document.slug}`)
  expect((await structuredData(reader)).find((node) => node['@type'] === 'Report')?.headline).toBe(title)
  expect(await reader.page.title()).toContain(code)
})

test('the sitemap names every published page, and nothing that is not', async ({ request, curator, baseURL }) => {
  const invent = (parts: Parameters<typeof buildDocument>[0] = {}) => {
    const code = curator.newCode()
    return buildDocument({ id: randomUUID(), slug: code.toLowerCase(), codes: [{ issuer: 'Microsoft', code }], ...parts })
  }
  const [kept, retracted, merged] = [invent(), invent(), invent()]
  await curator.publishes([kept, retracted, merged], 'First record')
  await curator.publishes(
    [
      { ...retracted, standing: { kind: 'retracted', reason: 'An exercise' } },
      { ...merged, standing: { kind: 'merged', into: kept.id } },
    ],
    'Taken back',
  )
  const address = ({ slug }: { slug: string }) => `${baseURL}/incidents/${slug}`
  const listed = async () => {
    const urls = await readSitemap(request)
    return [kept, retracted, merged].map((document) => urls.includes(address(document)))
  }
  await expect.poll(listed).toEqual([true, false, false])
  const urls = await readSitemap(request)
  for (const path of [
    '/',
    '/de',
    '/incidents',
    '/de/about',
    '/services/exchange-online',
    '/vendors/microsoft',
    '/stats',
    '/errors',
    '/causes/code-change',
    '/de/regions/germany',
    '/de/incidents/ex648815',
  ]) {
    expect(urls).toContain(baseURL + path)
  }
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls.filter((_, index) => index % Math.ceil(urls.length / 20) === 0)) {
    expect((await request.get(url, { ...patiently, maxRedirects: 0 })).status(), url).toBe(200)
  }
  for (const path of ['/sitemap/incidents-999.xml', '/sitemap/constructor-1.xml', '/sitemap/incidents-0.xml', '/sitemap/x']) {
    expect((await request.get(path, patiently)).status(), path).toBe(404)
  }
})

test('robots are led to the sitemap, by the configured address, and kept from addresses without end', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt', { ...patiently, headers: { 'x-forwarded-host': 'forged.example' } })).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  expect(robots).toContain('Disallow: /incidents?')
  expect(robots).not.toContain('forged.example')
})
