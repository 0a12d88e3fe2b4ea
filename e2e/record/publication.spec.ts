import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, expectSoon, patiently, readPage, test, writeTicket } from '@/e2e/fixtures/curator'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

async function pagesThatSay(request: APIRequestContext, pages: readonly string[], said: string): Promise<string[]> {
  const texts = await Promise.all(pages.map((path) => readPage(request, path)))
  return pages.filter((_, index) => texts[index]?.includes(said))
}

async function answerOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path, { ...patiently, maxRedirects: 0 })
  return `${answer.status()} ${answer.headers().location ?? ''}`.trim()
}

test('what the command line publishes is within two seconds on every page that shows it', async ({ request, curator }) => {
  const code = curator.newCode()
  const slug = code.toLowerCase()
  const title = `Some mail waits behind ${code}`
  const lists = ['/', '/de', '/incidents', '/de/incidents', `/incidents?q=${code}`, '/de/incidents?service=exchange-online']
  const feeds = ['/feeds/atom.xml', '/feeds/feed.json?lang=de', `/feeds/rss.xml?incident=${slug}`]
  const own = [`/incidents/${slug}`, `/de/incidents/${slug}`, `/incidents/${slug}/incident.json`]
  expect(await pagesThatSay(request, [...lists, ...feeds], title)).toEqual([])
  for (const path of own) expect(await answerOf(request, path)).toBe('404')

  const first: [number, string] = [50, 'The queue is examined, says the first post.']
  expect(await curator.imports(writeTicket({ code, title, posts: [first] }), '--publish')).toContain('(published)')
  await expectSoon(() => pagesThatSay(request, [...lists, ...own], title), [...lists, ...own])
  // Each is made anew when it is asked for, so they are asked for once the pages are there.
  await expectSoon(() => pagesThatSay(request, feeds, title), feeds)

  const second: [number, string] = [20, 'The queue is empty again, says the second post.']
  expect(await pagesThatSay(request, own, second[1])).toEqual([])
  await curator.imports(writeTicket({ code, title, posts: [second, first] }), '--publish')
  await expectSoon(() => pagesThatSay(request, own, second[1]), own)
})

test('so is what is linked, renamed, merged or retracted', async ({ request, reader, curator }) => {
  const invent = (parts: Partial<IncidentDocument> = {}) => {
    const code = curator.newCode()
    const entries = [buildEntry('note', { kind: 'note', body: 'Invented for a test.' })]
    const codes = [{ issuer: 'Microsoft', code }]
    return buildDocument({ id: randomUUID(), slug: code.toLowerCase(), codes, title: `An invented fault, ${code}`, entries, ...parts })
  }
  const [kept, renamed, merged, retracted] = [invent(), invent(), invent(), invent()]
  const page = ({ slug }: IncidentDocument) => `/incidents/${slug}`
  const all = [kept, renamed, merged, retracted].map(page)
  await curator.publishes([kept, renamed, merged, retracted], 'First record')
  await expectSoon(() => Promise.all(all.map((path) => answerOf(request, path))), ['200', '200', '200', '200'])

  const reason = 'The notice was an exercise & meant "for nobody".'
  const newSlug = `${renamed.slug}-renamed`
  const link = {
    id: 'same',
    statedIn: [],
    how: 'curator',
    kind: 'same-fault',
    incident: kept.id,
    statedBy: 'faultline',
    sources: [],
  } as const
  const changed: IncidentDocument[] = [
    { ...renamed, slug: newSlug, formerSlugs: [renamed.slug], links: [{ ...link, statedIn: [], sources: [] }] },
    { ...merged, standing: { kind: 'merged', into: kept.id } },
    { ...retracted, standing: { kind: 'retracted', reason } },
  ]
  await curator.publishes(changed, reason)
  await expectSoon(
    () => Promise.all(all.map((path) => answerOf(request, path))),
    ['200', `308 /incidents/${newSlug}`, `308 ${page(kept)}`, '410'],
  )
  await expectSoon(() => pagesThatSay(request, [page(kept), `/de${page(kept)}`], `/incidents/${newSlug}`), [page(kept), `/de${page(kept)}`])
  const past = '/at/2023-07-18T10:00Z'
  expect(await answerOf(request, `/de${page(renamed)}${past}`)).toBe(`308 /de/incidents/${newSlug}${past}`)
  for (const { title } of [merged, retracted]) {
    const lists = ['/', '/incidents', `/incidents?q=${title.slice(-9)}`, '/feeds/atom.xml', '/feeds/feed.json']
    expect(await pagesThatSay(request, lists, title)).toEqual([])
  }

  expect(await answerOf(request, `${page(retracted)}/incident.json`)).toBe('410')
  expect(await answerOf(request, `/feeds/atom.xml?incident=${retracted.slug}`)).toBe('410')
  expect(await answerOf(request, `/feeds/atom.xml?incident=${renamed.slug}`)).toMatch(
    new RegExp(`^308 http.*/feeds/atom\\.xml\\?incident=${newSlug}$`),
  )
  expect(await reader.opens(page(retracted))).toBe(410)
  await reader.seesHeading('This incident was retracted')
  await reader.sees(reason)
  await reader.findsNoBarrier()
  expect(await reader.opens(`/de${page(retracted)}`)).toBe(410)
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de')
  await reader.sees(reason)
})
