import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, expectSoon, test, writeTicket } from '@/e2e/fixtures/curator'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

/** Which of these pages say it, one word for each. */
async function pagesThatSay(request: APIRequestContext, pages: readonly string[], said: string): Promise<string[]> {
  const texts = await Promise.all(pages.map(async (path) => (await request.get(path)).text()))
  return pages.filter((_, index) => texts[index]?.includes(said))
}

async function answerOf(request: APIRequestContext, path: string): Promise<[number, string | undefined]> {
  const answer = await request.get(path, { maxRedirects: 0 })
  return [answer.status(), answer.headers().location]
}

test('what the command line publishes is within two seconds on every page that shows it', async ({ request, curator }) => {
  const code = curator.newCode()
  const slug = code.toLowerCase()
  const title = `Some mail waits behind ${code}`
  const lists = [
    '/',
    '/de',
    '/incidents',
    '/de/incidents',
    `/incidents?q=${code}`,
    `/de/incidents?q=${slug}`,
    '/incidents?service=exchange-online',
  ]
  const own = [`/incidents/${slug}`, `/de/incidents/${slug}`, `/incidents/${slug}/incident.json`]
  expect(await pagesThatSay(request, [...lists, ...own], title)).toEqual([])
  for (const path of own) expect((await request.get(path)).status()).toBe(404)

  const first: [number, string] = [50, 'The queue is examined, says the first post.']
  expect(await curator.imports(writeTicket({ code, title, posts: [first] }), '--publish')).toContain('(published)')
  await expectSoon(() => pagesThatSay(request, [...lists, ...own], title), [...lists, ...own])

  const second: [number, string] = [20, 'The queue is empty again, says the second post.']
  expect(await pagesThatSay(request, own, second[1])).toEqual([])
  await curator.imports(writeTicket({ code, title, posts: [second, first] }), '--publish')
  await expectSoon(() => pagesThatSay(request, own, second[1]), own)
})

test('what is linked, renamed, merged or retracted shows within two seconds too', async ({ request, reader, curator }) => {
  const names = { left: curator.newCode(), right: curator.newCode() }
  const build = (name: 'left' | 'right') =>
    buildDocument({
      id: randomUUID(),
      slug: names[name].toLowerCase(),
      codes: [{ issuer: 'Microsoft', code: names[name] }],
      title: `An invented fault on the ${name}, ${names[name]}`,
      entries: [buildEntry('note', { kind: 'note', body: 'Invented for a test.' })],
    })
  const [left, right] = [build('left'), build('right')]
  const leftPage = `/incidents/${left.slug}`
  const rightPage = `/incidents/${right.slug}`
  await curator.publishes(left, 'First record')
  await expectSoon(() => answerOf(request, leftPage), [200, undefined])

  const linked = {
    ...right,
    links: [
      {
        id: 'same',
        statedIn: [],
        how: 'curator' as const,
        kind: 'same-fault' as const,
        incident: left.id,
        statedBy: 'faultline' as const,
        sources: [],
      },
    ],
  }
  await curator.publishes(linked, 'First record')
  await expectSoon(() => pagesThatSay(request, [leftPage, rightPage], right.title), [leftPage, rightPage])

  const renamed = { ...linked, slug: `${right.slug}-renamed`, formerSlugs: [right.slug] }
  await curator.publishes(renamed, 'A clearer address')
  await expectSoon(() => answerOf(request, rightPage), [308, `${rightPage}-renamed`])
  expect(await answerOf(request, `/de${rightPage}/at/2023-07-18T10:00Z`)).toEqual([308, `/de${rightPage}-renamed/at/2023-07-18T10:00Z`])
  await expectSoon(() => pagesThatSay(request, [leftPage], `href="${rightPage}-renamed"`), [leftPage])

  await curator.publishes({ ...renamed, links: [], standing: { kind: 'merged', into: left.id } }, 'The same incident')
  await expectSoon(() => answerOf(request, `${rightPage}-renamed`), [308, leftPage])
  await expectSoon(() => answerOf(request, rightPage), [308, leftPage])

  const reason = 'The notice was an exercise & meant "for nobody".'
  await curator.publishes({ ...left, standing: { kind: 'retracted', reason } }, reason)
  await expectSoon(() => answerOf(request, leftPage), [410, undefined])
  await expectSoon(() => pagesThatSay(request, ['/incidents', `/incidents?q=${names.left}`], left.title), [])
  expect((await request.get(`${leftPage}/incident.json`)).status()).toBe(410)
  expect(await reader.opens(leftPage)).toBe(410)
  await reader.seesHeading('This incident was retracted')
  await reader.sees(reason)
  await reader.findsNoBarrier()
  expect(await reader.opens(`/de${leftPage}`)).toBe(410)
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de')
  await reader.sees(reason)
})
