import { expect, expectSoon, patiently, readPage, test, writeTicket } from '@/e2e/fixtures/curator'

test('of a draft nothing is visible anywhere, until it is published', async ({ request, curator }) => {
  const [open, draft, witness] = [curator.newCode(), curator.newCode(), curator.newCode()]
  const page = (code: string) => `/incidents/${code.toLowerCase()}`
  const title = (code: string) => `Mail takes a detour around ${code}`
  const said: [number, string] = [50, 'This is said openly.']
  const notYet: [number, string] = [20, 'This is not said yet.']
  const ticket = (code: string, posts: [number, string][] = [said]) => writeTicket({ code, title: title(code), posts })
  const lists = ['/', '/de', '/incidents', '/incidents?q=detour', '/incidents?service=exchange-online']
  const listsThatSay = async (code: string) => {
    const texts = await Promise.all([...lists, `/incidents?q=${code}`].map((path) => readPage(request, path)))
    return texts.filter((text) => text.includes(title(code))).length
  }
  const read = (path: string) => readPage(request, path)

  await curator.imports(ticket(open), '--publish')
  await expectSoon(async () => (await read(page(open))).includes(said[1]), true)

  const drafts = `${ticket(open, [notYet, said])}${ticket(draft)}`
  expect((await curator.imports(drafts)).match(/\(draft /g)).toHaveLength(2)
  // This one comes later: once it shows, so would whatever the drafts had changed.
  await curator.imports(ticket(witness), '--publish')
  await expectSoon(() => listsThatSay(witness), 6)

  expect(await listsThatSay(draft)).toBe(0)
  const hidden = [
    page(draft),
    `/de${page(draft)}`,
    `${page(draft)}/incident.json`,
    `${page(draft)}/at/2023-07-18T10:00Z`,
    `/incidents/${draft}`,
  ]
  for (const path of hidden) {
    const answer = await request.get(path, { ...patiently, maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toContain('detour')
  }
  for (const path of [page(open), `/de${page(open)}`, `${page(open)}/incident.json`]) expect(await read(path)).not.toContain(notYet[1])

  await curator.imports(drafts, '--publish')
  await expectSoon(async () => [await listsThatSay(draft), (await read(page(open))).includes(notYet[1])], [6, true])
})
