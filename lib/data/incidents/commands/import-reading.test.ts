import { beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { type ImportOptions, importReading } from '@/lib/data/incidents/commands/import-reading'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import type { Reading } from '@/lib/ingest/draft'

withTestDatabase()
beforeAll(putTestCatalogue)

const machine: Actor = { kind: 'system', name: 'a machine', role: 'administrator' }

let count = 0
/** An incident as a format reads it, with one post per text. */
function readIncident(posts: Record<string, string>, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const entries = Object.entries(posts).map(([id, body], index) => post(id, body, index))
  const statedIn = entries.map(({ id }) => id)
  return buildDocument({
    id: `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    slug: `ex${count}`,
    title: `Incident ${count}`,
    codes: [{ issuer: 'Microsoft', code: `EX${count}` }],
    origins: [{ format: 'test', page: 'pasted', key: `EX${count}` }],
    services: [{ service: 'exchange-online' }],
    sources: [{ id: 'notice', kind: 'vendor-notice', publisher: 'Microsoft' }],
    impacts: [buildImpact('declared', { statedIn, starts: [{ statedIn, how: 'label', moment: momentOf('2023-07-17 08:00') }] })],
    entries,
    ...parts,
  })
}

function post(id: string, body: string, index: number): Entry {
  return buildEntry(id, {
    body,
    statedAt: momentOf(`2023-07-17 ${String(10 + index).padStart(2, '0')}:00`),
    sources: ['notice'],
    wording: 'verbatim',
    origin: { format: 'test', page: 'pasted', key: id, contentSha: sha256Hex(body) },
  })
}

function newIncident(posts: Record<string, string>, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  return readIncident(posts, parts)
}

function readingOf(...documents: IncidentDocument[]): Reading {
  return {
    partial: true,
    drafts: documents.map((document) => ({ document, changes: diffDocuments(null, document) })),
    doubts: [],
  }
}

function run(document: IncidentDocument, options: Partial<ImportOptions> = {}) {
  const text = JSON.stringify(document)
  return importReading(machine, { reading: readingOf(document), text, format: 'test', publish: false, reason: 'Imported', ...options })
}

async function rowsOf(): Promise<unknown> {
  const db = getDb()
  return [
    await db.draft.findMany(),
    await db.draftChange.findMany(),
    await db.reading.findMany(),
    await db.capture.count(),
    await db.revision.count(),
  ]
}

describe('an import', () => {
  it('stores a draft, and the same text again changes nothing', async () => {
    const document = newIncident({ a: 'One', b: 'Two' })
    expect(await run(document)).toMatchObject([
      { outcome: 'new', published: false, slug: document.slug, draftId: expect.any(String), kept: [] },
    ])
    const before = await rowsOf()
    expect(await run(document)).toMatchObject([{ outcome: 'unchanged', published: false, draftId: expect.any(String) }])
    expect(await rowsOf()).toEqual(before)
    expect(await getPublishedIncident(document.slug)).toBeNull()
  })

  it('publishes when told, at first or later, and then changes nothing', async () => {
    const document = newIncident({ a: 'One' })
    await run(document)
    expect(await run(document, { publish: true })).toMatchObject([{ outcome: 'new', published: true, draftId: null }])
    const before = await rowsOf()
    for (const publish of [true, false]) expect(await run(document, { publish })).toMatchObject([{ outcome: 'unchanged', published: true }])
    expect(await rowsOf()).toEqual(before)
    const found = await getPublishedIncident(document.slug)
    expect(found?.revision).toMatchObject({ number: 1, author: 'a machine', reason: 'Imported' })
    expect(found?.document.sources[0]?.captureSha).toBe(sha256Hex(JSON.stringify(document)))
    expect(await getDb().capture.findUnique({ where: { sha256: sha256Hex(JSON.stringify(document)) } })).toMatchObject({ format: 'test' })
  })

  it('adds new posts as one revision and never takes one away that the page shows no more', async () => {
    const all = { a: 'One', b: 'Two' }
    const document = newIncident(all)
    await run(document, { publish: true })
    expect(await run(readIncident({ ...all, c: 'Three' }), { publish: true })).toMatchObject([{ outcome: 'changed', published: true }])
    const whole = readIncident({ ...all, c: 'Three' })
    const impacts = whole.impacts.map((impact) => ({
      ...impact,
      statedIn: ['c'],
      starts: impact.starts.map((start) => ({ ...start, statedIn: ['c'] })),
    }))
    const lastOnly = { ...whole, entries: whole.entries.slice(2), impacts }
    expect(await run(lastOnly, { publish: true })).toMatchObject([{ outcome: 'unchanged' }])
    const found = await getPublishedIncident(document.slug)
    expect(found?.document.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(found?.document.impacts).toMatchObject([{ statedIn: ['a', 'b', 'c'], starts: [{ statedIn: ['a', 'b', 'c'] }] }])
    expect(found?.revision.number).toBe(2)
  })

  it('takes over a rewritten post as a visible revision that says so', async () => {
    const document = newIncident({ a: 'One', b: 'Two' })
    await run(document, { publish: true })
    await run(readIncident({ a: 'One, reworded', b: 'Two' }), { publish: true })
    const found = await getPublishedIncident(document.slug)
    expect(found?.document.entries.map(({ kind, body }) => (kind === 'record-change' ? kind : body))).toEqual([
      'One, reworded',
      'Two',
      'record-change',
    ])
    expect(found?.entryHistory).toMatchObject({ a: { addedIn: 1, editedIn: [2] } })
  })

  it('lets a curator’s words stand and says what it kept', async () => {
    const document = newIncident({ a: 'One', b: 'Two' })
    await run(document, { publish: true })
    const published = (await getPublishedIncident(document.slug))?.document as IncidentDocument
    const edited = {
      ...published,
      title: 'A better title',
      entries: published.entries.map((entry) => (entry.id === 'a' ? { ...entry, body: 'Edited' } : entry)),
    }
    await publishDocument(curator, { document: edited, reason: 'Edited' })
    expect(await run(document, { publish: true })).toMatchObject([{ outcome: 'unchanged' }])
    const [item] = await run(readIncident({ a: 'One, reworded', b: 'Two', c: 'Three' }), { publish: true })
    expect(item).toMatchObject({ outcome: 'changed', kept: [expect.stringContaining('entries/a')] })
    const found = (await getPublishedIncident(document.slug))?.document
    expect(found?.title).toBe('A better title')
    expect(found?.entries.filter(({ kind }) => kind === 'vendor-update').map(({ body }) => body)).toEqual(['Edited', 'Two', 'Three'])
  })

  it('sees from a whole state what the vendor withdrew, and keeps it', async () => {
    const document = newIncident({ a: 'One', b: 'Two' })
    await run(document, { publish: true })
    const { partial: _, ...whole } = readingOf(readIncident({ b: 'Two' }))
    const options = { reading: whole, text: 'x', format: 'test', publish: true, reason: 'Imported' }
    expect(await importReading(machine, options)).toMatchObject([{ outcome: 'changed' }])
    expect(await importReading(machine, options)).toMatchObject([{ outcome: 'unchanged' }])
    const entries = (await getPublishedIncident(document.slug))?.document.entries
    expect(entries?.map(({ id, kind }) => (kind === 'record-change' ? kind : id))).toEqual(['a', 'b', 'record-change'])
  })

  it('takes from a state older than the last only what no later one held', async () => {
    const document = newIncident({ b: 'Two, later', c: 'Three' })
    const at = (modifiedAt: string, read: IncidentDocument) => {
      const reading: Reading = { drafts: [{ document: read, changes: [], modifiedAt }], doubts: [] }
      return importReading(machine, { reading, text: modifiedAt, format: 'test', publish: true, reason: 'Imported' })
    }
    await at('2023-07-18T00:00:00.000Z', document)
    const older = readIncident({ a: 'One', b: 'Two' }, { title: 'An older title' })
    expect(await at('2023-07-17T00:00:00.000Z', older)).toMatchObject([{ outcome: 'changed' }])
    for (const [when, read] of [
      ['2023-07-17', older],
      ['2023-07-18', document],
    ] as const) {
      expect(await at(`${when}T00:00:00.000Z`, read)).toMatchObject([{ outcome: 'unchanged' }])
    }
    const found = (await getPublishedIncident(document.slug))?.document
    expect(found?.title).toBe(document.title)
    expect(found?.entries.map(({ id, body }) => [id, body])).toEqual([
      ['a', 'One'],
      ['b', 'Two, later'],
      ['c', 'Three'],
    ])
  })

  it('does not write into a draft of another desk', async () => {
    const document = newIncident({ a: 'One' })
    await run(document)
    await importReading(curator, {
      reading: readingOf(readIncident({ a: 'One', b: 'Two' })),
      text: 'x',
      format: 'test',
      publish: false,
      reason: '',
    })
    expect(await getDb().draft.count({ where: { incidentId: document.id } })).toBe(2)
    expect(await run(document)).toMatchObject([{ outcome: 'unchanged' }])
  })

  it('says that a code exists under another origin, and adds to that incident only when told', async () => {
    const hand = newIncident(
      {},
      { origins: [], title: 'Written by hand', sources: [{ id: 'notice', kind: 'press', publisher: 'A paper' }] },
    )
    await publishDocument(curator, {
      document: { ...hand, entries: [buildEntry('a', { kind: 'note', body: 'Ours', sources: ['notice'] })] },
      reason: 'By hand',
    })
    const read = { ...readIncident({ a: 'One', b: 'Two' }), id: '018f0000-0000-7000-8000-0000000000ff', slug: 'ex-other' }
    const before = await rowsOf()
    expect(await run(read, { publish: true })).toMatchObject([
      { outcome: 'exists', slug: hand.slug, published: false, reason: `EX${count} is in the record already as ${hand.slug}` },
    ])
    expect(await rowsOf()).toEqual(before)

    expect(await run(read, { publish: true, into: hand.slug.toUpperCase() })).toMatchObject([
      { outcome: 'changed', published: true, slug: hand.slug },
    ])
    const found = (await getPublishedIncident(hand.slug))?.document
    expect(found).toMatchObject({ id: hand.id, title: 'Written by hand', origins: read.origins })
    expect(found?.entries.map(({ id, body, sources }) => [id, body, sources])).toEqual([
      ['a', 'Ours', ['notice']],
      ['a-2', 'One', ['notice-2']],
      ['b', 'Two', ['notice-2']],
    ])
    expect(found?.impacts.at(-1)?.statedIn).toEqual(['a-2', 'b'])
    expect(found?.sources.map(({ id, publisher }) => [id, publisher])).toEqual([
      ['notice', 'A paper'],
      ['notice-2', 'Microsoft'],
    ])

    for (const options of [{}, { publish: true }, { into: hand.slug }])
      expect(await run(read, options)).toMatchObject([{ outcome: 'unchanged' }])
    const longer = { ...readIncident({ a: 'One', b: 'Two', c: 'Three' }), id: read.id, slug: read.slug }
    expect(await run(longer, { publish: true })).toMatchObject([{ outcome: 'changed', slug: hand.slug }])
    expect((await getPublishedIncident(hand.slug))?.document.entries.map(({ id }) => id)).toEqual(['a', 'a-2', 'b', 'c'])
  })

  it('goes on where an import of somebody else stopped', async () => {
    const document = newIncident({ a: 'One' })
    await publishDocument(curator, { document, reason: 'Pasted' })
    expect(await run(document, { publish: true })).toMatchObject([{ outcome: 'unchanged', published: true }])
    expect(await run(readIncident({ a: 'One', b: 'Two' }), { publish: true })).toMatchObject([{ outcome: 'changed' }])
    expect((await listRevisions(document.id)).length).toBe(2)
  })

  it('leaves alone what was retracted or merged', async () => {
    const document = newIncident({ a: 'One' })
    await run(document, { publish: true })
    const published = (await getPublishedIncident(document.slug))?.document as IncidentDocument
    await publishDocument(curator, {
      document: { ...published, standing: { kind: 'retracted', reason: 'It was a test' } },
      reason: 'Retract',
    })
    expect(await run(readIncident({ a: 'One', b: 'Two' }), { publish: true })).toMatchObject([
      { outcome: 'exists', reason: expect.stringContaining('retracted') },
    ])
    await expect(run(newIncident({ a: 'One' }), { into: document.slug })).rejects.toMatchObject({ code: 'gone' })
  })

  it('refuses single incidents with the reason and stores the others', async () => {
    const good = newIncident({ a: 'One' })
    const bad = newIncident({ a: 'One' }, { services: [{ service: 'nowhere' }] })
    const items = await importReading(machine, {
      reading: readingOf(bad, good),
      text: 'x',
      format: 'test',
      publish: true,
      reason: 'Imported',
    })
    expect(items).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('the service nowhere') },
      { outcome: 'new', published: true },
    ])
    expect(await getDb().draft.count({ where: { incidentId: bad.id } })).toBe(0)
  })

  it('files services that the catalogue lacks', async () => {
    const document = newIncident({ a: 'One' }, { services: [{ service: 'a-new-service' }] })
    const services = [{ slug: 'a-new-service', vendor: 'microsoft', name: 'A new service', parents: [] }]
    const reading = { ...readingOf(document), services }
    expect(await importReading(machine, { reading, text: 'x', format: 'test', publish: true, reason: 'Imported' })).toMatchObject([
      { outcome: 'new' },
    ])
    expect((await getPublishedIncident(document.slug))?.services).toEqual([{ slug: 'a-new-service', name: 'A new service' }])
  })

  it('stores nothing of an input that is refused whole, holds nothing, or holds too much to add to one', async () => {
    const before = await rowsOf()
    const options = { text: 'x', format: 'test', publish: false, reason: '' }
    const two = readingOf(newIncident({ a: 'One' }), newIncident({ a: 'One' }))
    await expect(importReading(machine, { ...options, reading: { ...two, refused: 'it is cut off' } })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(importReading(machine, { ...options, reading: { drafts: [], doubts: [], partial: true } })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(importReading(machine, { ...options, reading: two, into: 'ex1' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(run(newIncident({ a: 'One' }), { into: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(importReading(contributor, { ...options, reading: two, publish: true })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await rowsOf()).toEqual(before)
  })

  it('can be published by a curator from the desk', async () => {
    const document = newIncident({ a: 'One' })
    const [item] = await run(document)
    await publishDraft(curator, { draftId: item?.draftId ?? '', reason: 'Looked over' })
    expect(await run(document)).toMatchObject([{ outcome: 'unchanged', published: true }])
  })
})
