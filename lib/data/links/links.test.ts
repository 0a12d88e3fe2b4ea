import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Source } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { checkReadiness } from '@/lib/data/health/check-readiness'
import { collectMetrics } from '@/lib/data/health/collect-metrics'
import { beat } from '@/lib/data/health/pulse'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { enlistLinks } from '@/lib/data/links/enlist-links'
import { judgeLink } from '@/lib/data/links/judge-link'
import { startLinkChecker } from '@/lib/data/links/link-checker'
import { isDeadLinkCursor, listDeadLinks } from '@/lib/data/links/list-dead-links'
import { settleDeadLink } from '@/lib/data/links/settle-dead-link'
import { linkLeaseSeconds, settleTakenLink, takeLink } from '@/lib/data/links/take-link'
import { listAudit } from '@/lib/data/people/audit'
import { withFeedServer } from '@/lib/data/testing/feed-server'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/clock', { spy: true })
vi.mock('@/lib/site/config', { spy: true })

withTestDatabase()
const server = withFeedServer()
const day = 86_400
let time = '2024-06-01T00:00:00.000Z'
const soon = () => 0
const wait = (seconds: number) => {
  time = addSeconds(time, seconds)
}

beforeAll(async () => {
  vi.mocked(now).mockImplementation(() => time)
  await putTestCatalogue()
})
afterEach(async () => {
  await getDb().linkCheck.deleteMany()
})

type Named = { url?: string; archiveUrl?: string }
let count = 0
async function publish(...named: Named[]): Promise<{ incidentId: string; slug: string; title: string }> {
  count += 1
  const sources = named.map((each, index): Source => ({ id: `source-${index}`, kind: 'blog', publisher: `Blog ${index}`, ...each }))
  const id = `018f0000-0000-7000-8000-0000000c${String(count).padStart(4, '0')}`
  const slug = `ex75${String(count).padStart(4, '0')}`
  const entries = [buildEntry('post-1', { sources: sources.map((source) => source.id) })]
  await publishDocument(curator, {
    document: buildDocument({ id, slug, title: `Incident ${count}`, entries, sources }),
    reason: 'First record',
  })
  return { incidentId: id, slug, title: `Incident ${count}` }
}
const retractAll = () => getDb().incident.updateMany({ data: { state: 'retracted' } })
const known = async () => (await getDb().linkCheck.findMany({ orderBy: { url: 'asc' } })).map(({ url }) => url)
const gone = { verdict: 'gone', word: '404', waitSeconds: null } as const

/** Asks what is due until it is dead, without a network. */
async function letDie(url: string): Promise<void> {
  for (const _ of [1, 2, 3]) {
    await getDb().linkCheck.updateMany({ where: { url }, data: { nextCheckAt: time } })
    await getDb().linkCheck.updateMany({ where: { url: { not: url } }, data: { nextCheckAt: addSeconds(time, 400 * day) } })
    wait(2 * day)
    const link = await takeLink('a test')
    if (link?.url !== url) throw new Error(`${link?.url} is due instead of ${url}.`)
    await settleTakenLink(link, 'a test', gone, judgeLink(link, gone, time, soon))
  }
}

describe('addresses are filed', () => {
  it('of published sources that are current, once each, and forgotten when nobody names them any more', async () => {
    await publish({ url: 'https://one.example/a', archiveUrl: 'https://archive.example/a' }, { url: 'https://two.example/' })
    await publish({ url: 'https://one.example/a' })
    expect(await enlistLinks(soon)).toBe(3)
    expect(await enlistLinks(soon)).toBe(0)
    expect(await known()).toEqual(['https://archive.example/a', 'https://one.example/a', 'https://two.example/'])
    await retractAll()
    expect(await takeLink('a test')).toBeNull()
    expect(await known()).toEqual([])
    expect(await enlistLinks(soon)).toBe(0)
  })
})

describe('one is asked at a time', () => {
  it('by all processes together, each host once a minute, and it falls to another when its process is gone', async () => {
    await publish({ url: 'https://one.example/a' }, { url: 'https://one.example/b' }, { url: 'https://two.example/' })
    await enlistLinks(soon)
    await getDb().linkCheck.updateMany({ where: { host: 'two.example' }, data: { nextCheckAt: addSeconds(time, 1) } })
    wait(1)
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => takeLink(`process ${index}`)))
    const [first] = all.filter((link) => link !== null)
    if (first === undefined) throw new Error('One is due.')
    expect(all.filter((link) => link !== null)).toHaveLength(1)
    expect(first.host).toBe('one.example')

    wait(linkLeaseSeconds - 1)
    expect(await takeLink('another')).toBeNull()
    wait(1)
    expect(await takeLink('another')).toMatchObject({ url: first.url })
    const works = { verdict: 'works', word: '200', waitSeconds: null } as const
    expect(await settleTakenLink(first, `process ${all.indexOf(first)}`, works, judgeLink(first, works, time, soon))).toBe(false)
    expect(await settleTakenLink(first, 'another', works, judgeLink(first, works, time, soon))).toBe(true)

    expect(await takeLink('another'), 'nobody is asked within ten seconds').toBeNull()
    wait(10)
    const second = await takeLink('another')
    expect(second, 'the other one of its host is due longer').toMatchObject({ host: 'two.example' })
    if (second !== null) await settleTakenLink(second, 'another', works, judgeLink(second, works, time, soon))
    wait(10)
    expect(await takeLink('another')).toBeNull()
    wait(40)
    expect(await takeLink('another')).toMatchObject({ host: 'one.example' })
  })

  it('and a server that is busy is left alone for all its addresses', async () => {
    await retractAll()
    await publish({ url: 'https://one.example/a' }, { url: 'https://one.example/b' })
    await enlistLinks(soon)
    const link = await takeLink('a test')
    const busy = { verdict: 'unproven', word: '429', waitSeconds: 7200 } as const
    if (link !== null) await settleTakenLink(link, 'a test', busy, judgeLink(link, busy, time, soon))
    wait(7199)
    expect(await takeLink('a test')).toBeNull()
    wait(1)
    expect(await takeLink('a test')).toMatchObject({ host: 'one.example' })
  })
})

describe('dead links on the desk', () => {
  it('stand there with the sources that name them, the last one found first, unless a copy is named beside them', async () => {
    await retractAll()
    const one = await publish({ url: 'https://gone.example/a' }, { url: 'https://gone.example/b', archiveUrl: 'https://archive.example/b' })
    const two = await publish({ url: 'https://gone.example/a' }, { archiveUrl: 'https://archive.example/b', url: 'https://well.example/' })
    await enlistLinks(soon)
    await letDie('https://gone.example/a')
    await letDie('https://gone.example/b')
    const first = await listDeadLinks(contributor)
    expect(first).toEqual({
      items: [
        expect.objectContaining({
          url: 'https://gone.example/a',
          answer: '404',
          places: [
            { ...two, sourceId: 'source-0', publisher: 'Blog 0', isArchive: false },
            { ...one, sourceId: 'source-0', publisher: 'Blog 0', isArchive: false },
          ],
        }),
      ],
      nextCursor: null,
    })
    await letDie('https://archive.example/b')
    const { items } = await listDeadLinks(contributor)
    expect(items.map(({ url, places }) => [url, places.map(({ sourceId, isArchive }) => [sourceId, isArchive])])).toEqual([
      [
        'https://archive.example/b',
        [
          ['source-1', true],
          ['source-1', true],
        ],
      ],
      [
        'https://gone.example/a',
        [
          ['source-0', false],
          ['source-0', false],
        ],
      ],
    ])
    const cursor = `${items[0]?.deadSince}_${items[0]?.urlSha}`
    expect(isDeadLinkCursor(cursor)).toBe(true)
    expect((await listDeadLinks(contributor, cursor)).items.map(({ url }) => url)).toEqual(['https://gone.example/a'])
  })

  it('go when somebody says so, are noted, and come back only when they are found gone anew', async () => {
    await retractAll()
    await publish({ url: 'https://gone.example/c' }, { url: 'https://gone.example/d' })
    await enlistLinks(soon)
    await letDie('https://gone.example/c')
    await letDie('https://gone.example/d')
    const [d, c] = (await listDeadLinks(contributor)).items.map(({ urlSha }) => urlSha)
    const nobody = { kind: 'system' as const, name: 'Nobody', role: 'reader' as never }
    await expect(settleDeadLink(nobody, c ?? '', 'works')).rejects.toMatchObject({ code: 'forbidden' })
    await settleDeadLink(contributor, c ?? '', 'works')
    await settleDeadLink(contributor, d ?? '', 'leave')
    expect((await listDeadLinks(contributor)).items).toEqual([])
    await expect(settleDeadLink(contributor, c ?? '', 'leave')).rejects.toMatchObject({ code: 'gone' })
    const { items: audit } = await listAudit(administrator)
    expect(audit.slice(0, 2).map(({ action, target, detail }) => [action, target, detail])).toEqual([
      ['link-settled', 'https://gone.example/d', { decision: 'leave' }],
      ['link-settled', 'https://gone.example/c', { decision: 'works' }],
    ])
    await letDie('https://gone.example/c')
    await letDie('https://gone.example/d')
    expect((await listDeadLinks(contributor)).items.map(({ url }) => url)).toEqual(['https://gone.example/c'])
  })

  it.each(['', 'x', `2024-99-01T00:00:00.000Z_${'0'.repeat(64)}`, "2024-01-01T00:00:00.000Z_'; DROP TABLE link_check"])(
    '%j is no cursor',
    async (cursor) => {
      expect(isDeadLinkCursor(cursor)).toBe(false)
      await expect(listDeadLinks(contributor, cursor)).rejects.toMatchObject({ code: 'invalid' })
    },
  )
})

it('two checkers ask each address once, one after the other, and say so to whoever keeps watch', async () => {
  await retractAll()
  const paths = ['/200', '/404', '/410', '/500']
  await publish(...paths.map((path) => ({ url: server.url(path) })))
  await enlistLinks(soon)
  let together = 0
  let most = 0
  server.asked.length = 0
  server.serve = (request, response) => {
    together += 1
    most = Math.max(most, together)
    response.once('close', () => {
      together -= 1
    })
    response.writeHead(Number(request.url?.slice(1))).end()
  }
  const faults: unknown[] = []
  const told: string[] = []
  const checkers = [1, 2].map(() =>
    startLinkChecker({
      limits: { allowPrivate: true },
      pollMilliseconds: 5,
      onAnswer: (url, { verdict }) => {
        told.push(`${new URL(url).pathname} ${verdict}`)
        wait(60)
      },
      onFault: (message, error) => faults.push([message, error]),
    }),
  )
  await vi.waitFor(() => expect([faults, told.length]).toEqual([[], paths.length]), { timeout: 20_000 })
  await Promise.all(checkers.map(({ stop }) => stop()))
  expect(told.sort()).toEqual(['/200 works', '/404 gone', '/410 gone', '/500 unproven'])
  expect(most).toBe(1)
  expect(server.asked.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    ...['GET /404', 'GET /410', 'GET /500'],
    ...['HEAD /200', 'HEAD /404', 'HEAD /410', 'HEAD /500'],
  ])

  const metrics = (await collectMetrics()).text.split('\n')
  for (const line of ['works"} 1', 'doubtful"} 2', 'unproven"} 1', 'dead"} 0', 'unchecked"} 0'])
    expect(metrics).toContain(`faultline_links{state="${line}`)
  const config = getConfig()
  vi.mocked(getConfig).mockReturnValue({ ...config, linkCheck: true })
  beat('outbox')
  beat('watches')
  expect(await checkReadiness()).toMatchObject({
    faults: [],
    remarks: expect.arrayContaining([expect.stringMatching(/^links: 4 known, 0 not asked yet, 0 dead\. Last asked: 2/)]),
  })
  wait(61)
  expect((await checkReadiness()).faults).toContain('jobs: links was last heard of 61 s ago')
  vi.mocked(getConfig).mockReturnValue({ ...config, linkCheck: false })
  expect((await checkReadiness()).faults.join()).not.toContain('links')
})
