import { expect, expectSoon, test, writeTicket } from '@/e2e/fixtures/curator'

test('of a draft nothing is visible anywhere, until it is published', async ({ request, curator }) => {
  const [draft, witness] = [curator.newCode(), curator.newCode()]
  const title = (code: string) => `Mail takes a detour around ${code}`
  const ticket = (code: string) => writeTicket({ code, title: title(code), posts: [[40, 'Somebody is looking into it.']] })
  const page = `/incidents/${draft.toLowerCase()}`
  const lists = ['/', '/de', '/incidents', `/incidents?q=${draft}`, '/incidents?q=detour', '/incidents?service=exchange-online']
  const say = async (code: string) => {
    const texts = await Promise.all(lists.map(async (path) => (await request.get(path)).text()))
    return texts.filter((text) => text.includes(title(code))).length
  }

  expect(await curator.imports(ticket(draft))).toContain('(draft ')
  // Once this later one shows, all that the draft could have changed would show as well.
  await curator.imports(ticket(witness), '--publish')
  await expectSoon(() => say(witness), lists.length - 1)
  expect(await say(draft)).toBe(0)
  for (const path of [
    page,
    `/de${page}`,
    `${page}/incident.json`,
    `${page}/at/2023-07-18T10:00Z`,
    page.toUpperCase().replace('INCIDENTS', 'incidents'),
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toContain('detour')
  }

  await curator.imports(ticket(draft), '--publish')
  await expectSoon(() => say(draft), lists.length)
  expect((await request.get(page)).status()).toBe(200)
})

test('a draft of something that is published changes nothing of it', async ({ request, curator }) => {
  const code = curator.newCode()
  const title = `Mail is stuck at ${code}`
  const page = `/incidents/${code.toLowerCase()}`
  const first: [number, string] = [50, 'This is said openly.']
  const second: [number, string] = [20, 'This is still a draft.']
  const read = async () => (await request.get(page)).text()
  await curator.imports(writeTicket({ code, title, posts: [first] }), '--publish')
  await expectSoon(async () => (await read()).includes(first[1]), true)
  expect(await curator.imports(writeTicket({ code, title, posts: [second, first] }))).toContain('(draft ')
  expect(await read()).not.toContain(second[1])
  expect(await (await request.get(`${page}/incident.json`)).text()).not.toContain(second[1])
})
