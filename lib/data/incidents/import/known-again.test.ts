import { beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/core/history/canonical'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import type { Actor } from '@/lib/data/actor'
import { listVendors } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { type ImportOptions, importReading } from '@/lib/data/incidents/commands/import-reading'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { fileCatalogue } from '@/lib/data/incidents/import/file-catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const feed: Actor = { kind: 'feed', name: 'Example feed', role: 'curator' }
const watch: Actor = { kind: 'feed', name: 'Feed of status.example.org', role: 'curator' }

/** An incident as a feed shows it, known by its key, with one update per text. */
function shown(key: string, updates: Record<string, string>, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const entries = Object.entries(updates).map(([id, body], index) =>
    buildEntry(id, {
      body,
      statedAt: momentOf(`2024-03-0${index + 1} 10:00`),
      sources: ['page'],
      wording: 'verbatim',
      origin: { format: 'example', page: 'status.example.org', key: `${key}/${id}`, contentSha: sha256Hex(body) },
    }),
  )
  const statedIn = entries.map(({ id }) => id)
  return buildDocument({
    id: deriveIncidentId(key),
    slug: key,
    title: `What happened to ${key}`,
    origins: [{ format: 'example', page: 'status.example.org', key }],
    services: [],
    sources: [{ id: 'page', kind: 'vendor-notice', publisher: 'Example' }],
    impacts: [buildImpact('declared', { statedIn, starts: [{ statedIn, how: 'field', moment: momentOf('2024-03-01 09:00') }] })],
    entries,
    ...parts,
  })
}

type Extra = Partial<ImportOptions> & { by?: Actor }

function run(documents: IncidentDocument[], { by = feed, ...options }: Extra = {}) {
  const reading = { drafts: documents.map((document) => ({ document, changes: [] })), doubts: [] }
  return importReading(by, {
    ...{ reading, text: JSON.stringify(documents), format: 'example', publish: true, reason: 'Imported' },
    ...options,
  })
}

const bodyOf = async (slug: string) => (await getPublishedIncident(slug))?.document.entries.map(({ kind, body }) => [kind, body])
const readingOf = (slug: string) => getDb().reading.findMany({ where: { incidentId: deriveIncidentId(slug) }, orderBy: { readAt: 'asc' } })

describe('what was read before', () => {
  it('is known without a transaction, whoever read it, and a curator’s edits do not matter', async () => {
    const documents = ['known-a', 'known-b'].map((key) => shown(key, { a: 'One' }))
    await run(documents)
    const published = (await getPublishedIncident('known-a'))?.document as IncidentDocument
    await publishDocument(curator, { document: { ...published, title: 'A better title' }, reason: 'Edited' })
    const before = await getDb().reading.findMany()
    for (const by of [feed, watch]) {
      expect(await run(documents, { by })).toMatchObject([
        { outcome: 'unchanged', published: true, draftId: null, title: 'A better title' },
        { outcome: 'unchanged', published: true, title: 'What happened to known-b' },
      ])
    }
    expect(await getDb().reading.findMany()).toEqual(before)
  })

  it('waits as a draft until somebody publishes it', async () => {
    const document = shown('waiting', { a: 'One' })
    const [first] = await run([document], { publish: false })
    expect(await run([document], { publish: false })).toMatchObject([{ outcome: 'unchanged', published: false, draftId: first?.draftId }])
    expect(await run([document])).toMatchObject([{ outcome: 'new', published: true, draftId: null }])
    expect(await run([document])).toMatchObject([{ outcome: 'unchanged', published: true }])
  })

  it('is compared with what was read last by anybody, so that no change is told twice', async () => {
    await run([shown('two-desks', { a: 'One' })])
    await run([shown('two-desks', { a: 'One, reworded' })], { by: watch })
    expect(await run([shown('two-desks', { a: 'One, reworded', b: 'Two' })])).toMatchObject([{ outcome: 'changed' }])
    const said = (await bodyOf('two-desks'))?.map(([kind]) => kind)
    expect(said).toEqual(['vendor-update', 'record-change', 'vendor-update'])
    expect((await listRevisions(deriveIncidentId('two-desks'))).map(({ author }) => author)).toEqual([
      'Example feed',
      'Feed of status.example.org',
      'Example feed',
    ])
  })

  it('does not count as read while it waits on another desk', async () => {
    await run([shown('elsewhere', { a: 'One' })])
    await run([shown('elsewhere', { a: 'One', b: 'Two' })], { by: watch, publish: false })
    expect(await run([shown('elsewhere', { a: 'One', b: 'Two' })])).toMatchObject([{ outcome: 'changed', published: true }])
    expect(await bodyOf('elsewhere')).toHaveLength(2)
  })

  it('is compared anew when its incident was retracted', async () => {
    const document = shown('retracted', { a: 'One' })
    await run([document])
    const published = (await getPublishedIncident('retracted'))?.document as IncidentDocument
    await publishDocument(curator, { document: { ...published, standing: { kind: 'retracted', reason: 'A test' } }, reason: 'Retracted' })
    expect(await run([document])).toMatchObject([{ outcome: 'exists', reason: expect.stringContaining('retracted') }])
  })
})

describe('what curator and vendor both changed', () => {
  it('stays the curator’s, and the clash is kept where it can be found later', async () => {
    await run([shown('clash', { a: 'One' })])
    const published = (await getPublishedIncident('clash'))?.document as IncidentDocument
    await publishDocument(curator, { document: { ...published, title: 'Ours' }, reason: 'Edited' })
    const rewritten = shown('clash', { a: 'One' }, { title: 'Theirs, rewritten' })
    expect(await run([rewritten])).toMatchObject([{ outcome: 'changed', kept: [expect.stringContaining('title')] }])
    expect(await run([rewritten])).toMatchObject([{ outcome: 'unchanged', kept: [] }])
    await run([shown('clash', { a: 'One', b: 'Two' }, { title: 'Theirs, rewritten' })])
    expect((await getPublishedIncident('clash'))?.document.title).toBe('Ours')
    expect((await readingOf('clash'))[0]?.doubts).toEqual([expect.stringContaining('title')])
  })
})

describe('what is perhaps in the record already', () => {
  const alike = (key: string, parts: Partial<IncidentDocument> = {}) => shown(key, { a: 'One' }, { title: 'Mail is late', ...parts })

  it('becomes a draft that says so, however often it is read, until somebody decides', async () => {
    await run([alike('old-key')])
    for (const outcome of ['new', 'unchanged']) {
      expect(await run([alike('new-key')])).toMatchObject([
        {
          outcome,
          published: false,
          draftId: expect.any(String),
          perhaps: [{ slug: 'old-key', title: 'Mail is late', published: true, sideBySide: false }],
        },
      ])
    }
    expect(await getPublishedIncident('new-key')).toBeNull()
    expect((await readingOf('new-key'))[0]?.doubts).toEqual(['Perhaps the same as old-key, “Mail is late”.'])

    const [item] = await run([alike('new-key')])
    await publishDraft(curator, { draftId: item?.draftId ?? '', reason: 'Two outages' })
    expect(await run([alike('new-key')])).toMatchObject([{ outcome: 'unchanged', published: true, perhaps: [] }])
  })

  it('is published when told', async () => {
    expect(await run([alike('third-key')], { publishLikely: true })).toMatchObject([{ outcome: 'new', published: true }])
  })

  it('is added to the other when told, and then waits no more', async () => {
    await run([alike('fourth-key')])
    expect(await run([alike('fourth-key')], { into: 'old-key' })).toMatchObject([{ outcome: 'changed', slug: 'old-key', published: true }])
    expect(await getDb().draft.count({ where: { slug: 'fourth-key' } })).toBe(0)
    expect(await run([alike('fourth-key')])).toMatchObject([{ outcome: 'unchanged', slug: 'old-key' }])
    expect((await getPublishedIncident('old-key'))?.document.origins.map(({ key }) => key)).toEqual(['old-key', 'fourth-key'])
    const both = [shown('old-key', { a: 'One', b: 'Two' }, { title: 'Mail is late' }), alike('fourth-key')]
    expect(await run(both)).toMatchObject([{ outcome: 'changed' }, { outcome: 'unchanged' }])
    expect(await run(both)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
    expect((await bodyOf('old-key'))?.map(([kind]) => kind)).toEqual(['vendor-update', 'vendor-update', 'vendor-update'])
  })

  it('is two incidents where its vendor shows both at once, also when the import was cut off between them', async () => {
    const both = [shown('twin-a', { a: 'One' }, { title: 'Twins' }), shown('twin-b', { a: 'Another' }, { title: 'Twins' })]
    const controller = new AbortController()
    const cut = await run(both, { signal: controller.signal, onProgress: () => controller.abort() })
    expect(cut).toMatchObject([{ outcome: 'new', slug: 'twin-a', perhaps: [] }])
    expect(await run(both)).toMatchObject([
      { outcome: 'unchanged', published: true },
      { outcome: 'new', published: true, perhaps: [{ slug: 'twin-a', sideBySide: true }] },
    ])
    expect(await run([shown('twin-c', { a: 'One' }, { title: 'Twins' })])).toMatchObject([
      { published: false, perhaps: [{ slug: 'twin-a' }, { slug: 'twin-b' }] },
    ])
  })

  it('is not found in what was retracted, at another time, or on another page', async () => {
    await run([alike('gone', { title: 'Gone' })])
    const published = (await getPublishedIncident('gone'))?.document as IncidentDocument
    await publishDocument(curator, { document: { ...published, standing: { kind: 'retracted', reason: 'A test' } }, reason: 'Retracted' })
    expect(await run([alike('back', { title: 'Gone' })])).toMatchObject([{ published: true, perhaps: [] }])
    const otherPage = alike('other-page', { origins: [{ format: 'example', page: 'status.example.net', key: 'other-page' }] })
    expect(await run([otherPage])).toMatchObject([{ published: true, perhaps: [] }])
    const impacts = alike('later').impacts.map((impact) => ({
      ...impact,
      starts: impact.starts.map((start) => ({ ...start, moment: momentOf('2024-03-02 09:00') })),
    }))
    expect(await run([alike('later', { impacts })])).toMatchObject([{ published: true, perhaps: [] }])
  })
})

describe('a vendor that is not known yet', () => {
  const nameOf = async (slug: string) => (await listVendors()).find((vendor) => vendor.slug === slug)
  const of = (vendor: string, publisher: string) => [
    shown(`of-${vendor}`, { a: 'One' }, { vendor, sources: [{ id: 'page', kind: 'vendor-notice', publisher }] }),
  ]

  it('is filed under the name told, else that of its page, else that of its address', async () => {
    const drafts = of('first-vendor', 'First').map((document) => ({ document, changes: [] }))
    for (const vendors of [[{ slug: 'first-vendor', name: 'The First Vendor' }], []]) {
      expect(await fileCatalogue(feed, { drafts }, 'The First Vendor')).toMatchObject({ vendors, services: [] })
    }
    await run(of('second-vendor', 'Second & Sons'))
    await run(of('third-vendor-2', 'third-vendor-2'))
    expect(await nameOf('second-vendor')).toMatchObject({ name: 'Second & Sons', statusPage: 'https://status.example.org' })
    expect(await nameOf('third-vendor-2')).toMatchObject({ name: 'Third Vendor 2' })
    await run(of('first-vendor', 'First'))
    expect(await nameOf('first-vendor')).toMatchObject({ name: 'The First Vendor' })
  })

  it('is filed with its services when its feed holds no incident', async () => {
    const services = [{ slug: 'quiet-mail', vendor: 'quiet', name: 'Mail', parents: [] }]
    expect(await run([], { reading: { drafts: [], doubts: [], services } })).toEqual([])
    expect(await nameOf('quiet')).toMatchObject({ name: 'Quiet' })
  })
})
