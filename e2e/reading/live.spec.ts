import { randomUUID } from 'node:crypto'
import { expectSoon, patiently, test } from '@/e2e/fixtures/curator'
import { expect } from '@/e2e/fixtures/reader'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const pollMs = 40_000

function post(id: string, minutesAgo: number, said: string, phase: Phase) {
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString()
  return buildEntry(id, { statedAt: { at, precision: 'minute' }, headline: said, body: `${said}. `.repeat(60), phase })
}

function ongoing(code: string): IncidentDocument {
  return buildDocument({
    id: randomUUID(),
    slug: code.toLowerCase(),
    codes: [{ issuer: 'Microsoft', code }],
    title: `Mail waits, ${code}`,
    entries: [post('first', 50, 'The queue is examined', 'investigating'), post('second', 40, 'The queue grows', 'identified')],
  })
}

test('news of an incident that goes on is announced, and put in when the reader says so', async ({ reader, request, curator }) => {
  const incident = ongoing(curator.newCode())
  const path = `/incidents/${incident.slug}`
  await curator.publishes([incident], 'First record')
  const revisionOf = async () =>
    ((await (await request.get(`${path}/incident.json`, patiently)).json()) as { revision?: { number: number } }).revision?.number
  await expectSoon(revisionOf, 1)

  await reader.page.clock.install()
  await reader.opens(path)
  const news = reader.part('News of this incident')
  const status = news.getByRole('status')
  await expect(news).toContainText('looks for news')
  await expect(status).toHaveText('')

  const last = post('third', 1, 'The queue is empty', 'resolved')
  await curator.publishes([{ ...incident, entries: [...incident.entries, last] }], 'A third post')
  await expectSoon(revisionOf, 2)

  const read = reader.page.locator('#second')
  await read.scrollIntoViewIfNeeded()
  const place = () => read.evaluate((element) => element.getBoundingClientRect().top)
  const before = await place()
  await reader.page.clock.runFor(pollMs)
  await expect(status).toHaveText('1 new entry. It now stands at: Resolved.')
  await expect(reader.page.locator('#third')).toHaveCount(0)
  expect(await place()).toBe(before)
  await reader.findsNoBarrier()

  await reader.tabsTo(news.getByRole('button', { name: 'Show what is new' }))
  await reader.presses('Enter')
  await reader.page.clock.runFor(1000)
  await expect(reader.page.locator('#third')).toBeFocused()
  await expect(news).toHaveCount(0)
  await expect(reader.page.getByRole('main').getByText('Resolved').first()).toBeVisible()
})

test('what changes without a new entry shows by itself, and a quiet incident costs a few bytes', async ({ reader, request, curator }) => {
  const incident = ongoing(curator.newCode())
  const path = `/incidents/${incident.slug}`
  await curator.publishes([incident], 'First record')
  await expectSoon(async () => (await request.get(path, patiently)).status(), 200)
  const asked: number[] = []
  reader.page.on('response', (response) => response.url().endsWith('/incident.json') && asked.push(response.status()))
  await reader.page.clock.install()
  await reader.opens(path)
  await expect.poll(() => asked).toEqual([200])
  await reader.page.clock.runFor(pollMs)
  await expect.poll(() => asked).toEqual([200, 304])

  const title = `Mail arrives again, ${incident.slug}`
  await curator.publishes([{ ...incident, title }], 'A better title')
  await expectSoon(async () => (await (await request.get(path, patiently)).text()).includes(title), true)
  await reader.page.clock.runFor(pollMs)
  await expect(reader.part('News of this incident').getByRole('status')).toHaveText('The page was brought up to date.')
  await reader.seesHeading(title)
})

test('a copy is good until something changes', async ({ request, curator }) => {
  const incident = ongoing(curator.newCode())
  const path = `/incidents/${incident.slug}/incident.json`
  await curator.publishes([incident], 'First record')
  await expectSoon(async () => (await request.get(path, patiently)).status(), 200)
  const tag = (await request.get(path, patiently)).headers().etag ?? ''
  const withTag = async () => (await request.get(path, { ...patiently, headers: { 'if-none-match': tag } })).status()
  expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
  expect(await withTag()).toBe(304)
  await curator.publishes([{ ...incident, tags: ['mail'] }], 'A tag')
  await expectSoon(withTag, 200)
})

test('a page of what is over loads nothing that asks for news', async ({ reader, readerWithoutScript }) => {
  const asked: string[] = []
  reader.page.on('request', (request) => asked.push(request.url()))
  await reader.opens('/incidents/ex1331830')
  await reader.page.waitForLoadState('networkidle')
  await expect(reader.part('News of this incident')).toHaveCount(0)
  expect(asked.filter((url) => url.includes('incident.json'))).toEqual([])
  await readerWithoutScript.opens('/incidents/ex1331830')
  await readerWithoutScript.doesNotSee('Load the page again for news')
})
