import { createHash, randomUUID } from 'node:crypto'
import { expectSoon, patiently, test as withCurator } from '@/e2e/fixtures/curator'
import { expect, test } from '@/e2e/fixtures/reader'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'

test('the history of an incident is one link away and tells every revision', async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  await reader.follows('History: 2 revisions')
  await reader.isAt('/incidents/ex648815/revisions')
  await reader.seesHeading('History of EX648815')
  await reader.sees('What a newsletter and a reader say, and a summary')
  await reader.sees('The twelve posts of the admin center, as a reader passed them on')
  await reader.sees('2 entries added')
  await reader.sees('the hashes of the 2 revisions shown fit one to the next')
  await reader.findsNoBarrier()
  await reader.canReadEveryWord()
  await reader.needsNoSidewaysScrolling()
})

test('a revision is read as it was, and says that it is not the newest', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex648815/revisions')
  await reader.link('As it was').last().click()
  await reader.isAt('/incidents/ex648815/revisions/1')
  await reader.sees('Revision 1 of 2')
  await reader.sees('It is not the newest revision.')
  await expect(reader.page.getByRole('article', { name: /Vendor post/ })).toHaveCount(12)
  await expect(reader.page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await reader.needsNoSidewaysScrolling()
  await reader.follows('What changed since')
  await reader.isAt('/incidents/ex648815/revisions/1/diff/2')
})

test('what changed is told entry by entry, without script and by keyboard', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex648815/revisions')
  await reader.tabsTo(reader.page.getByRole('button', { name: 'Compare' }))
  await reader.presses('Enter')
  await reader.isAt('/incidents/ex648815/revisions/1/diff/2')
  await reader.seesHeading('What changed from revision 1 to 2')
  await expect(reader.page.locator('ins').first()).toBeVisible()
  await reader.seesHeading('Entries 2 entries')
  await reader.needsNoSidewaysScrolling()
})

test('addresses of the history are exact', async ({ request }) => {
  const answers: Record<string, string> = {
    '/incidents/ex648815/revisions/2/diff/1': '308 /incidents/ex648815/revisions/1/diff/2',
    '/de/incidents/ex648815/revisions/2/diff/1': '308 /de/incidents/ex648815/revisions/1/diff/2',
    '/incidents/EX648815/revisions/1': '308 /incidents/ex648815/revisions/1',
    '/incidents/ex648815/revisions/2/diff/2': '200',
    '/incidents/ex648815/revisions/3': '404',
    '/incidents/ex648815/revisions/0': '404',
    '/incidents/ex648815/revisions/01': '404',
    '/incidents/ex648815/revisions/%27%20OR%201=1': '404',
    '/incidents/ex648815/revisions/1/diff/3': '404',
    '/incidents/ex648815/revisions/1/diff': '404',
    '/incidents/ex648815/revisions?before=1e9': '200',
    '/incidents/no-such-incident/revisions': '404',
  }
  for (const [path, answer] of Object.entries(answers)) {
    const response = await request.get(path, { ...patiently, maxRedirects: 0 })
    expect(`${path}: ${response.status()} ${response.headers().location ?? ''}`.trim()).toBe(`${path}: ${answer}`)
  }
})

test('the bytes of a document have the hash that its revision names', async ({ reader, request }) => {
  const body = await (await request.get('/incidents/ex648815/revisions/1/document.json', patiently)).body()
  await reader.opens('/incidents/ex648815/revisions/1')
  await reader.unfoldsEverything()
  await reader.sees(createHash('sha256').update(body).digest('hex'))
})

withCurator('an edit is in the history, marked on its entry, and gone with the incident', async ({ reader, request, curator }) => {
  const code = curator.newCode()
  const slug = code.toLowerCase()
  const said = buildEntry('first', { kind: 'note', statedAt: momentOf('2023-07-18 10:00'), body: 'The queue holds mail for Germany.' })
  const first = buildDocument({
    id: randomUUID(),
    slug,
    codes: [{ issuer: 'Microsoft', code }],
    title: `Mail waits, ${code}`,
    entries: [said],
  })
  await curator.publishes([first], 'First record')
  const second = { ...first, entries: [{ ...said, body: 'The queue holds mail for Austria.' }] }
  await curator.publishes([second], 'It was Austria <b>after all</b>')
  const statusOf = async (path: string) => (await request.get(path, patiently)).status()
  await expectSoon(() => statusOf(`/incidents/${slug}/revisions/2`), 200)

  await reader.opens(`/incidents/${slug}`)
  await reader.follows('Edited in revision 2')
  await reader.isAt(`/incidents/${slug}/revisions/1/diff/2`)
  await reader.sees('It was Austria <b>after all</b>')
  await expect(reader.page.locator('del', { hasText: 'Germany' })).toBeVisible()
  await expect(reader.page.locator('ins', { hasText: 'Austria' })).toBeVisible()

  await curator.publishes([{ ...second, standing: { kind: 'retracted', reason: 'An exercise' } }], 'Taken back')
  for (const path of ['revisions', 'revisions/1', 'revisions/1/diff/2', 'revisions/1/document.json']) {
    await expectSoon(() => statusOf(`/incidents/${slug}/${path}`), 410)
  }
})
