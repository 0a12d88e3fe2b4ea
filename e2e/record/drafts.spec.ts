import { expect, expectSoon, patiently, readPage, test, writeTicket } from '@/e2e/fixtures/curator'
import { ownSurfaces, sharedSurfaces } from '@/e2e/fixtures/surfaces'

test('of a draft nothing is visible anywhere, until it is published', async ({ request, curator }) => {
  const [open, draft, witness] = [curator.newCode(), curator.newCode(), curator.newCode()]
  const page = (code: string) => `/incidents/${code.toLowerCase()}`
  const title = (code: string) => `Mail takes a detour around ${code}`
  const said: [number, string] = [50, 'This is said openly.']
  const notYet: [number, string] = [20, 'This is not said yet.']
  const ticket = (code: string, posts: [number, string][] = [said]) => writeTicket({ code, title: title(code), posts })
  const listsThatSay = async (code: string) => {
    const lists = [...sharedSurfaces, `/incidents?q=${code}`, `/feeds/atom.xml?q=${code}`, `/api/v1/incidents?q=${code}`]
    const texts = await Promise.all(lists.map((path) => readPage(request, path)))
    return lists.filter((_, index) => texts[index]?.includes(title(code)))
  }
  const read = (path: string) => readPage(request, path)

  await curator.imports(ticket(open), '--publish')
  await expectSoon(async () => (await read(page(open))).includes(said[1]), true)

  const drafts = `${ticket(open, [notYet, said])}${ticket(draft)}`
  expect((await curator.imports(drafts)).match(/\(draft /g)).toHaveLength(2)
  // This one comes later: once it shows, so would whatever the drafts had changed.
  await curator.imports(ticket(witness), '--publish')
  await expect.poll(() => listsThatSay(witness)).toHaveLength(sharedSurfaces.length + 3)

  expect(await listsThatSay(draft)).toEqual([])
  const unknown = await Promise.all(ownSurfaces('no-such-incident').map((path) => request.get(path, patiently)))
  for (const [index, path] of ownSurfaces(draft.toLowerCase()).entries()) {
    const answer = await request.get(path, { ...patiently, maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    const [said = '', saidOfUnknown = ''] = await Promise.all([answer.text(), unknown[index]?.text()])
    expect(said, path).not.toContain('detour')
    if (!answer.headers()['content-type']?.startsWith('text/html'))
      expect(said.replaceAll(draft.toLowerCase(), 'no-such-incident'), path).toBe(saidOfUnknown)
  }
  for (const path of [page(open), `/de${page(open)}`, `${page(open)}/incident.json`]) expect(await read(path)).not.toContain(notYet[1])

  await curator.imports(drafts, '--publish')
  await expectSoon(async () => (await read(page(open))).includes(notYet[1]), true)
  await expect.poll(() => listsThatSay(draft)).toHaveLength(sharedSurfaces.length + 3)
})
