import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildDocument } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { type FeedIncident, serveText, statuspageFeed, withFeedServer } from '@/lib/data/testing/feed-server'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { addWatch } from '@/lib/data/watches/add-watch'
import { takeWatch } from '@/lib/data/watches/lease'
import { requireWatch } from '@/lib/data/watches/list-watches'
import { runWatch, type WatchReport } from '@/lib/data/watches/run-watch'
import type { Watch } from '@/lib/data/watches/watch'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { now } from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

withTestDatabase()
const server = withFeedServer()
const limits = { allowPrivate: true, bytes: 1024 * 1024 }
let time = '2024-06-01T00:00:00.000Z'

beforeAll(async () => {
  await putTestCatalogue()
  await putCatalogue(curator, { vendors: [{ slug: 'example-storage', name: 'Example Storage', homepage: null, statusPage: null }] })
})
beforeEach(() => {
  vi.mocked(now).mockImplementation(() => time)
})

function pass(seconds: number): void {
  time = addSeconds(time, seconds)
}

async function run(url: string, options: { anew?: boolean; milliseconds?: number } = {}): Promise<WatchReport> {
  const { id } = await requireWatch(url)
  const watch = await takeWatch('a test', id)
  if (watch === null) throw new Error('The watch is being run.')
  const { milliseconds = 30_000, anew = false } = options
  return runWatch(watch, { runner: 'a test', limits: { ...limits, milliseconds }, anew })
}

/** Everything that a refused response must leave as it was. */
async function record(): Promise<unknown> {
  const db = getDb()
  return {
    revisions: await db.revision.findMany({ orderBy: [{ incidentId: 'asc' }, { number: 'asc' }] }),
    drafts: await db.draft.findMany({ orderBy: { id: 'asc' } }),
    readings: await db.reading.findMany({ orderBy: { incidentId: 'asc' } }),
    captures: await db.capture.count(),
    services: await db.service.count(),
    outbox: await db.outbox.count(),
  }
}

const twelve: FeedIncident[] = Array.from({ length: 12 }, (_, index) => ({
  id: `i${index + 1}`,
  texts: ['Uploads fail.', 'We look into it.', 'We have found it.'],
}))
const later: FeedIncident[] = [
  { id: 'i13', texts: ['Downloads fail.'] },
  ...twelve.map((incident) => {
    if (incident.id === 'i12') return { ...incident, texts: [...incident.texts, 'Uploads work again.'] }
    return incident.id === 'i11' ? { ...incident, name: 'Uploads fail in Europe' } : incident
  }),
]
const good = statuspageFeed(twelve)

describe('a feed that goes through everything a feed can go through', () => {
  let watch: Watch
  let first: Watch

  beforeAll(async () => {
    watch = await addWatch(
      administrator,
      { url: server.url('/incidents.json?key=secret'), format: 'statuspage', everySeconds: 300, publish: true },
      limits,
    )
  })

  it('is published as it stands at first', async () => {
    server.serve = serveText(good, '"one"')
    expect(await run(watch.url)).toMatchObject({ outcome: 'changed', reason: '12 new, 0 changed, 0 unchanged.' })
    const slugs = await getDb().incident.findMany({ select: { slug: true, entryCount: true } })
    expect(slugs.length).toBe(12)
    expect(slugs.every(({ entryCount }) => entryCount === 3)).toBe(true)
    const published = await getPublishedIncident(slugs[0]?.slug ?? '')
    expect(published?.revision).toMatchObject({
      author: `Feed of ${new URL(watch.url).host}`,
      reason: `Read from ${server.url('/incidents.json')}`,
    })
    first = await requireWatch(watch.url)
    expect(first).toMatchObject({
      lastOutcome: 'changed',
      lastReason: '12 new, 0 changed, 0 unchanged.',
      lastIncidents: 12,
      lastEntries: 36,
      lastBytes: good.length,
      lastRunAt: time,
      lastSuccessAt: time,
      failures: 0,
      running: false,
    })
    expect(Date.parse(first.nextRunAt) - Date.parse(time)).toBeGreaterThanOrEqual(270_000)
    expect(Date.parse(first.nextRunAt) - Date.parse(time)).toBeLessThanOrEqual(330_000)
  })

  it('changes nothing when it did not change, and is asked only for what did', async () => {
    const before = await record()
    pass(300)
    expect(await run(watch.url)).toMatchObject({ outcome: 'unchanged', reason: 'The server says that nothing changed.' })
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"one"')
    pass(300)
    expect(await run(watch.url, { anew: true })).toMatchObject({ outcome: 'unchanged', reason: '0 new, 0 changed, 12 unchanged.' })
    expect(server.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
    expect(await record()).toEqual(before)
  })

  it('changes nothing when it is broken in any way, says how, and is asked less and less often', async () => {
    const before = await record()
    const success = time
    const broken: [string, Parameters<typeof serveText>[0] | typeof server.serve, string, string | RegExp][] = [
      ['an error', (_, response) => void response.writeHead(500).end(good), 'failed', 'The server answered 500.'],
      ['nothing', '', 'refused', 'The response is empty.'],
      ['blanks', ' \n', 'refused', 'The response is empty.'],
      ['cut off', good.slice(0, good.length / 2), 'refused', 'The input is cut off: its JSON does not end.'],
      ['a web page', '<!DOCTYPE html><p>Please wait</p>', 'refused', 'The response is a web page or XML, not a feed.'],
      [
        'a wrong encoding',
        Buffer.concat([Buffer.from(good.slice(0, 500)), Buffer.from([0xe4, 0x20])]),
        'refused',
        /is not UTF-8: byte 500/,
      ],
      ['half a character', Buffer.from(`${good}ä`).subarray(0, -1), 'refused', /^The input is cut off in the middle of a character/],
      ['another shape', '{"incidents": {"a": 1}}', 'refused', '“incidents” is no list.'],
      ['nothing readable', '{"page": {}, "incidents": [{"id": 1, "name": {}, "status": 2, "impact": 3}]}', 'refused', /not say whose page/],
      ['too few incidents', statuspageFeed(twelve.slice(0, 5)), 'refused', /holds 5 incidents, the last good one held 12/],
      [
        'too few entries',
        statuspageFeed(twelve.map(({ id }) => ({ id, texts: id === 'i1' ? ['One.'] : [] }))),
        'refused',
        /entries, the last good one held 36/,
      ],
      ['no incident', statuspageFeed([]), 'refused', /holds 0 incidents, the last good one held 12/],
      [
        'a way inside',
        (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
        'refused',
        /redirects to is a number/,
      ],
      ['a flood', Buffer.alloc(2 * limits.bytes, 32), 'refused', 'The response is larger than 1 MB.'],
      ['a drip', drip, 'failed', 'It took longer than 0.5 s.'],
      [
        'a break',
        (_, response) => void response.writeHead(200, { 'content-length': good.length }).write(good.slice(0, 99), () => response.destroy()),
        'failed',
        /broke off/,
      ],
    ]
    let failures = 0
    for (const [name, answer, outcome, reason] of broken) {
      server.serve = typeof answer === 'function' ? answer : serveText(answer)
      pass(300)
      const report = await run(watch.url, answer === drip ? { milliseconds: 500 } : {})
      expect([name, report.outcome, report.reason]).toEqual([
        name,
        outcome,
        typeof reason === 'string' ? reason : expect.stringMatching(reason),
      ])
      failures += 1
      const after = await requireWatch(watch.url)
      expect(after).toMatchObject({ lastOutcome: outcome, lastReason: report.reason, failures, lastSuccessAt: success, lastIncidents: 12 })
      const wait = (Date.parse(after.nextRunAt) - Date.parse(time)) / 1000
      expect(wait, name).toBeGreaterThanOrEqual(Math.min(0.9 * 300 * 2 ** failures, 40_000))
      expect(wait, name).toBeLessThanOrEqual(Math.min(1.1 * 300 * 2 ** failures, 86_400))
    }
    expect(await record()).toEqual(before)
  })

  it('goes on where it was once it is well again, at its own pace', async () => {
    server.serve = serveText(statuspageFeed(later), '"two"')
    pass(300)
    const report = await run(watch.url)
    expect(report).toMatchObject({ outcome: 'changed', reason: '1 new, 2 changed, 10 unchanged.' })
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"one"')
    expect(await requireWatch(watch.url)).toMatchObject({ failures: 0, lastIncidents: 13, lastEntries: 38, lastSuccessAt: time })
    const { nextRunAt } = await requireWatch(watch.url)
    expect(Date.parse(nextRunAt) - Date.parse(time)).toBeLessThanOrEqual(330_000)
    server.serve = serveText(statuspageFeed(later))
    expect(await run(watch.url)).toMatchObject({ outcome: 'unchanged', reason: '0 new, 0 changed, 13 unchanged.' })

    const rows = await getDb().incident.findMany({ orderBy: { sortKey: 'asc' } })
    const documents = await Promise.all(rows.map(async ({ slug }) => (await getPublishedIncident(slug))?.document))
    expect(rows.map(({ revisionNumber }) => revisionNumber)).toEqual([...Array(10).fill(1), 2, 2, 1])
    const bodies = documents.map((document) => document?.entries.filter(({ kind }) => kind === 'vendor-update').map(({ body }) => body))
    expect(bodies).toEqual([
      ...Array(11).fill(['Uploads fail.', 'We look into it.', 'We have found it.']),
      ['Uploads fail.', 'We look into it.', 'We have found it.', 'Uploads work again.'],
      ['Downloads fail.'],
    ])
    expect(documents[10]?.title).toBe('Uploads fail in Europe')
    expect(documents.map((document) => document?.entries.filter(({ kind }) => kind === 'record-change').length)).toEqual([
      ...Array(10).fill(0),
      1,
      0,
      0,
    ])
    const revisions = await listRevisions(rows[10]?.id ?? '')
    expect(revisions.map(({ author }) => author)).toEqual(Array(2).fill(`Feed of ${new URL(watch.url).host}`))
  })

  it('is believed that it holds less when it has said so for a day, or when an operator says so', async () => {
    const before = await getDb().incident.count()
    const [two, one] = [statuspageFeed(twelve.slice(0, 2)), statuspageFeed(twelve.slice(0, 1))]
    const small = { outcome: 'refused', reason: expect.stringContaining('absurdly few') }
    server.serve = serveText(two)
    pass(300)
    const since = time
    expect(await run(watch.url)).toMatchObject(small)
    pass(86_300)
    expect(await run(watch.url)).toMatchObject(small)
    const due = (await requireWatch(watch.url)).nextRunAt
    expect(Date.parse(due)).toBeLessThanOrEqual(Date.parse(addSeconds(since, 86_400)))
    pass(100)
    expect(await run(watch.url)).toMatchObject({ outcome: 'unchanged', reason: '0 new, 0 changed, 2 unchanged.' })
    expect(await requireWatch(watch.url)).toMatchObject({ lastIncidents: 2 })
    server.serve = serveText(one)
    expect(await run(watch.url), 'a short list').toMatchObject({ outcome: 'unchanged' })

    server.serve = serveText(good)
    await run(watch.url)
    server.serve = serveText(one)
    expect(await run(watch.url)).toMatchObject(small)
    expect(await run(watch.url, { anew: true })).toMatchObject({ outcome: 'unchanged', reason: '0 new, 0 changed, 1 unchanged.' })
    expect(await getDb().incident.count()).toBe(before)
  })
})

it('keeps what it brings as drafts unless it is told to publish', async () => {
  const { url } = await addWatch(administrator, { url: server.url('/drafts.json'), format: 'statuspage', everySeconds: 60 }, limits)
  const before = await getDb().incident.count()
  server.serve = serveText(statuspageFeed([{ id: 'd20', texts: ['Logins fail.'] }]))
  expect(await run(url)).toMatchObject({ outcome: 'changed', items: [{ outcome: 'new', published: false, draftId: expect.any(String) }] })
  expect(await run(url)).toMatchObject({ outcome: 'unchanged', items: [{ outcome: 'unchanged', published: false }] })
  expect(await getDb().incident.count()).toBe(before)
  expect(await getDb().draft.findMany()).toMatchObject([{ desk: `feed:Feed of ${new URL(url).host}`, title: 'Uploads fail (d20)' }])
})

it('asks again for all of it while something of it could not be stored', async () => {
  const codes = [{ issuer: 'Microsoft', code: 'EX900001' }]
  await publishDocument(curator, { document: buildDocument({ slug: 'ex900001', codes }), reason: 'Written by hand' })
  const { url } = await addWatch(administrator, { url: server.url('/issues'), format: 'microsoft', everySeconds: 60 }, limits)
  const posts = [
    { createdDateTime: '2024-01-01T08:00:00Z', description: { contentType: 'text', content: 'Current status: We look into it.' } },
  ]
  const value = [{ id: 'EX900001', title: 'Mail is late', service: 'Exchange Online', startDateTime: '2024-01-01T07:00:00Z', posts }]
  server.serve = serveText(JSON.stringify({ value }), '"x"')
  for (let round = 0; round < 2; round += 1) {
    expect(await run(url)).toMatchObject({
      outcome: 'unchanged',
      reason: expect.stringMatching(/^0 new, 0 changed, 0 unchanged; 1 not stored, among them ex900001: EX900001 is in the record already/),
    })
    expect(server.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
  }
})

it('says of what nobody expected only that it happened, and hands on the rest for the log', async () => {
  const { url } = await addWatch(administrator, { url: server.url('/odd.json'), format: 'statuspage', everySeconds: 60 }, limits)
  const surprise = new RangeError('a secret of the database')
  vi.spyOn(statuspage, 'read').mockImplementationOnce(() => {
    throw surprise
  })
  server.serve = serveText(good)
  const reason = 'Reading it failed in a way that nobody expected; the log says more.'
  expect(await run(url)).toMatchObject({ outcome: 'failed', reason, error: surprise })
  expect(await requireWatch(url)).toMatchObject({ lastReason: reason, failures: 1, running: false })
})

it('refuses what is no list though its format reads any text', async () => {
  const { url } = await addWatch(administrator, { url: server.url('/graph'), format: 'microsoft', everySeconds: 60 }, limits)
  const cases = [
    ['Too many requests, try again later.', 'The response is no list of incidents but some other text.'],
    ['{"error": {"code": "TooManyRequests"}}', /^None of its 1 incidents could be read\./],
    ['{"value": [', /no complete JSON/],
  ] as const
  for (const [text, reason] of cases) {
    server.serve = serveText(text)
    expect(await run(url)).toMatchObject({
      outcome: 'refused',
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    })
  }
  server.serve = serveText('{"value": []}')
  expect(await run(url)).toMatchObject({ outcome: 'unchanged', reason: '0 new, 0 changed, 0 unchanged.' })
})

const drip: typeof server.serve = (_, response) => {
  const drops = setInterval(() => response.write(' '), 50)
  response.once('close', () => clearInterval(drops))
}
