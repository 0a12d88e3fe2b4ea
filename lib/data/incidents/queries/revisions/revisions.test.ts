import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { getRevision } from '@/lib/data/incidents/queries/revisions/get-revision'
import { listRevisions } from '@/lib/data/incidents/queries/revisions/list-revisions'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

const [a, b, c] = [buildEntry('a', { body: 'First.' }), buildEntry('b', { body: 'Second.' }), buildEntry('c', { body: 'Third.' })]
const first = buildDocument({ entries: [a, b], codes: [{ issuer: 'Microsoft', code: 'EX1' }] })
const second = { ...first, title: 'Mail waits', entries: [a, { ...b, body: 'Second, edited.' }, c] }
const third = { ...second, entries: [a, c] }
const id = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`
const retracted = buildDocument({ id: id(2), slug: 'taken-back' })
const draft = buildDocument({ id: id(3), slug: 'unpublished' })

beforeAll(async () => {
  await putTestCatalogue()
  await publishDocument(curator, { document: first, reason: 'First record' })
  await publishDocument(curator, { document: second, reason: 'A third post' })
  await publishDocument(curator, { document: third, reason: 'The second was another’s' })
  await publishDocument(curator, { document: retracted, reason: 'First record' })
  await publishDocument(curator, { document: { ...retracted, standing: { kind: 'retracted', reason: 'It was nothing' } }, reason: 'Gone' })
  await saveDraft(curator, { document: draft })
})

describe('the history of an incident', () => {
  it('tells each revision, newest first, and what it did', async () => {
    const list = await listRevisions('ex1')
    expect(list).toMatchObject({ slug: 'ex1', title: 'Mail waits', codes: ['EX1'], newest: 3, nextBefore: null })
    expect(list?.items.map(({ number, reason, author }) => [number, reason, author])).toEqual([
      [3, 'The second was another’s', 'a curator'],
      [2, 'A third post', 'a curator'],
      [1, 'First record', 'a curator'],
    ])
    expect(list?.items.map(({ changes }) => changes)).toEqual([
      [{ what: 'removed', of: 'entries', count: 1 }],
      [
        { what: 'set', of: 'title', count: 1 },
        { what: 'changed', of: 'entries', count: 1 },
        { what: 'added', of: 'entries', count: 1 },
      ],
      [
        { what: 'create', of: null, count: 1 },
        { what: 'set', of: 'codes', count: 1 },
        { what: 'added', of: 'entries', count: 2 },
      ],
    ])
  })

  it('is an unbroken chain', async () => {
    const items = (await listRevisions('ex1'))?.items ?? []
    expect(items.every(({ isChained }) => isChained)).toBe(true)
    expect(items.map(({ previousHash }) => previousHash)).toEqual([items[1]?.hash, items[2]?.hash, null])
  })

  it('has pages', async () => {
    const page = await listRevisions('ex1', { limit: 2 })
    expect([page?.items.map(({ number }) => number), page?.nextBefore]).toEqual([[3, 2], 2])
    const rest = await listRevisions('ex1', { limit: 2, before: 2 })
    expect([rest?.items.map(({ number }) => number), rest?.nextBefore, rest?.items[0]?.isChained]).toEqual([[1], null, true])
    expect((await listRevisions('ex1', { above: 1, before: 4 }))?.items.map(({ number }) => number)).toEqual([3, 2])
    expect((await listRevisions('ex1', { before: 1 }))?.items).toEqual([])
    expect((await listRevisions('ex1', { before: 9_999_999 }))?.items).toHaveLength(3)
  })

  it('is not told of drafts, of what was retracted, or of what nobody knows', async () => {
    for (const slug of ['unpublished', 'taken-back', 'nobody', "'; DROP TABLE revision; --"]) {
      expect(await listRevisions(slug)).toBeNull()
      expect(await getRevision(slug, 1)).toBeNull()
    }
  })
})

describe('one revision', () => {
  it('is read as it was recorded, and sealed', async () => {
    expect(await getRevision('ex1', 1)).toMatchObject({ number: 1, newest: 3, document: first, isSealed: true, reason: 'First record' })
    expect(await getRevision('ex1', 2)).toMatchObject({
      number: 2,
      document: second,
      previousHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is not there under a number that no revision has', async () => {
    for (const number of [0, -1, 4, 9_999_999]) expect(await getRevision('ex1', number)).toBeNull()
  })
})
