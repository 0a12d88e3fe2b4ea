import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { serveText, statuspageFeed, withFeedServer } from '@/lib/data/testing/feed-server'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { addWatch } from '@/lib/data/watches/add-watch'
import { holdLease } from '@/lib/data/watches/hold-lease'
import { pauseWatch, removeWatch, resumeWatch } from '@/lib/data/watches/keep-watch'
import { leaseSeconds, renewLease, settleWatch, takeWatch } from '@/lib/data/watches/lease'
import { listWatches, requireWatch } from '@/lib/data/watches/list-watches'
import { runWatch, type WatchReport } from '@/lib/data/watches/run-watch'
import { startWatchRunner } from '@/lib/data/watches/watch-runner'
import { now } from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

withTestDatabase()
const server = withFeedServer()
const limits = { allowPrivate: true }
const settlement = { lastOutcome: 'unchanged', lastReason: null, failures: 0 }
let time = '2024-06-01T00:00:00.000Z'

beforeAll(async () => {
  vi.mocked(now).mockImplementation(() => time)
  await putTestCatalogue()
  await putCatalogue(curator, { vendors: [{ slug: 'example-storage', name: 'Example Storage', homepage: null, statusPage: null }] })
})
afterEach(async () => {
  await getDb().watch.deleteMany()
})

const add = (path: string) =>
  addWatch(administrator, { url: server.url(path), format: 'statuspage', everySeconds: 300, publish: true }, limits)

describe('watches are kept', () => {
  it('by administrators, once for each address, and only where a feed can be', async () => {
    const watch = await add('/a#top')
    expect(watch).toMatchObject({
      url: server.url('/a'),
      everySeconds: 300,
      publish: true,
      paused: false,
      nextRunAt: time,
      lastRunAt: null,
    })
    await expect(add('/a')).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(`as watch ${watch.id}.`) })
    const given = { url: 'https://status.example/feed', format: 'statuspage', everySeconds: 300 }
    for (const actor of [contributor, curator]) await expect(addWatch(actor, given, limits)).rejects.toMatchObject({ code: 'forbidden' })
    const wrong = [
      { url: server.url('/b'), limits: { allowPrivate: false }, message: /^The address is a number/ },
      { url: 'ftp://status.example/', message: /neither http nor https/ },
      { url: 'status.example', message: /is no URL/ },
      { format: 'nothing', message: /format is no format/ },
      { everySeconds: 9, message: /everySeconds must be at least 10 seconds/ },
      { everySeconds: 86_401, message: /at most a day/ },
      { zone: 'Mars/Olympus', message: /zone is no time zone/ },
      { vendor: 'No Slug', message: /vendor/ },
    ]
    for (const { message, limits: own = limits, ...part } of wrong) {
      const fault = { code: 'invalid', message: expect.stringMatching(message) }
      await expect(addWatch(administrator, { ...given, ...part }, own)).rejects.toMatchObject(fault)
    }
    expect((await listWatches()).map(({ url }) => url)).toEqual([server.url('/a')])
  })

  it('by number or address, at rest or not, until they are removed', async () => {
    const { id, url } = await add('/a')
    await pauseWatch(administrator, String(id))
    expect(await takeWatch('one', null)).toBeNull()
    time = addSeconds(time, 60)
    expect(await resumeWatch(administrator, url)).toMatchObject({ paused: false, nextRunAt: time })
    expect(await takeWatch('one', null)).toMatchObject({ id })
    expect(await removeWatch(administrator, url)).toMatchObject({ id, running: true })
    await expect(requireWatch(url)).rejects.toMatchObject({ code: 'not-found', message: `There is no watch ${url}.` })
    for (const deed of [pauseWatch, resumeWatch, removeWatch]) {
      await expect(deed(administrator, '99')).rejects.toMatchObject({ code: 'not-found' })
      await expect(deed(curator, '99')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('a lease', () => {
  it('is one process’s, which may keep it, and falls to another when that one is gone', async () => {
    const { id } = await add('/a')
    const all = await Promise.all(Array.from({ length: 8 }, (_, index) => takeWatch(`process ${index}`, index % 2 === 0 ? id : null)))
    expect(all.filter((watch) => watch !== null)).toHaveLength(1)
    const owner = `process ${all.findIndex((watch) => watch !== null)}`
    const hold = holdLease(id, owner)
    time = addSeconds(time, leaseSeconds - 1)
    expect(await renewLease(id, 'another')).toBe(false)
    expect(await renewLease(id, owner)).toBe(true)
    expect(hold.require).not.toThrow()
    time = addSeconds(time, leaseSeconds - 1)
    expect(await takeWatch('another', id)).toBeNull()
    expect(hold.require, 'it has not heard that it may keep it').toThrow(/taken over/)
    hold.release()

    time = addSeconds(time, 1)
    expect(await takeWatch('another', null)).toMatchObject({ id })
    expect(await renewLease(id, owner)).toBe(false)
    const end = { ...settlement, lastRunAt: time, nextRunAt: addSeconds(time, 300) }
    expect(await settleWatch(id, owner, { ...end, lastReason: 'too late' })).toBe(false)
    expect(await settleWatch(id, 'another', end)).toBe(true)
    expect(await requireWatch(String(id))).toMatchObject({ running: false, lastReason: null, nextRunAt: end.nextRunAt })
    expect(await takeWatch('another', null)).toBeNull()
  })

  it('that was lost while the feed was fetched leaves the record alone', async () => {
    const { id } = await add('/lost')
    const taken = await takeWatch('one', id)
    if (taken === null) throw new Error('It is free.')
    server.serve = (request, response) => {
      time = addSeconds(time, leaseSeconds + 1)
      serveText(statuspageFeed([{ id: 'l1', texts: ['Uploads fail.'] }]))(request, response)
    }
    await expect(runWatch(taken, { runner: 'one', limits })).rejects.toMatchObject({ code: 'conflict' })
    expect(await getDb().incident.count()).toBe(0)
    expect(await requireWatch(String(id))).toMatchObject({ lastRunAt: null, running: false })
  })
})

it('two runners on one database run every due watch once, and never one of them twice at a time', async () => {
  const paths = Array.from({ length: 7 }, (_, index) => `/feed-${index}`)
  const answering = new Map(paths.map((path) => [path, 0]))
  let most = 0
  let together = 0
  server.asked.length = 0
  server.serve = (request, response) => {
    const path = request.url ?? ''
    const held = [...answering.values()].reduce((sum, count) => sum + count, 1)
    together = Math.max(together, held)
    answering.set(path, (answering.get(path) ?? 0) + 1)
    most = Math.max(most, answering.get(path) ?? 0)
    response.once('close', () => answering.set(path, (answering.get(path) ?? 0) - 1))
    setTimeout(() => serveText(statuspageFeed([{ id: `r${path.at(-1)}`, texts: ['Uploads fail.'] }]))(request, response), 60)
  }
  for (const path of paths) await add(path)
  const reports: WatchReport[] = []
  const faults: unknown[] = []
  const runners = [1, 2].map(() =>
    startWatchRunner({
      limits,
      pollMilliseconds: 5,
      onReport: (report) => reports.push(report),
      onFault: (message, error) => faults.push([message, error]),
    }),
  )
  await vi.waitFor(() => expect([faults, reports.length]).toEqual([[], paths.length]), { timeout: 20_000 })
  await Promise.all(runners.map(({ stop }) => stop()))
  expect(faults).toEqual([])
  expect(server.asked.map(({ url }) => url).sort()).toEqual(paths)
  expect(most).toBe(1)
  expect(together, 'different ones at once').toBeGreaterThan(1)
  expect(reports.map(({ outcome }) => outcome)).toEqual(paths.map(() => 'changed'))
  expect((await listWatches()).map(({ running, lastOutcome }) => [running, lastOutcome])).toEqual(paths.map(() => [false, 'changed']))
})
