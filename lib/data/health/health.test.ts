import { readdirSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { addSeconds } from '@/lib/core/time/instant'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { checkReadiness } from '@/lib/data/health/check-readiness'
import { collectMetrics } from '@/lib/data/health/collect-metrics'
import { beat } from '@/lib/data/health/pulse'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { latestOutboxId } from '@/lib/data/outbox'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { addWatch } from '@/lib/data/watches/add-watch'
import { settleWatch, takeWatch } from '@/lib/data/watches/lease'
import { now } from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

const database = withTestDatabase()
const applied = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name)).length
let time = '2024-06-01T00:00:00.000Z'

beforeEach(() => {
  vi.mocked(now).mockImplementation(() => time)
})

describe('an instance', () => {
  beforeAll(putTestCatalogue)

  it('is not ready before its jobs have run, nor when one falls silent', async () => {
    const faults = ['jobs: outbox has not run in this process yet', 'jobs: watches has not run in this process yet']
    expect(await checkReadiness()).toMatchObject({ faults })
    beat('outbox')
    beat('watches')
    expect((await checkReadiness()).faults).toEqual([])
    time = addSeconds(time, 61)
    beat('outbox')
    expect((await checkReadiness()).faults).toEqual(['jobs: watches was last heard of 61 s ago'])
    beat('watches')
  })

  it('is ready whatever a feed does, and says of each what came of it, without its query', async () => {
    const given = { format: 'statuspage', everySeconds: 300 }
    await addWatch(administrator, { ...given, url: 'https://status.example/feed.json?key=secret' }, { allowPrivate: false })
    await addWatch(administrator, { ...given, url: 'https://other.example/' }, { allowPrivate: false })
    const watch = await takeWatch('a test', null)
    const end = {
      lastRunAt: time,
      lastOutcome: 'failed',
      lastReason: 'The server\nanswered 500.',
      failures: 1,
      nextRunAt: addSeconds(time, 600),
    }
    await settleWatch(watch?.id ?? 0, 'a test', end)
    expect(await checkReadiness()).toEqual({
      faults: [],
      remarks: [
        'database: answers',
        `migrations: ${applied} applied`,
        'jobs: running, 2 watches',
        `watch 1: https://status.example/feed.json, failed at ${time}: The server answered 500. Last success: none`,
        'watch 2: https://other.example/, not run yet. Last success: none',
      ],
    })
  })

  it('is not ready when the database is of another version or away', async () => {
    expect((await checkReadiness(['29990101000000_later'])).faults).toEqual(['migrations: 29990101000000_later is not applied'])
    await connectDb('postgresql://nobody@127.0.0.1:1/nothing')
    expect(await checkReadiness()).toEqual({ faults: [expect.stringMatching(/^database: The database does not answer\./)], remarks: [] })
    await connectDb(database.url)
    expect((await checkReadiness()).faults).toEqual([])
  })
})

describe('metrics', () => {
  const read = async () => (await collectMetrics()).text.split('\n')

  it('count the record, the watches and what this instance has not taken in', async () => {
    const upTo = await latestOutboxId()
    beat('outbox', upTo)
    expect(await read()).toContain('faultline_outbox_lag_seconds 0')
    for (const document of cast.slice(0, 2)) await publishDocument(curator, { document, reason: 'First written down' })
    await getDb().watch.updateMany({ where: { id: 2 }, data: { paused: true } })
    time = addSeconds(time, 7)
    const entries = cast.slice(0, 2).reduce((sum, document) => sum + document.entries.length, 0)
    const lines = await read()
    for (const line of [
      'faultline_database_up 1',
      'faultline_incidents{state="current"} 2',
      'faultline_incidents{state="retracted"} 0',
      `faultline_entries ${entries}`,
      'faultline_drafts 0',
      'faultline_watches{outcome="failed"} 1',
      'faultline_watches{outcome="paused"} 1',
      'faultline_watches{outcome="changed"} 0',
      'faultline_watch_failures{watch="1",host="status.example"} 1',
      'faultline_outbox_lag_seconds 7',
    ])
      expect(lines).toContain(line)
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
    expect(lines.join()).not.toContain('secret')
    beat('outbox', await latestOutboxId())
    expect(await read()).toContain('faultline_outbox_lag_seconds 0')
  })

  it('say what is left to say when the database is away', async () => {
    await connectDb('postgresql://nobody@127.0.0.1:1/nothing')
    const lines = await read()
    expect(lines).toContain('faultline_database_up 0')
    expect(lines.filter((line) => line.startsWith('faultline_'))).toHaveLength(1)
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
    await closeDb()
    await connectDb(database.url)
  })
})
