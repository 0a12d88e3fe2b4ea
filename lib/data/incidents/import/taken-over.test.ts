import { beforeAll, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { importReading } from '@/lib/data/incidents/commands/import-reading'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { takeDraft } from '@/lib/data/incidents/commands/take-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const feed: Actor = { kind: 'feed', name: 'a feed', role: 'curator' }
const post = (id: string, body: string) =>
  buildEntry(id, { body, origin: { format: 'test', page: 'feed', key: id, contentSha: sha256Hex(body) } })

const read = (id: string, key: string, entries: IncidentDocument['entries']) =>
  buildDocument({ id, slug: `feed-${key}`, origins: [{ format: 'test', page: 'feed', key }], entries })

async function runs(document: IncidentDocument, publish = false) {
  const reading = { drafts: [{ document, changes: diffDocuments(null, document) }], doubts: [] }
  const text = JSON.stringify(document)
  const [item] = await importReading(feed, { reading, text, format: 'test', publish, reason: 'Imported' })
  return item
}

const desksOf = async (incidentId: string) =>
  (await getDb().draft.findMany({ where: { incidentId }, orderBy: { desk: 'asc' }, select: { desk: true } })).map(({ desk }) => desk)

it('what was taken over from a feed is not written anew at its next run, and its news lie beside it', async () => {
  const id = '018f0000-0000-7000-8000-000000000001'
  const first = await runs(read(id, 'one', [post('a', 'One')]))
  await takeDraft(curator, { draftId: first?.draftId ?? '' })
  await saveDraft(curator, { incidentId: id, baseVersion: 1, changes: [{ op: 'set', name: 'title', value: 'In our words' }] })
  expect(await runs(read(id, 'one', [post('a', 'One')]))).toMatchObject({ outcome: 'unchanged', published: false })
  expect(await desksOf(id)).toEqual(['people'])

  const news = await runs(read(id, 'one', [post('a', 'One'), post('b', 'Two')]))
  expect(news).toMatchObject({ outcome: 'changed', published: false })
  expect(await desksOf(id)).toEqual(['feed:a feed', 'people'])
  const taken = await takeDraft(curator, { draftId: news?.draftId ?? '' })
  expect(taken.document).toMatchObject({ title: 'In our words', entries: [{ id: 'a' }, { id: 'b' }] })
  expect(await desksOf(id)).toEqual(['people'])
})

it('the next import of a merged incident reaches its survivor', async () => {
  const [one, two] = ['018f0000-0000-7000-8000-000000000002', '018f0000-0000-7000-8000-000000000003']
  const survivor = buildDocument({ id: two, slug: 'survivor', entries: [buildEntry('own', { body: 'Ours' })] })
  await runs(read(one, 'two', [post('a', 'One')]), true)
  await publishDocument(curator, { document: survivor, reason: 'First' })
  await mergeIncident(curator, { incidentId: one, into: two, reason: 'One fault' })
  expect(await runs(read(one, 'two', [post('a', 'One'), post('b', 'Two')]), true)).toMatchObject({ incidentId: two, outcome: 'changed' })
  expect((await getPublishedIncident('survivor'))?.document.entries.map(({ body }) => body)).toEqual(['Ours', 'One', 'Two'])
})
