import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { addSeconds } from '@/lib/core/time/instant'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { listFilterCounts, listNarrowedCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { now } from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

withTestDatabase()

const extra = 30
const castOf = (...slugs: string[]) => cast.filter(({ services }) => services.some(({ service }) => slugs.includes(service))).length
const suite = castOf('microsoft-365', 'exchange-online', 'teams')
beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publish(document)
  for (let number = 1; number <= extra; number += 1) await publish(numbered(number))
})

function publish(document: IncidentDocument, recordedAt?: string) {
  return publishDocument(curator, { document, reason: 'A test', ...(recordedAt === undefined ? {} : { recordedAt }) })
}

/** One incident per day of June 2020; every tenth is undated. */
function numbered(number: number, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const day = String(number).padStart(2, '0')
  const dated = number % 10 === 0 ? {} : { statedAt: momentOf(`2020-06-${day} 12:00`) }
  return buildDocument({
    id: `018f0000-0000-7000-8000-0000000001${day}`,
    slug: `numbered-${number}`,
    title: `Numbered ${number}`,
    services: [{ service: 'teams' }],
    entries: [buildEntry('a', { ...dated, phase: 'resolved', body: 'Meetings dropped' })],
    ...parts,
  })
}

async function slugsOf(filter: IncidentFilter): Promise<string[]> {
  return (await listIncidents({ limit: 100, ...filter })).items.map(({ slug }) => slug)
}

describe('the list of incidents', () => {
  it('is newest first by the first dated thing, undated ones last, and its pages meet without a gap', async () => {
    const all = await slugsOf({})
    expect(all.length).toBe(cast.length + extra)
    const starts = (await listIncidents({ limit: 100 })).items.map(({ startedAt }) => startedAt)
    expect(starts).toEqual([...starts].sort((a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1)))
    expect(starts.filter((start) => start === null).length).toBeGreaterThan(2)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await listIncidents({ limit: 4, ...(cursor === undefined ? {} : { cursor }) })
      expect(page.total).toBe(all.length)
      paged.push(...page.items.map(({ slug }) => slug))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(paged).toEqual(all)
  })

  it('shows of each what lists need', async () => {
    const { items, total } = await listIncidents({ q: 'EX648815', limit: 1 })
    expect(total).toBeGreaterThanOrEqual(1)
    const row = (await listIncidents({ limit: 100 })).items.find(({ slug }) => slug === 'ex648815')
    expect(items.length).toBe(1)
    expect(row).toMatchObject({
      codes: expect.arrayContaining(['EX648815']),
      vendor: { slug: 'microsoft', name: 'Microsoft' },
      services: [{ slug: 'exchange-online', name: 'Exchange Online' }],
      serviceCount: 1,
      classification: 'incident',
      completeness: 'full',
      status: 'end-not-recorded',
      startedAt: '2023-07-17T15:00:00.000Z',
      lastStatedAt: expect.stringMatching(/^2023-07-/),
      linkedCount: 2,
    })
    expect(row?.durations).toContainEqual({ basis: 'declared', effect: 'delayed', seconds: 95_543, atLeast: true, about: false })
    expect(row?.entryCount).toBeGreaterThanOrEqual(12)
  })

  it('names the first few services and places of each and counts the rest', async () => {
    const all = ['exchange-online', 'microsoft-365', 'onedrive', 'sharepoint-online', 'teams']
    await publish(numbered(28, { services: all.map((service) => ({ service })) }))
    const [row] = (await listIncidents({ q: 'numbered 28' })).items
    expect(row?.services.map(({ slug }) => slug)).toEqual(all.slice(0, 4))
    expect([row?.serviceCount, row?.regions, row?.regionCount]).toEqual([5, [], 0])
    const named = (await listIncidents({ q: 'EX649175' })).items.find(({ slug }) => slug === 'ex649175')
    expect([named?.regions.length, named?.regionCount]).toEqual([4, 6])
    await publish(numbered(28))
  })

  it('is filtered by vendor, service, classification and status, alone and together', async () => {
    expect((await listIncidents({ vendor: 'microsoft' })).total).toBe(cast.length + extra)
    expect((await listIncidents({ vendor: 'nobody' })).total).toBe(0)
    expect((await listIncidents({ service: 'teams' })).total).toBe(castOf('teams') + extra)
    expect(await slugsOf({ status: ['disputed'] })).toEqual(['ex649175'])
    expect((await listIncidents({ status: ['disputed', 'resolved'], service: 'teams' })).total).toBe(extra)
    expect((await listIncidents({ service: 'microsoft-365' })).total).toBe(suite + extra)
    const elsewhere = await slugsOf({ service: 'outlook-com' })
    expect(elsewhere.length).toBe(cast.length - suite)
    expect([...(await slugsOf({ service: 'microsoft-365' })), ...elsewhere].sort()).toEqual((await slugsOf({})).sort())
    await publish(numbered(27, { classification: 'maintenance' }))
    expect(await slugsOf({ classification: ['maintenance'] })).toEqual(['numbered-27'])
    expect((await listIncidents({ classification: ['incident', 'advisory'], service: 'teams' })).total).toBe(castOf('teams') + extra - 1)
    expect((await listIncidents({ classification: ['maintenance'], vendor: 'microsoft', status: ['disputed'] })).total).toBe(0)
    await publish(numbered(27))
    const page = await listIncidents({ service: 'teams', limit: 7 })
    expect(page.nextCursor).not.toBeNull()
    const next = await listIncidents({ service: 'teams', limit: 100, cursor: page.nextCursor ?? '' })
    expect([...page.items, ...next.items].map(({ slug }) => slug)).toEqual(await slugsOf({ service: 'teams' }))
  })

  it('finds codes, error texts, titles, entry texts, German words and words without their accents', async () => {
    for (const q of ['EX649175', 'ex649175', '503 5.5.1', '"503 5.5.1"', 'bad sequence of commands']) {
      expect(await slugsOf({ q }), q).toContain('ex649175')
    }
    expect(await slugsOf({ q: 'numbered 7' })).toEqual(['numbered-7'])
    expect((await listIncidents({ q: 'meeting dropping' })).total).toBe(extra)
    for (const q of ['numbered -meetings', 'dropped -meetings', 'numbered -"meetings dropped"', 'dropped -x -meeting']) {
      expect(await slugsOf({ q, service: 'teams' }), q).toEqual([])
    }
    expect((await listIncidents({ q: 'numbered -nothing', service: 'teams' })).total).toBe(extra)
    const german = numbered(7, {
      language: 'de',
      entries: [buildEntry('a', { language: 'de', body: 'Die Zustellung der Nachrichten verzögerte sich; frei/gebucht fehlte' })],
    })
    await publish(german)
    for (const q of ['nachricht', 'verzogerte', 'verzögerte', 'gebucht', 'frei/gebucht'])
      expect(await slugsOf({ q }), q).toContain('numbered-7')
    await publish(numbered(7))
  })

  it('is filtered by cause, by days, and by places that lie in each other', async () => {
    const place = (slug: string) => ({ place: slug, statedIn: ['a'], how: 'field' as const })
    const cause = {
      id: 'c',
      statedIn: ['a'],
      how: 'field' as const,
      category: 'power' as const,
      text: 'A fuse',
      certainty: 'final' as const,
    }
    const impact = (slug: string) => [buildImpact('i', { statedIn: ['a'], regions: [place(slug)] })]
    await publish(numbered(21, { impacts: impact('germany'), causes: [cause] }))
    await publish(numbered(22, { impacts: impact('dach') }))
    await publish(numbered(23, { impacts: impact('austria') }))
    const among = async (filter: IncidentFilter) => (await slugsOf({ service: 'teams', ...filter })).map((slug) => slug.slice(9)).sort()
    expect(await among({ region: 'germany' })).toEqual(['21', '22'])
    expect(await among({ region: 'austria' })).toEqual(['22', '23'])
    expect(await among({ region: 'dach' })).toEqual(['21', '22', '23'])
    expect(await among({ region: 'france' })).toEqual([])
    expect(await among({ region: 'nowhere' })).toEqual([])
    expect(await among({ cause: 'power' })).toEqual(['21'])
    expect(await among({ cause: 'power', region: 'austria' })).toEqual([])
    expect(await among({ from: '2020-06-28' })).toEqual(['28', '29'])
    expect(await among({ to: '2020-06-02' })).toEqual(['1', '2'])
    for (const sort of ['newest', 'oldest'] as const)
      expect(await among({ from: '2020-06-03', to: '2020-06-04', sort }), sort).toEqual(['3', '4'])
    expect((await among({ from: '2020', to: '2020-06' })).length).toBe(27)
    expect(await among({ from: '2021' })).toEqual([])
    for (const number of [21, 22, 23]) await publish(numbered(number))
  })

  it('comes in the order asked for, and its pages meet without a gap in each', async () => {
    for (const sort of ['newest', 'oldest', 'longest', 'entries', 'changed', 'best'] as const) {
      const asked = { sort, ...(sort === 'best' ? { q: 'meetings OR mail' } : {}) }
      const all = await slugsOf(asked)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await listIncidents({ ...asked, limit: 7, ...(cursor === undefined ? {} : { cursor }) })
        paged.push(...page.items.map(({ slug }) => slug))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(paged, sort).toEqual(all)
      expect(new Set(all).size, sort).toBe((await listIncidents(asked)).total)
    }
    const starts = (await listIncidents({ sort: 'oldest', limit: 100 })).items.map(({ startedAt }) => startedAt)
    expect(starts).toEqual([...starts].sort((a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)))
    const counts = (await listIncidents({ sort: 'entries', limit: 100 })).items.map(({ entryCount }) => entryCount)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const spans = (await listIncidents({ sort: 'longest', limit: 100 })).items.map(({ durations }) =>
      Math.max(0, ...durations.map(({ seconds }) => seconds)),
    )
    expect(spans).toEqual([...spans].sort((a, b) => b - a))
    expect(spans[0]).toBeGreaterThan(95_000)
    await publish(numbered(5, { title: 'Changed' }))
    expect((await slugsOf({ sort: 'changed' }))[0]).toBe('numbered-5')
    await publish(numbered(5))
  })

  it('refuses the cursor of another order, and counts again only what it is not told', async () => {
    const { nextCursor } = await listIncidents({ sort: 'oldest', limit: 1 })
    for (const sort of ['newest', 'longest', 'entries', 'changed'] as const)
      await expect(listIncidents({ sort, cursor: nextCursor ?? '' }), sort).rejects.toMatchObject({ code: 'invalid' })
    expect(await listIncidents({ total: 7, limit: 1 })).toMatchObject({ total: 7, totalIsAtLeast: false })
  })

  it('takes any search text and answers it with a list', async () => {
    for (const q of ['', '   ']) expect((await listIncidents({ q })).total).toBe(cast.length + extra)
    for (const q of ["'", '"', '&|!():*<->', '%', '\\', '\u0000', '\ud800', '-', 'or', 'a'.repeat(300), 'wort '.repeat(3000)]) {
      expect(Array.isArray((await listIncidents({ q })).items), JSON.stringify(q)).toBe(true)
    }
  })

  it('refuses a cursor that is none of ours', async () => {
    for (const cursor of ['', 'x', Buffer.from("2023' OR 1=1").toString('base64url'), Buffer.from('2023-07-17/x').toString('base64url')]) {
      await expect(listIncidents({ cursor }), cursor).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('lets an incident stop being ongoing 14 days after the last word, without anybody writing', async () => {
    const stated = '2023-08-01T00:00:00.000Z'
    const entries = [buildEntry('a', { statedAt: momentOf('2023-08-01'), phase: 'investigating' })]
    await publish(numbered(29, { slug: 'live', entries, id: '018f0000-0000-7000-8000-0000000009aa' }), addSeconds(stated, 60))
    vi.mocked(now).mockReturnValue(addSeconds(stated, 14 * 86_400 - 60))
    expect(await slugsOf({ ongoing: true })).toContain('live')
    expect(await slugsOf({ status: ['ongoing'] })).toEqual(['live'])
    vi.mocked(now).mockReturnValue(addSeconds(stated, 14 * 86_400 + 60))
    expect(await slugsOf({ ongoing: true })).toEqual([])
    expect(await slugsOf({ status: ['ongoing'] })).toEqual([])
    expect(await slugsOf({ status: ['end-not-recorded'] })).toContain('live')
    expect((await listIncidents({ q: 'live', limit: 1 })).items[0]?.status).toBe('end-not-recorded')
    vi.mocked(now).mockRestore()
  })

  it('lets a maintenance be planned until it begins, and going on until its declared end', async () => {
    const stated = '2023-08-01T00:00:00.000Z'
    const moment = (text: string) => [{ statedIn: ['a'], how: 'field' as const, moment: momentOf(text) }]
    const impact = buildImpact('i', { statedIn: ['a'], starts: moment('2023-08-03 02:00'), ends: moment('2023-08-03 04:00') })
    const parts = { classification: 'maintenance' as const, slug: 'planned', id: '018f0000-0000-7000-8000-0000000009ab' }
    await publish(numbered(26, { ...parts, entries: [buildEntry('a', { statedAt: momentOf('2023-08-01') })], impacts: [impact] }), stated)
    const at = async (text: string) => {
      vi.mocked(now).mockReturnValue(instantOf(text))
      const { items } = await listIncidents({ ongoing: true, classification: ['maintenance'] })
      return items.map(({ slug, planned }) => ({ slug, planned }))
    }
    const window = { from: instantOf('2023-08-03 02:00'), to: instantOf('2023-08-03 04:00') }
    expect(await at('2023-08-02 00:00')).toEqual([{ slug: 'planned', planned: window }])
    expect(await at('2023-08-03 03:00')).toEqual([{ slug: 'planned', planned: null }])
    expect(await at('2023-08-03 05:00')).toEqual([])
    vi.mocked(now).mockRestore()
  })

  it('counts per vendor, service, place, cause, classification and status, as the lists do', async () => {
    const { total, services, vendors, regions, causes, classifications, statuses } = await listFilterCounts()
    expect(regions.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['germany', 'dach', 'india']))
    for (const { slug, count } of regions) expect((await listIncidents({ region: slug })).total, slug).toBe(count)
    for (const { cause, count } of causes) expect((await listIncidents({ cause })).total, cause).toBe(count)
    expect(total).toBe((await listIncidents({ limit: 1 })).total)
    expect(vendors).toEqual([{ slug: 'microsoft', name: 'Microsoft', count: total }])
    for (const { slug, count } of services) expect((await listIncidents({ service: slug })).total, slug).toBe(count)
    for (const { status, count } of statuses) expect((await listIncidents({ status: [status] })).total, status).toBe(count)
    for (const { classification, count } of classifications) {
      expect((await listIncidents({ classification: [classification] })).total, classification).toBe(count)
    }
    expect(services.find(({ slug }) => slug === 'exchange-online')).toEqual({
      slug: 'exchange-online',
      name: 'Exchange Online',
      vendor: 'microsoft',
      count: castOf('exchange-online'),
    })
    expect(services.find(({ slug }) => slug === 'microsoft-365')?.count).toBe(total - castOf('outlook-com'))
    expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  })

  it('counts the same of what a filter leaves, unless that is too much to count on every request', async () => {
    const filter = { q: 'mail', from: '2023' }
    const { total } = await listIncidents(filter)
    const counts = await listNarrowedCounts(filter, total)
    expect(counts?.total).toBe(total)
    for (const { slug, count } of counts?.regions ?? []) expect((await listIncidents({ ...filter, region: slug })).total, slug).toBe(count)
    for (const { slug, count } of counts?.services ?? [])
      expect((await listIncidents({ ...filter, service: slug })).total, slug).toBe(count)
    for (const { status, count } of counts?.statuses ?? [])
      expect((await listIncidents({ ...filter, status: [status] })).total, status).toBe(count)
    expect(counts?.regions.length).toBeGreaterThan(3)
    expect(await listNarrowedCounts(filter, 501)).toBeNull()
    expect(await listNarrowedCounts({ q: 'volcano' }, 0)).toMatchObject({ total: 0, vendors: [], regions: [] })
  })

  it('shows nothing of a retracted incident', async () => {
    await publish(numbered(3, { standing: { kind: 'retracted', reason: 'It was another one' } }))
    expect(await slugsOf({})).not.toContain('numbered-3')
    expect(await slugsOf({ q: 'numbered 3' })).toEqual([])
  })
})
