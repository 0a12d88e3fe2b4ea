import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/feeds/[format]/route'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { getDb } from '@/lib/data/db'
import { feedSql } from '@/lib/data/feeds/feed-sql'
import { beginDraft } from '@/lib/data/incidents/commands/begin-draft'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { rebuildProjections } from '@/lib/data/rebuild'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { feedFormats } from '@/lib/publish/feeds/feeds'
import {
  hasPythonFeedparser,
  type ReadItem,
  readByFeedparser,
  readByPython,
  readByRssParser,
  readCalendar,
} from '@/lib/publish/testing/read-feeds'

/** One for each group of tests, so that none disturbs the feeds of another. */
const ownServices = ['to-do', 'planner', 'yammer', 'onenote', 'sway', 'forms', 'bookings']
const toService = (slug: string) => ({ slug, vendor: 'microsoft', name: slug, names: [], parents: [], features: [], codePrefixes: [] })

vi.mock('next/cache', () => ({ unstable_cache: (make: () => unknown) => make }))

withTestDatabase()

const siteUrl = 'http://localhost:3000'
const idOf = (number: number) => `018f0000-0000-7000-8000-00000000${String(number).padStart(4, '0')}`
const publish = (document: IncidentDocument, recordedAt?: string) =>
  publishDocument(curator, { document, reason: 'A test', ...(recordedAt === undefined ? {} : { recordedAt }) })
const said = (id: string, at: string, parts: Partial<Entry> = {}) =>
  buildEntry(id, { statedAt: momentOf(at), body: `Said in ${id}`, ...parts })

const ask = (path: string, headers: Record<string, string> = {}) => {
  const url = new URL(path, 'https://forged.example')
  const format = url.pathname.split('/').at(-1) ?? ''
  return GET(new Request(url, { headers: { host: 'forged.example', 'x-forwarded-host': 'forged.example', ...headers } }), {
    params: Promise.resolve({ format }),
  })
}
const read = async (search = ''): Promise<ReadItem[]> =>
  (await readByFeedparser(await (await ask(`/feeds/atom.xml${search}`)).text())).items
const idsOf = async (search = '') => (await read(search)).map(({ id }) => id.replace(/^.*0000(\d{4})\/entry\//, '$1 '))

function incident(number: number, service: string, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  return buildDocument({ id: idOf(number), slug: `incident-${number}`, title: `Incident ${number}`, services: [{ service }], ...parts })
}

beforeAll(async () => {
  await putTestCatalogue()
  await putCatalogue(curator, { services: ownServices.map(toService) })
  for (const document of cast) await publish(document)
})

describe('a reader of a feed', () => {
  const first = incident(1, 'to-do', { entries: [said('a', '2020-01-01', { headline: 'Calls fail' }), said('b', '2020-01-02')] })
  const entries = [said('a', '2020-01-01', { headline: 'Most calls fail' }), said('b', '2020-01-02')]

  it('finds one new item for a new entry, and none for an edit, a new title or a new address', async () => {
    await publish(first, '2020-01-03T00:00:00.000Z')
    const search = '?service=to-do'
    const before = await read(search)
    expect(before.map(({ title }) => title)).toEqual(['Incident 1 – Vendor post: Said in b', 'Incident 1 – Vendor post: Calls fail'])

    await publish({ ...first, entries }, '2020-01-04T00:00:00.000Z')
    const edited = await read(search)
    expect(edited.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(edited.map(({ published }) => published)).toEqual(before.map(({ published }) => published))
    expect(edited.map(({ updated }) => updated)).toEqual([before[0]?.updated, '2020-01-04T00:00:00.000Z'])
    expect(edited[1]?.title).toContain('Most calls fail')

    const late = said('c', '2019-12-31', { body: 'It began *earlier*' })
    await publish({ ...first, title: 'Calls', entries: [late, ...entries] }, '2020-01-05T00:00:00.000Z')
    await renameIncident(curator, { incidentId: first.id, slug: 'calls', reason: 'A better name' })
    const after = await read(search)
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]).toMatchObject({ published: '2020-01-05T00:00:00.000Z', link: `${siteUrl}/incidents/calls#c` })
    expect(after[0]?.content).toContain('<p>It began <em>earlier</em></p>')

    await rebuildProjections()
    expect((await read(search)).map(({ id, updated }) => [id, updated])).toEqual(after.map(({ id, updated }) => [id, updated]))
  })

  it('is led from a former address to the present one', async () => {
    const response = await ask('/feeds/atom.xml?incident=incident-1&lang=de')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe(`${siteUrl}/feeds/atom.xml?incident=calls&lang=de`)
    expect(await idsOf('?incident=calls')).toEqual(['0001 c', '0001 b', '0001 a'])
  })

  it('keeps the items of an incident that is merged into another', async () => {
    await publish(incident(2, 'planner', { entries: [said('a', '2020-02-01')] }), '2020-02-02T00:00:00.000Z')
    await publish(
      incident(3, 'planner', { entries: [said('a', '2020-02-03', { body: 'Another' }), said('z', '2020-02-03')] }),
      '2020-02-04T00:00:00.000Z',
    )
    const before = await idsOf('?service=planner')
    expect(before).toEqual(['0003 z', '0003 a', '0002 a'])
    await mergeIncident(curator, { incidentId: idOf(3), into: idOf(2), reason: 'The same' })
    const after = await idsOf('?service=planner')
    expect([...after].sort()).toEqual([...before].sort())
    expect((await read('?service=planner')).map(({ link }) => link.split('#')[1]).sort()).toEqual(['a', 'a-2', 'z'])
    expect((await ask('/feeds/rss.xml?incident=incident-3')).headers.get('location')).toBe(`${siteUrl}/feeds/rss.xml?incident=incident-2`)
  })

  it('is not flooded by an import of old incidents, which are in the feed all the same', async () => {
    const newest = (await idsOf())[0]
    await publish(incident(4, 'yammer', { entries: [said('a', '2014-06-23'), said('b', '2014-06-24')] }))
    expect((await idsOf())[0]).toBe(newest)
    expect((await read('?service=yammer')).map(({ published }) => published)).toEqual([
      '2014-06-24T00:00:00.000Z',
      '2014-06-23T00:00:00.000Z',
    ])
    const everything: string[] = []
    for (let search: string | null = ''; search !== null; ) {
      const feed = (await (await ask(`/feeds/feed.json${search}`)).json()) as { items: { id: string }[]; next_url?: string }
      everything.push(...feed.items.map(({ id }) => id))
      search = feed.next_url === undefined ? null : new URL(feed.next_url).search
    }
    expect(new Set(everything).size).toBe(everything.length)
    expect(everything.length).toBe(await getDb().entry.count({ where: { incident: { state: 'current' } } }))
  })
})

describe('a page of a feed', () => {
  it('has a hundred entries, and the next goes on behind them', async () => {
    const entries = Array.from({ length: 230 }, (_, index) => said(`e-${index}`, `2020-03-01 00:${String(index % 60).padStart(2, '0')}`))
    await publish(incident(5, 'onenote', { entries }), '2020-03-02T00:00:00.000Z')
    const ids: string[] = []
    let next = '/feeds/atom.xml?incident=incident-5'
    const sizes: number[] = []
    while (next !== '') {
      const text = await (await ask(next)).text()
      expect(text).toContain(`<link rel="self" type="application/atom+xml" href="${siteUrl}${next.replaceAll('&', '&amp;')}"/>`)
      const { items } = await readByRssParser(text)
      sizes.push(items.length)
      ids.push(...items.map(({ id }) => id))
      next = (/rel="next"[^>]* href="([^"]*)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&').replace(siteUrl, '')
    }
    expect(sizes).toEqual([100, 100, 30])
    expect(new Set(ids).size).toBe(230)
    expect(await idsOf('?incident=incident-5')).toEqual((await idsOf('?incident=incident-5&service=onenote')).slice(0, 100))
  })

  const searches = ['', '?lang=de', '?incident=ex649175']
  const textsOf = (search: string) =>
    Promise.all(['atom.xml', 'rss.xml'].map(async (name) => (await ask(`/feeds/${name}${search}`)).text()))
  const alike = (items: readonly ReadItem[] = []) =>
    items.map(({ id, title, link, content }) => ({ id, title, link, content: content.trim() }))

  it('of the record is read by two parsers of npm alike, as Atom and as RSS', async () => {
    for (const search of searches) {
      const [atom = '', rss = ''] = await textsOf(search)
      const expected = alike((await readByFeedparser(atom)).items)
      expect(expected.length).toBeGreaterThan(3)
      for (const read of [await readByFeedparser(rss), await readByRssParser(atom), await readByRssParser(rss)])
        expect(alike(read.items)).toEqual(expected)
    }
  })

  it.skipIf(!hasPythonFeedparser)('and so by feedparser of Python (Debian: python3-feedparser), without a complaint', async () => {
    const texts = (await Promise.all(searches.map(textsOf))).flat()
    for (const [index, { bozo, items }] of readByPython(texts).entries()) {
      expect(bozo).toBe('')
      expect(alike(items)).toEqual(alike((await readByFeedparser(texts[index] ?? '')).items))
    }
  })

  it('holds links that are absolute, and no trace of the host that was asked', async () => {
    for (const { name } of feedFormats) {
      const text = await (await ask(`/feeds/${name}?lang=de`)).text()
      expect(text, name).not.toContain('forged')
      expect(text, name).not.toMatch(/(?:href|src)=(?:&quot;|\\?")\/(?!feeds\/feed\.css)/)
      expect(text, name).not.toContain(' class=')
    }
    expect((await ask('/feeds/atom.xml?q=')).headers.get('location')).toBe(`${siteUrl}/feeds/atom.xml`)
  })
})

describe('what is not public', () => {
  const secret = 'a name that nobody may read'

  it('is in no feed, and changes none', async () => {
    const target = incident(6, 'sway', {
      entries: [said('a', '2020-04-01', { body: `Told by ${secret}` }), said('b', '2020-04-01', { phase: 'resolved' })],
    })
    await publish(target, '2020-04-02T00:00:00.000Z')
    await publish(incident(7, 'sway', { entries: [said('gone', '2020-04-03')] }), '2020-04-04T00:00:00.000Z')
    const tags = async (search: string) =>
      Promise.all(feedFormats.map(async ({ name }) => (await ask(`/feeds/${name}${search}`)).headers.get('etag')))
    const [all, own] = [await tags(''), await tags('?incident=incident-6')]
    await beginDraft(curator, { document: incident(8, 'sway', { entries: [said('draft', '2030-01-01', { body: secret })] }) })
    await saveDraft(curator, { document: { ...target, title: 'A draft of it' } })
    expect(await tags('')).toEqual(all)

    await retractIncident(curator, { incidentId: idOf(7), reason: 'Not ours' })
    expect(await tags('?incident=incident-6')).toEqual(own)
    expect(await idsOf('?service=sway')).toEqual(['0006 b', '0006 a'])
    expect((await ask('/feeds/atom.xml?incident=incident-7')).status).toBe(410)
    expect((await ask('/feeds/atom.xml?incident=incident-8')).status).toBe(404)

    await redactIncident(administrator, { incidentId: idOf(6), entry: 'a', fields: ['body'], reason: 'A name' })
    for (const { name } of feedFormats) expect(await (await ask(`/feeds/${name}?incident=incident-6`)).text()).not.toContain(secret)
    const [b, a] = await read('?service=sway')
    expect(b?.updated).toBe(b?.published)
    expect(Date.parse(a?.updated ?? '')).toBeGreaterThan(Date.parse(a?.published ?? ''))
  })
})

describe('a reader that has the feed already', () => {
  it('is told so by its tag, and by its date once a change is settled', async () => {
    for (const { name, mediaType } of feedFormats) {
      const response = await ask(`/feeds/${name}`)
      expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      const tag = response.headers.get('etag') ?? ''
      expect((await ask(`/feeds/${name}`, { 'if-none-match': tag })).status).toBe(304)
      expect((await ask(`/feeds/${name}`, { 'if-none-match': 'W/"other"' })).status).toBe(200)
    }
    await getDb().$executeRaw`UPDATE outbox SET created_at = created_at - interval '1 minute'`
    const settled = await ask('/feeds/atom.xml')
    const modified = settled.headers.get('last-modified') ?? ''
    expect(Date.parse(modified)).toBeGreaterThan(0)
    expect((await ask('/feeds/atom.xml', { 'if-modified-since': modified })).status).toBe(304)
    expect((await ask('/feeds/atom.xml', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200)
    expect((await ask('/feeds/atom.xml', { 'if-modified-since': modified, 'if-none-match': 'W/"other"' })).status).toBe(200)
    await publish(incident(9, 'forms', { entries: [said('a', '2020-05-01')] }))
    expect((await ask('/feeds/atom.xml', { 'if-modified-since': modified })).status).toBe(200)
  })
})

describe('the address of a feed', () => {
  it.each(['vendor=nobody', 'region=atlantis', 'status=fine', 'from=tomorrow', 'lang=fr', 'cursor=nonsense', 'from=2023-08&to=2023-07'])(
    'with %s is answered by what was not understood',
    async (search) => {
      const response = await ask(`/feeds/rss.xml?${search}`)
      expect(response.status).toBe(400)
      const { detail, parameters } = (await response.json()) as { detail: string; parameters: string[] }
      const [name = ''] = search.split('&').at(-1)?.split('=') ?? []
      expect(parameters).toEqual([name])
      expect(detail).toContain(name)
    },
  )

  it('that is none is not found', async () => {
    expect((await ask('/feeds/other.xml')).status).toBe(404)
  })

  it('narrows as the archive does: places by what they lie in, services by what is part of them, searches by their words', async () => {
    const slugs = async (search: string) => [...new Set((await read(search)).map(({ link }) => /incidents\/([^#]+)/.exec(link)?.[1]))]
    expect(await slugs('?region=germany&q=EX649175')).toEqual(['ex649175'])
    expect(await slugs('?service=microsoft-365&incident=ex649175')).toEqual(['ex649175'])
    expect(await slugs('?q=%22Bad+sequence+of+commands%22')).toEqual(['ex649175'])
    expect(await slugs('?status=disputed&vendor=microsoft')).toContain('ex649175')
    expect(await slugs('?from=2023-07-17&to=2023-07-17')).toEqual(['ex648815'])
  })

  it.each([
    ['no filter', {}, 'entry_feed_key_idx'],
    ['a service', { services: ['teams'] }, 'entry_feed_key_idx'],
    ['an incident', { incidentId: idOf(1) }, 'entry_pkey'],
  ])('with %s is answered from an index', async (_name, narrowing, index) => {
    const { sql, values } = feedSql({ services: [], places: [], limit: 100, ...narrowing })
    let count = 0
    const numbered = sql.replaceAll('?', () => `$${++count}`)
    const plan = await getDb().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      await tx.$executeRaw`SET LOCAL enable_sort = off`
      return JSON.stringify(await tx.$queryRawUnsafe(`EXPLAIN (FORMAT JSON) ${numbered}`, ...values))
    })
    expect(plan).toContain(index)
    expect(plan).not.toContain('Seq Scan')
  })
})

describe('the calendar', () => {
  const claim = { statedIn: ['a'], how: 'field' as const }
  const planned = (from: string, to: string | null, id = 'impact') =>
    buildImpact(id, {
      starts: [{ ...claim, moment: momentOf(from) }],
      ends: to === null ? [] : [{ ...claim, moment: momentOf(to) }],
    })
  const maintenance = (impacts: IncidentDocument['impacts'], parts: Partial<IncidentDocument> = {}) =>
    incident(10, 'bookings', { classification: 'maintenance', entries: [said('a', '2030-01-01')], impacts, ...parts })
  const events = async (search = '?service=bookings') => readCalendar(await (await ask(`/feeds/calendar.ics${search}`)).text()).events

  it('has an event for each announced window, which keeps its name when it is moved', async () => {
    await publish(
      maintenance([
        planned('2030-02-01 22:00', '2030-02-02 02:00'),
        planned('2030-02-01 22:00', '2030-02-02 02:00', 'other'),
        planned('2030-02-08 22:00', null, 'second'),
      ]),
    )
    const before = await events()
    expect(before.map(({ uid, from, to, sequence }) => [uid.replace(/^.*\./, ''), from, to, sequence])).toEqual([
      ['impact@faultline.invalid'.replace(/^.*\./, ''), '2030-02-01T22:00:00.000Z', '2030-02-02T02:00:00.000Z', 0],
      ['impact@faultline.invalid'.replace(/^.*\./, ''), '2030-02-08T22:00:00.000Z', '2030-02-08T22:00:00.000Z', 0],
    ])
    await publish(
      maintenance([
        planned('2030-02-01 23:00', '2030-02-02 02:00'),
        planned('2030-02-01 23:00', '2030-02-02 02:00', 'other'),
        planned('2030-02-08 22:00', null, 'second'),
      ]),
    )
    const after = await events()
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after[0]).toMatchObject({ from: '2030-02-01T23:00:00.000Z', sequence: 1, status: 'CONFIRMED' })
  })

  it('says what the vendor took back, and forgets what we took back', async () => {
    await publish(
      maintenance([planned('2030-02-01 23:00', null)], {
        entries: [said('a', '2030-01-01'), said('b', '2030-01-02', { phase: 'false-positive' })],
      }),
    )
    expect((await events()).map(({ status }) => status)).toEqual(['CANCELLED'])
    await retractIncident(curator, { incidentId: idOf(10), reason: 'Not ours' })
    expect(await events()).toEqual([])
  })
})
