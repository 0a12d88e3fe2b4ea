import { randomUUID } from 'node:crypto'
import { expect, expectSoon, patiently, test } from '@/e2e/fixtures/curator'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { publishedFormatNames } from '@/lib/publish/formats'

const types: Readonly<Record<string, string>> = {
  'incident.json': 'application/json; charset=utf-8',
  'incident.md': 'text/markdown; charset=utf-8',
  'incident.csv': 'text/csv; charset=utf-8; header=present',
  'notice.txt': 'text/plain; charset=utf-8',
  'cite.bib': 'application/x-bibtex; charset=utf-8',
  'timeline.json': 'application/json; charset=utf-8',
  'share.png': 'image/png',
}
const asked = { ...patiently, maxRedirects: 0 }

test('an incident is taken away in every format, of now, of a revision and of what was known then', async ({ request }) => {
  for (const name of publishedFormatNames) {
    const path = `/incidents/ex648815/${name}`
    const whole = await request.get(path, asked)
    expect([whole.status(), whole.headers()['content-type']], name).toEqual([200, types[name]])
    expect(whole.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' })
    expect(whole.headers()['content-disposition']).toMatch(/^(inline|attachment); filename="ex648815[a-z.-]*"$/)
    const head = await request.head(path, asked)
    expect([head.status(), head.headers()['content-type'], (await head.body()).length], name).toEqual([200, types[name], 0])
    const { etag = '' } = whole.headers()
    expect((await request.get(path, { ...asked, headers: { 'if-none-match': etag } })).status(), name).toBe(304)

    const pinned = await request.get(`${path}?revision=1`, asked)
    expect([pinned.status(), pinned.headers()['cache-control']], name).toEqual([200, 'public, max-age=3600, must-revalidate'])
    const then = await request.get(`/de${path}?at=2023-07-17T20:30Z&revision=1`, asked)
    expect(then.status(), name).toBe(200)
    expect((await then.body()).equals(await whole.body()), name).toBe(false)
    expect(await then.text(), name).not.toContain('17:32')

    expect((await request.get(`${path}?revision=999`, asked)).status(), name).toBe(404)
    const future = await request.get(`${path}?at=2999-01-01&lang=de`, asked)
    expect([future.status(), future.headers().location], name).toEqual([307, `${name}?lang=de`])
    for (const [query, parameter] of [
      ['at=yesterday', 'at'],
      ['revision=0', 'revision'],
      ['lang=fr', 'lang'],
    ] as const) {
      const refused = await request.get(`${path}?${query}`, asked)
      expect([refused.status(), refused.headers()['content-type']], query).toEqual([400, 'application/problem+json'])
      expect(await refused.json()).toMatchObject({ code: 'invalid', parameter })
    }
    const spelled = await request.get(`/incidents/EX648815/${name}?revision=1`, asked)
    expect([spelled.status(), spelled.headers().location]).toEqual([308, `${path}?revision=1`])
  }
})

test('the image that networks show is there, and named by the one address of the site', async ({ request, reader, baseURL }) => {
  const page = await request.get('/incidents/ex648815', { ...patiently, headers: { 'x-forwarded-host': 'evil.example' } })
  const [, address = ''] = /<meta property="og:image" content="([^"]*)"/.exec(await page.text()) ?? []
  expect(address.replace(/\d+$/, 'N')).toBe(`${baseURL}/incidents/ex648815/share.png?revision=N`)
  const image = await (await request.get(address, asked)).body()
  expect([image.toString('latin1', 1, 4), image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
  expect(image.length).toBeGreaterThan(20_000)
  expect(image.length).toBeLessThan(300_000)

  await reader.opens('/de/incidents/ex648815')
  const german = reader.page.locator('meta[property="og:image"]')
  await expect(german).toHaveAttribute('content', address.replace('/incidents', '/de/incidents'))
  await expect(reader.page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /EX648815/)
  await expect(reader.page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  for (const name of publishedFormatNames) {
    await expect(reader.page.getByRole('link', { name, exact: true })).toHaveAttribute('href', `/de/incidents/ex648815/${name}`)
  }
  await expect(reader.page.locator('#cite')).toContainText(`${baseURL}/de/incidents/ex648815/revisions/${address.split('=')[1]}`)
  await expect(reader.page.getByRole('button', { name: 'Das Zitat kopieren' })).toBeVisible()
})

test('what was taken back, merged or renamed is so in every format', async ({ request, curator }) => {
  const invent = () => {
    const code = curator.newCode()
    const entries = [buildEntry('note', { kind: 'note', body: `Said of ${code}.`, statedAt: momentOf('2023-07-18 10:00') })]
    return buildDocument({
      id: randomUUID(),
      slug: code.toLowerCase(),
      codes: [{ issuer: 'Microsoft', code }],
      title: `Fault ${code}`,
      entries,
    })
  }
  const [kept, renamed, merged, retracted] = [invent(), invent(), invent(), invent()]
  await curator.publishes([kept, renamed, merged, retracted], 'First record')
  const newSlug = `${renamed.slug}-renamed`
  const answers = async (slug: string, name: string, query: string) => {
    const answer = await request.get(`/incidents/${slug}/${name}?${query}`, asked)
    return `${answer.status()} ${answer.headers().location ?? ''}`.trim()
  }
  await curator.publishes(
    [
      { ...renamed, slug: newSlug, formerSlugs: [renamed.slug] },
      { ...merged, standing: { kind: 'merged', into: kept.id } },
      { ...retracted, standing: { kind: 'retracted', reason: 'An exercise.' } },
    ],
    'For a test',
  )
  for (const name of publishedFormatNames) {
    // The survivor has revisions of its own, so what is pinned is the merged one's and leads to its present.
    await expectSoon(
      () => Promise.all([renamed, merged, retracted].map(({ slug }) => answers(slug, name, 'revision=1&lang=de'))),
      [`308 /incidents/${newSlug}/${name}?revision=1&lang=de`, `308 /incidents/${kept.slug}/${name}?lang=de`, '410'],
    )
    expect(await answers(newSlug, name, 'revision=1')).toBe('200')
  }
})
