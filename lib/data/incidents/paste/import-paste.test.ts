import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocument } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { importPaste } from '@/lib/data/incidents/paste/import-paste'
import { mostPastedCharacters, readPaste } from '@/lib/data/incidents/paste/read-paste'
import { readDocument } from '@/lib/data/incidents/record/head'
import { contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const fixture = (name: string) => readFileSync(new URL(`../../../ingest/${name}`, import.meta.url), 'utf8')
const history = (code: string) => fixture('microsoft/fixtures/history-newest-first.txt').replaceAll('EX700001', code)
const tweets = (code: string) => fixture('tweet/fixtures/two-statements.txt').replaceAll('EX700001', code)
const thread = fixture('comments/fixtures/german-blog.txt')
const paste = (text: string, parts = {}) => ({ format: 'auto', text, zone: 'Europe/Berlin', ...parts })
const draftOf = async (incidentId: string) =>
  readDocument((await getDb().draft.findFirstOrThrow({ where: { incidentId, desk: 'people' } })).document)
const counts = async () => [await getDb().draft.count(), await getDb().capture.count(), await getDb().reading.count()]

describe('a paste that is only looked at', () => {
  it('stores nothing, and says what it is and that nobody has it yet', async () => {
    const before = await counts()
    const { format, reading, targets } = await readPaste(paste(history('EX710001')))
    expect([format, reading.drafts.length, targets.size]).toEqual(['microsoft', 1, 0])
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['', 'There is nothing to read yet.'],
    ['Dear all, lunch is at noon.', 'What this is was not recognised. Say what it is.'],
  ])('%j is refused with its reason', async (text, refused) => {
    expect((await readPaste(paste(text))).reading).toEqual({ drafts: [], doubts: [], refused })
    await expect(importPaste(contributor, paste(text))).rejects.toMatchObject({ code: 'invalid', details: { reason: 'unreadable' } })
  })

  it.each([
    [{ zone: 'Mars/Base' }, 'invalid'],
    [{ format: 'carrier-pigeon' }, 'invalid'],
    [{ vendor: 'nobody' }, 'invalid'],
    [{ into: '00000000-0000-4000-8000-000000000000' }, 'not-found'],
    [{ text: 'x'.repeat(mostPastedCharacters + 1) }, 'too-large'],
  ])('%j is refused', async (parts, code) => {
    await expect(readPaste(paste(thread, parts))).rejects.toMatchObject({ code })
  })

  it('takes a megabyte', async () => {
    const { reading } = await readPaste(paste(`${history('EX710009')}${'\nwords '.repeat(140_000)}`))
    expect(reading.drafts[0]?.document.slug).toBe('ex710009')
  })
})

describe('history, then a tweet, then comments', () => {
  it('come into one draft, with their texts kept word for word', async () => {
    const code = 'EX710002'
    const first = await importPaste(contributor, paste(history(code)))
    expect(first.items).toMatchObject([{ outcome: 'new', slug: 'ex710002', published: false }])
    const id = first.items[0]?.incidentId ?? ''
    const second = await importPaste(contributor, paste(tweets(code)))
    expect(second.items).toMatchObject([{ outcome: 'changed', incidentId: id }])
    const third = await importPaste(contributor, paste(thread, { into: id }))
    expect(third.items).toMatchObject([{ outcome: 'changed', incidentId: id }])
    const document = await draftOf(id)
    const kinds = document.entries.map(({ kind }) => kind)
    expect([
      kinds.filter((kind) => kind === 'vendor-update').length,
      kinds.filter((kind) => kind === 'vendor-statement').length,
      kinds.filter((kind) => kind === 'report').length,
    ]).toEqual([3, 2, 3])
    expect(document.title).toBe('Mail from some mailboxes arrives late')
    const captures = await getDb().capture.findMany()
    expect(captures.map(({ content }) => Buffer.from(content).toString())).toEqual(
      expect.arrayContaining([history(code), tweets(code), thread]),
    )
  })

  it('the other way round make the same incident, which is no stub any more', async () => {
    const code = 'EX710003'
    const [tweet] = (await importPaste(contributor, paste(tweets(code)))).items
    expect((await draftOf(tweet?.incidentId ?? '')).completeness).toBe('stub')
    const read = await readPaste(paste(history(code)))
    expect([...read.targets.values()]).toMatchObject([{ incidentId: tweet?.incidentId, published: false, hasDraft: true }])
    const [later] = (await importPaste(contributor, paste(history(code)))).items
    expect(later).toMatchObject({ outcome: 'changed', incidentId: tweet?.incidentId })
    expect((await draftOf(tweet?.incidentId ?? '')).completeness).toBe('full')
  })

  it('the same paste again changes nothing', async () => {
    const again = async () => (await importPaste(contributor, paste(tweets('EX710004')))).items[0]?.outcome
    expect([await again(), await again()]).toEqual(['new', 'unchanged'])
  })
})

describe('what was chosen', () => {
  it('is taken, and the rest can follow', async () => {
    const { reading } = await readPaste(paste(history('EX710005')))
    const document = reading.drafts[0]?.document
    const ids = document?.entries.map(({ id }) => id) ?? []
    const accept = (taken: string[]) => ({ accept: { [document?.id ?? '']: taken } })
    const [first] = (await importPaste(contributor, paste(history('EX710005'), accept(ids.slice(0, 1))))).items
    expect((await draftOf(first?.incidentId ?? '')).entries.map(({ id }) => id)).toEqual(ids.slice(0, 1))
    await importPaste(contributor, paste(history('EX710005'), accept(ids)))
    expect((await draftOf(first?.incidentId ?? '')).entries.map(({ id }) => id)).toEqual(ids)
  })

  it('must be something', async () => {
    const { reading } = await readPaste(paste(history('EX710006')))
    for (const accept of [{}, { [reading.drafts[0]?.document.id ?? '']: [] }])
      await expect(importPaste(contributor, paste(history('EX710006'), { accept }))).rejects.toMatchObject({
        details: { reason: 'nothing-accepted' },
      })
  })
})

describe('an incident that is there already', () => {
  it('under another id is found by its code, on the desk and in the record', async () => {
    const stub = buildDocument({
      id: '018f0000-0000-7000-8000-0000000a0001',
      slug: 'ex710007',
      title: 'A first notice',
      codes: [{ issuer: 'Microsoft', code: 'EX710007' }],
      completeness: 'stub',
    })
    const draft = await saveDraft(curator, { document: stub })
    expect((await importPaste(contributor, paste(history('EX710007')))).items).toMatchObject([
      { outcome: 'changed', incidentId: stub.id, slug: 'ex710007', title: 'A first notice' },
    ])
    await publishDraft(curator, { draftId: draft.id, reason: 'First notice' })
    expect([...(await readPaste(paste(tweets('EX710007')))).targets.values()]).toMatchObject([{ incidentId: stub.id, published: true }])
    expect((await importPaste(contributor, paste(tweets('EX710007')))).items).toMatchObject([{ outcome: 'changed', incidentId: stub.id }])
    await getDb().incident.update({ where: { id: stub.id }, data: { state: 'retracted' } })
    expect((await importPaste(contributor, paste(tweets('EX710007')))).items).toMatchObject([{ outcome: 'exists', reason: 'retracted' }])
  })

  it('does not keep a thread for itself: it may speak of two', async () => {
    const [first, second] = [
      await importPaste(contributor, paste(history('EX710201'))),
      await importPaste(contributor, paste(history('EX710202'))),
    ]
    for (const { items } of [first, second]) {
      const into = items[0]?.incidentId ?? ''
      expect((await importPaste(contributor, paste(thread, { into }))).items).toMatchObject([{ outcome: 'changed', incidentId: into }])
      expect((await importPaste(contributor, paste(thread, { into }))).items).toMatchObject([{ outcome: 'unchanged', incidentId: into }])
    }
  })

  it('must be told for each of several', async () => {
    const [known] = (await importPaste(contributor, paste(history('EX710008')))).items
    const id = known?.incidentId ?? ''
    const two = tweets('EX710101').replace('mitigated impact for EX710101', 'mitigated impact for EX710102')
    await expect(importPaste(contributor, paste(two, { into: id }))).rejects.toMatchObject({ code: 'invalid', details: { field: 'into' } })
    const [one] = (await readPaste(paste(two))).reading.drafts
    const { items } = await importPaste(contributor, paste(two, { into: { [one?.document.id ?? '']: id } }))
    expect(items).toMatchObject([{ outcome: 'changed', incidentId: id }, { outcome: 'new' }])
  })
})

it('a contributor brings no vendor into the catalogue; a curator does', async () => {
  const page = JSON.stringify({
    page: { id: 'p1', name: 'Parcels', url: 'https://status.parcels.example', time_zone: 'Etc/UTC', updated_at: '2030-01-01T00:00:00Z' },
    incidents: [],
  })
  const incident = JSON.parse(fixture('statuspage/fixtures/incidents.json')) as { page: unknown; incidents: unknown[] }
  const text = JSON.stringify({ ...JSON.parse(page), incidents: incident.incidents.slice(0, 1) })
  expect((await readPaste(paste(text))).unfiled.vendors).toHaveLength(1)
  await expect(importPaste(contributor, paste(text))).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'unfiled' } })
  expect((await importPaste(curator, paste(text))).items).toMatchObject([{ outcome: 'new' }])
})
