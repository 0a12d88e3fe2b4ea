import { beforeAll, expect, it } from 'vitest'
import { getDb } from '@/lib/data/db'
import { dropPaste, getKeptPaste, keepPaste } from '@/lib/data/incidents/paste/keep-paste'
import { addSource, makeStub, type NewStub } from '@/lib/data/incidents/paste/make-stub'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson } from '@/lib/data/testing/test-people'

withTestDatabase()
beforeAll(putTestCatalogue)

const stub = (parts: Partial<NewStub> = {}): NewStub => ({
  vendor: 'microsoft',
  ticket: 'EX720001',
  title: 'Mail is late in Exchange Online',
  url: 'https://news.example/mail-is-late',
  archiveUrl: '',
  publisher: '',
  services: ['exchange-online'],
  ...parts,
})
const options = { publish: false, seen: 'The notice was seen at this time.', reason: 'First notice' }

it('a contributor makes a draft of it, which nobody reads yet', async () => {
  const made = await makeStub(contributor, stub(), options)
  expect(made).toMatchObject({ slug: 'ex720001', published: false })
  expect(await getPublishedIncident('ex720001')).toBeNull()
})

it('a curator publishes it at once, as something that goes on', async () => {
  expect(await makeStub(curator, stub({ ticket: 'ex720002 ' }), { ...options, publish: true })).toMatchObject({
    slug: 'ex720002',
    published: true,
  })
  const found = await getPublishedIncident('ex720002')
  expect(found?.document).toMatchObject({
    completeness: 'stub',
    codes: [{ issuer: 'Microsoft', code: 'EX720002' }],
    sources: [{ kind: 'press', publisher: 'news.example' }],
    services: [{ service: 'exchange-online' }],
    entries: [{ kind: 'check' }],
  })
  expect(found?.revision.reason).toBe('First notice')
  expect(await getDb().incident.findUnique({ where: { slug: 'ex720002' } })).toMatchObject({ status: 'ongoing' })
})

it('a contributor publishes nothing', async () => {
  await expect(makeStub(contributor, stub({ ticket: 'EX720003' }), { ...options, publish: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await getDb().draft.count({ where: { slug: 'ex720003' } })).toBe(0)
})

it.each([
  [{ title: ' ' }, 'title'],
  [{ url: 'javascript:alert(1)' }, 'url'],
  [{ url: 'nonsense' }, 'url'],
  [{ archiveUrl: 'ftp://x.example/' }, 'archiveUrl'],
  [{ vendor: 'nobody' }, 'vendor'],
  [{ services: ['carrier-pigeon'] }, 'services'],
  [{ ticket: '!!!' }, 'ticket'],
])('%j is refused at its field', async (parts, field) => {
  await expect(makeStub(contributor, stub({ ticket: 'EX720004', ...parts }), options)).rejects.toMatchObject({
    code: 'invalid',
    details: { field },
  })
})

it('a code that is there leads to the incident that has it, drafted or published', async () => {
  for (const [code, published] of [
    ['EX720001', false],
    ['ex720002', true],
  ] as const)
    await expect(makeStub(curator, stub({ ticket: code }), options)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'already-there', incident: { slug: code.toLowerCase(), published } },
    })
})

it('without a code the day and the words name it', async () => {
  const { slug } = await makeStub(contributor, stub({ ticket: '' }), options)
  expect(slug).toMatch(/^microsoft-\d{4}-\d\d-\d\d-mail-is-late-in-exchange-online-[0-9a-f]{8}$/)
})

it('a code says its service, and a further source goes into the draft of what is there', async () => {
  const { incidentId } = await makeStub(contributor, stub({ ticket: 'TM720005', title: 'It is slow', services: [] }), options)
  const more = { vendor: 'microsoft', url: 'https://other.example/slow', archiveUrl: '', publisher: 'Another paper' }
  await addSource(contributor, incidentId, more)
  await addSource(contributor, incidentId, more)
  const { document } = await getDb().draft.findFirstOrThrow({ where: { incidentId } })
  expect(document).toMatchObject({
    services: [{ service: 'teams' }],
    sources: [{ publisher: 'news.example' }, { kind: 'press', publisher: 'Another paper', url: more.url }],
  })
  await expect(addSource(contributor, incidentId, { ...more, url: 'x' })).rejects.toMatchObject({ details: { field: 'url' } })
})

it('what somebody pasted is theirs alone, and one at a time', async () => {
  const [ada, ben] = [actorOf(await addTestPerson('contributor', 'ada')), actorOf(await addTestPerson('contributor', 'ben'))]
  const said = { format: 'auto', zone: 'Europe/Berlin' }
  await keepPaste(ada, { ...said, text: 'first' })
  await keepPaste(ada, { ...said, text: 'second \u0000 🙂' })
  expect(await getKeptPaste(ada)).toEqual({ ...said, text: 'second \u0000 🙂' })
  expect(await getKeptPaste(ben)).toBeNull()
  await dropPaste(ben)
  expect(await getKeptPaste(ada)).not.toBeNull()
  await dropPaste(ada)
  expect(await getKeptPaste(ada)).toBeNull()
  await expect(keepPaste(ada, { ...said, text: 'x'.repeat(1_048_577) })).rejects.toMatchObject({ code: 'too-large' })
})
