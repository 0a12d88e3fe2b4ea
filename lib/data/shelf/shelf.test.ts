import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { getFate, listOffered, listOwnServices, listServices, type Service } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listFilterCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { listAudit } from '@/lib/data/people/audit'
import { listSuggestions } from '@/lib/data/search/list-suggestions'
import { deleteItem } from '@/lib/data/shelf/delete-item'
import { listPublishers } from '@/lib/data/shelf/list-publishers'
import { getShelved, listShelf } from '@/lib/data/shelf/list-shelf'
import { mergeService } from '@/lib/data/shelf/merge-service'
import { addItem, changeItem } from '@/lib/data/shelf/save-item'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const vendor = { slug: 'test-vendor', name: 'Test vendor', homepage: 'https://vendor.example', statusPage: null }
const service = (slug: string, parts: Partial<Service> = {}): Service => ({
  ...{ slug, vendor: 'microsoft', name: slug, names: [slug], parents: [], features: [], codePrefixes: [] },
  ...parts,
})
const place = { kind: 'area' as const, aliases: [], parents: [], iso: null, m49: null, latitude: null, longitude: null }

describe('the catalogue', () => {
  it('takes what it lacks, once, and says what it is by parts', async () => {
    const before = await latestOutboxId()
    await expect(addItem(contributor, 'vendors', vendor)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await addItem(curator, 'vendors', vendor)).toEqual(vendor)
    await expect(addItem(curator, 'vendors', vendor)).rejects.toMatchObject({ details: { reason: 'item-taken', field: 'slug' } })
    expect(await changeItem(curator, 'vendors', vendor.slug, { name: 'Renamed' })).toEqual({ ...vendor, name: 'Renamed' })
    expect(await getShelved('vendors', vendor.slug)).toMatchObject({ name: 'Renamed', retired: false, incidents: 0 })
    expect((await readOutboxSince(before)).map(({ tags }) => tags)).toEqual([
      ['catalogue', 'record'],
      ['catalogue', 'record'],
    ])
    expect((await listAudit(administrator)).items.slice(0, 2).map(({ action, target, detail }) => [action, target, detail.deed])).toEqual([
      ['catalogue-changed', 'vendors/test-vendor', 'changed'],
      ['catalogue-changed', 'vendors/test-vendor', 'added'],
    ])
  })

  it.each([
    ['vendors', { ...vendor, slug: 'v-2', homepage: 'javascript:alert(1)' }, 'homepage'],
    ['vendors', { ...vendor, slug: 'No Slug' }, 'slug'],
    ['vendors', { ...vendor, slug: 'v-2', name: '' }, 'name'],
    ['services', service('s-2', { names: ['half a \ud800'] }), 'names'],
    ['regions', { ...place, slug: 'r-2', names: { en: '', de: 'x' } }, 'names'],
    ['regions', { ...place, slug: 'r-2', names: { en: 'x', de: 'x' }, latitude: 91 }, 'latitude'],
  ] as const)('refuses what is not valid, at its field: %s %#', async (shelf, item, field) => {
    await expect(addItem(curator, shelf, item as never)).rejects.toMatchObject({ code: 'invalid', details: { field } })
  })

  it('knows its vendors and parents, and nothing is a part of itself', async () => {
    await expect(addItem(curator, 'services', service('s-3', { vendor: 'nobody' }))).rejects.toMatchObject({ code: 'invalid' })
    await expect(addItem(curator, 'services', service('s-3', { parents: ['nothing'] }))).rejects.toMatchObject({ code: 'invalid' })
    await addItem(curator, 'services', service('above'))
    await addItem(curator, 'services', service('below', { parents: ['above'] }))
    for (const parents of [['below'], ['above']])
      await expect(changeItem(curator, 'services', 'above', { parents })).rejects.toMatchObject({ details: { field: 'parents' } })
    expect((await listServices()).find(({ slug }) => slug === 'above')?.parents).toEqual([])
  })

  it('retires and brings back', async () => {
    await addItem(curator, 'regions', { ...place, slug: 'old-place', names: { en: 'Old place', de: 'Alter Ort' } })
    await changeItem(curator, 'regions', 'old-place', { retired: true })
    expect((await getFate()).retired.regions).toEqual(new Set(['old-place']))
    expect((await listShelf('regions', { q: 'ALTER' })).items).toMatchObject([{ slug: 'old-place', retired: true }])
    await addItem(curator, 'services', service('old-service'))
    await changeItem(curator, 'services', 'old-service', { retired: true })
    expect((await listOffered()).services.some(({ slug }) => slug === 'old-service')).toBe(false)
    expect((await listServices()).some(({ slug }) => slug === 'old-service')).toBe(true)
    await changeItem(curator, 'regions', 'old-place', { retired: false })
    expect((await getFate()).retired.regions.size).toBe(0)
    await expect(changeItem(curator, 'regions', 'nowhere', {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lists page by page', async () => {
    const first = await listShelf('regions')
    expect([first.items.length, first.nextCursor]).toEqual([50, first.items.at(-1)?.slug])
    const second = await listShelf('regions', { cursor: first.nextCursor ?? '' })
    expect((second.items[0]?.slug ?? '') > (first.nextCursor ?? '')).toBe(true)
  })

  it('deletes what nothing refers to, and says what does', async () => {
    await addItem(curator, 'services', service('used-once'))
    await addItem(curator, 'services', service('in-draft'))
    await addItem(curator, 'services', service('unused'))
    const document = buildDocument({ slug: 'used', services: [{ service: 'used-once' }] })
    await publishDocument(curator, { document, reason: 'First' })
    await publishDocument(curator, { document: { ...document, services: [] }, reason: 'Second' })
    const id = '018f0000-0000-7000-8000-00000000000d'
    await saveDraft(curator, { document: buildDocument({ id, slug: 'drafted', services: [{ service: 'in-draft' }] }) })
    const inUse = (user: string) => ({ code: 'conflict', details: { reason: 'in-use', user } })
    await expect(deleteItem(curator, 'services', 'used-once')).rejects.toMatchObject(inUse('used'))
    await expect(deleteItem(curator, 'services', 'in-draft')).rejects.toMatchObject(inUse('drafted'))
    await expect(deleteItem(curator, 'services', 'above')).rejects.toMatchObject(inUse('below'))
    await expect(deleteItem(curator, 'vendors', 'microsoft')).rejects.toMatchObject({ details: { reason: 'in-use' } })
    await expect(deleteItem(contributor, 'services', 'unused')).rejects.toMatchObject({ code: 'forbidden' })
    await deleteItem(curator, 'services', 'unused')
    expect(await getDb().service.findUnique({ where: { slug: 'unused' } })).toBeNull()
    await expect(deleteItem(curator, 'services', 'unused')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a service that was merged', () => {
  const id = '018f0000-0000-7000-8000-00000000000e'

  it('leads to the survivor in lists, filters, counts and names; documents keep their slug', async () => {
    await addItem(curator, 'services', service('survivor', { name: 'The survivor' }))
    await addItem(curator, 'services', service('gone', { name: 'Gone mail', features: ['Search'], codePrefixes: ['GM'] }))
    await addItem(curator, 'services', service('part', { parents: ['gone'] }))
    const document = buildDocument({
      id,
      slug: 'of-gone',
      services: [{ service: 'gone' }, { service: 'part' }],
      entries: [buildEntry('a')],
    })
    await publishDocument(curator, { document, reason: 'First' })
    expect(await mergeService(curator, { slug: 'gone', into: 'survivor' })).toMatchObject({
      names: ['survivor', 'Gone mail', 'gone'],
      features: ['Search'],
      codePrefixes: ['GM'],
    })
    const published = await getPublishedIncident('of-gone')
    expect(published?.document.services).toEqual(document.services)
    expect(published?.services).toMatchObject([{ slug: 'survivor', name: 'The survivor' }, { slug: 'part' }])
    for (const asked of ['survivor', 'gone'])
      expect((await listIncidents({ service: asked })).items.map(({ slug }) => slug)).toEqual(['of-gone'])
    const counts = (await listFilterCounts()).services
    expect(counts.find(({ slug }) => slug === 'survivor')).toMatchObject({ name: 'The survivor', count: 1 })
    expect(counts.some(({ slug }) => slug === 'gone')).toBe(false)
    expect((await listOwnServices()).some(({ slug }) => slug === 'gone')).toBe(false)
    expect((await listSuggestions('gone mail', 'en'))[0]).toMatchObject({ kind: 'service', slug: 'survivor' })
    expect(await getShelved('services', 'gone')).toMatchObject({ mergedInto: 'survivor', parents: ['survivor'] })
    expect(await getShelved('services', 'part')).toMatchObject({ parents: ['survivor'] })
  })

  it('is kept with the survivor, also when that one is merged in turn', async () => {
    await addItem(curator, 'services', service('last'))
    await expect(changeItem(curator, 'services', 'gone', { name: 'x' })).rejects.toMatchObject({ details: { reason: 'merged' } })
    await expect(mergeService(curator, { slug: 'last', into: 'gone' })).rejects.toMatchObject({ details: { reason: 'merged' } })
    await expect(mergeService(curator, { slug: 'last', into: 'last' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(mergeService(curator, { slug: 'last', into: 'nothing' })).rejects.toMatchObject({ details: { field: 'into' } })
    await addItem(curator, 'services', service('foreign', { vendor: 'test-vendor' }))
    await expect(mergeService(curator, { slug: 'foreign', into: 'last' })).rejects.toMatchObject({ details: { field: 'into' } })
    await mergeService(curator, { slug: 'survivor', into: 'last' })
    expect((await getFate()).merged).toEqual(
      new Map([
        ['gone', 'last'],
        ['survivor', 'last'],
      ]),
    )
    expect((await listIncidents({ service: 'gone' })).total).toBe(1)
    await expect(deleteItem(curator, 'services', 'survivor')).resolves.toBeUndefined()
  })

  it('merges a part into its whole', async () => {
    await addItem(curator, 'services', service('whole'))
    await addItem(curator, 'services', service('piece', { parents: ['whole'] }))
    await mergeService(curator, { slug: 'piece', into: 'whole' })
    await addItem(curator, 'services', service('outer'))
    await addItem(curator, 'services', service('inner', { parents: ['outer'] }))
    await mergeService(curator, { slug: 'outer', into: 'inner' })
    expect(await getShelved('services', 'inner')).toMatchObject({ parents: [] })
  })
})

it('publishers are those whom published incidents quote', async () => {
  const source = (id: string, publisher: string, url: string) => ({ id, kind: 'press' as const, publisher, url })
  const document = buildDocument({
    id: '018f0000-0000-7000-8000-00000000000f',
    slug: 'quoted',
    sources: [
      source('a', 'A paper', 'https://paper.example/1'),
      source('b', 'A paper', 'https://www.paper.example/2'),
      source('c', 'Zine', 'https://zine.example'),
    ],
  })
  await publishDocument(curator, { document, reason: 'First' })
  expect((await listPublishers(contributor, { q: 'a p' })).items).toEqual([
    { publisher: 'A paper', kinds: ['press'], hosts: ['paper.example', 'www.paper.example'], sources: 2 },
  ])
  expect((await listPublishers(contributor, { cursor: 'A paper' })).items.map(({ publisher }) => publisher)).toEqual(['Zine'])
})
