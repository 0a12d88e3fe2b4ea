import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { copyMigratedDatabase, withTestDatabase } from '@/lib/data/testing/test-database'
import type { JsonReading } from '@/lib/ingest/to-json'
import { runCli } from '@/scripts/cli/run'

const root = fileURLToPath(new URL('..', import.meta.url))
const history = path.join(root, 'lib/ingest/microsoft/fixtures/history-newest-first.txt')
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-cli-'))

vi.setConfig({ testTimeout: 180_000 })
const database = withTestDatabase()
beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'First written down' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = { code: number; out: string; err: string }

/** Runs the command line as a process of its own, beside the database of this test unless told otherwise. */
function cli(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<Run> {
  const settings = { DATABASE_URL: database.url, DATA_DIR: path.join(folder, 'unused'), ...env }
  return new Promise((resolve) => {
    const tsx = path.join(root, 'node_modules/.bin/tsx')
    const child = execFile(tsx, ['scripts/cli.ts', ...args], { cwd: root, env: { ...process.env, ...settings } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
    child.stdin?.end(input)
  })
}

/** Runs the command line inside this process: for what ends before any database is opened. */
async function inside(args: string[]): Promise<Run> {
  const run: Run = { code: 0, out: '', err: '' }
  const code = await runCli(args, {
    out: (text) => {
      run.out += text
    },
    err: (text) => {
      run.err += text
    },
    readStdin: () => new Uint8Array(),
    fail: () => {
      run.code = 1
    },
  })
  return { ...run, code: code || run.code }
}

describe('cli import', () => {
  it('prints what it reads without any database, and nothing else', async () => {
    const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }
    const { code, out, err } = await cli(['import', 'microsoft', history, '--zone', 'Europe/Berlin', '--dry-run', '--json'], {
      env: nowhere,
    })
    expect([code, err]).toEqual([0, ''])
    const { drafts, doubts } = JSON.parse(out) as JsonReading
    expect(drafts[0]?.codes).toEqual([{ issuer: 'Microsoft', code: 'EX700001' }])
    const stated = drafts[0]?.entries.map(({ statedAt }) => statedAt?.at)
    expect(stated).toEqual([...(stated ?? [])].sort())
    expect(drafts[0]?.entries.at(-1)).toMatchObject({
      kind: 'vendor-update',
      statedAt: { at: '2024-03-12T13:31:08.000Z', precision: 'second', zone: 'Europe/Berlin', text: '12.03.2024 14:31:08' },
      promise: { dueAt: { at: '2024-03-12T15:30:00.000Z' } },
    })
    expect(doubts.map(({ kind }) => kind)).toContain('zone-assumed')
    expect(existsSync(path.join(folder, 'unused'))).toBe(false)
  })

  it('stores a draft, publishes it beside the running database, and changes nothing the second time', async () => {
    const zone = ['--zone', 'Europe/Berlin']
    const stored = await cli(['import', 'auto', '-', ...zone], { input: readFileSync(history, 'utf8') })
    expect(stored).toMatchObject({ code: 0, out: expect.stringMatching(/^new: ex700001, .* \(draft [0-9a-f-]{36}\)\n$/) })
    expect(stored.err).toMatch(/^line \d+, column \d+: zone-assumed: /m)
    expect(await getPublishedIncident('ex700001')).toBeNull()

    const before = await latestOutboxId()
    const published = await cli(['import', 'microsoft', history, ...zone, '--publish', '--reason', 'Pasted by a reader', '--json'])
    expect(JSON.parse(published.out)).toMatchObject({ items: [{ outcome: 'new', published: true, slug: 'ex700001' }] })
    const found = await getPublishedIncident('ex700001')
    expect(found?.revision).toMatchObject({ number: 1, reason: 'Pasted by a reader' })
    expect((await readOutboxSince(before)).flatMap(({ tags }) => tags)).toContain(`incident:${found?.document.id}`)

    const again = await cli(['import', 'microsoft', history, ...zone, '--publish'])
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^unchanged: ex700001, .* \(published\)\n$/) })
    expect((await getPublishedIncident('ex700001'))?.revision.number).toBe(1)
  })

  it('says that a code exists already and adds to it when told', async () => {
    const file = path.join(folder, 'same-code.txt')
    writeFileSync(file, readFileSync(history, 'utf8').replaceAll('EX700001', 'EX648815'))
    const refused = await cli(['import', 'microsoft', file, '--publish'])
    expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/^exists: ex648815, /) })
    expect(refused.err).toContain('EX648815 is in the record already as ex648815. To add to it: --into ex648815')
    expect((await getPublishedIncident('ex648815'))?.revision.number).toBe(1)
    expect(await cli(['import', 'microsoft', file, '--publish', '--into', 'ex648815'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^changed: ex648815, /),
    })
    expect((await getPublishedIncident('ex648815'))?.revision.number).toBe(2)
    const nowhere = await cli(['import', 'microsoft', file, '--into', 'no-such'])
    expect(nowhere).toMatchObject({
      code: 1,
      err: 'There is no incident no-such in the record to add to.\n',
    })
  })

  it('says in one line what is wrong with how it was called, and does nothing', async () => {
    const binary = path.join(folder, 'binary')
    writeFileSync(binary, Buffer.from([0x50, 0xff, 0xfe, 0x01]))
    const cases: [string[], number, RegExp][] = [
      [['import', 'microsoft', history, '--zone', 'Mars/Olympus'], 2, /^There is no time zone Mars\/Olympus\. .*\n$/],
      [['import', 'nothing', history], 2, /^There is no format nothing\. Known are auto, microsoft.*\n$/],
      [['import', 'microsoft', history, '--vendor', 'No Body', '--dry-run'], 2, /^No Body is no name for a vendor's address\. .*\n$/],
      [['import', 'microsoft', history, '--publish-likely'], 2, /^--publish-likely goes with --publish\.\n$/],
      [['import', 'microsoft', history, '--dry-run', '--publish'], 2, /^--dry-run stores nothing: .*\n$/],
      [['import', 'microsoft'], 2, /^error: missing required argument 'file'\n$/],
      [['import', 'microsoft', history, '--loud'], 2, /^error: unknown option '--loud'\n/],
      [['import', 'microsoft', path.join(folder, 'none')], 1, /^.*none cannot be read: there is no such file\.\n$/],
      [['import', 'microsoft', binary], 1, /^.*binary cannot be read\. .*\n$/],
      [['import', 'auto', path.join(root, 'package.json')], 1, /is in no format that is known here\. .*\n$/],
      [['import', 'microsoft', '-', '--dry-run'], 1, /The input is refused whole/],
      [['nothing'], 2, /^error: unknown command 'nothing'\n$/],
    ]
    for (const [args, code, message] of cases) {
      const run = await inside(args)
      expect(run, args.join(' ')).toMatchObject({ code, out: '', err: expect.stringMatching(message) })
    }
  })
})

describe('cli rebuild and doctor', () => {
  it('find nothing to change and nothing wrong', async () => {
    const before = await getPublishedIncident('ex648815')
    expect(await cli(['rebuild'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Rebuilt \d+ incidents\.\n$/), err: '' })
    expect(await getPublishedIncident('ex648815')).toEqual(before)
    expect(await cli(['doctor'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Every revision is what it was when it was written.'),
    })
    expect(JSON.parse((await cli(['doctor', '--json'])).out)).toMatchObject({ faults: [] })
  })

  it('say in one line that the database is away or the configuration is wrong', async () => {
    expect(await cli(['doctor'], { env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' } })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The database does not answer\. .*DATABASE_URL\.\n$/),
    })
    expect(await cli(['doctor'], { env: { PORT: 'none' } })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The configuration is not usable\.\nPORT must .*\n$/),
    })
  })
})

describe('without a server', () => {
  it('the command line starts the embedded database for its time, on an empty folder too', async () => {
    const dataDir = path.join(folder, 'own')
    await copyMigratedDatabase(dataDir)
    const env = { DATABASE_URL: '', DATA_DIR: dataDir }
    expect(await cli(['import', 'microsoft', history, '--publish'], { env })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^new: ex700001/),
    })
    expect(existsSync(path.join(dataDir, 'database.lock'))).toBe(false)
    const both = await Promise.all([cli(['doctor', '--json'], { env }), cli(['rebuild'], { env })])
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(JSON.parse(both[0].out)).toMatchObject({ incidents: 1, faults: [] })
  })
})
