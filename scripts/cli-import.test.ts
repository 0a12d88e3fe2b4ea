import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectDb, getDb } from '@/lib/data/db'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { getConfig } from '@/lib/site/config'
import { places } from '@/prisma/catalogue'
import { runCli } from '@/scripts/cli/run'

vi.mock('@/lib/site/config', { spy: true })

const config = getConfig()
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-import-'))
const fixtures = path.join(root, 'lib/ingest')

vi.setConfig({ testTimeout: 180_000 })
const database = withTestDatabase()
beforeAll(putTestCatalogue)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Run = { code: number; out: string; err: string }

/** Runs `cli import` inside this process, on the database of this test; the command closes it, the next query opens it again. */
async function runImport(...args: string[]): Promise<Run> {
  const run: Run = { code: 0, out: '', err: '' }
  vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url })
  const code = await runCli(['import', ...args], {
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
  await connectDb(database.url)
  return { ...run, code: code || run.code }
}

function put(name: string, content: string): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

type Shown = { key: string; updates: number; title?: string }

/** A Statuspage's incidents, written by us: one incident for each letter, with as many updates as told. */
function statuspageFeed(name: string, incidents: readonly Shown[], host?: string): string {
  const incident = ({ key, updates, title }: Shown, index: number) => {
    const at = (minute: number) => new Date(Date.UTC(2031, 0, 1 + index, 10, minute)).toISOString()
    return {
      id: key,
      name: title ?? `Trouble with ${key}`,
      status: 'investigating',
      impact: 'minor',
      created_at: at(0),
      updated_at: at(updates),
      started_at: at(0),
      resolved_at: null,
      incident_updates: Array.from({ length: updates }, (_, update) => ({
        id: `${key}-${update}`,
        status: 'investigating',
        body: `Word number ${update} about ${key}.`,
        created_at: at(update),
        updated_at: at(update),
        display_at: at(update),
      })),
    }
  }
  return JSON.stringify({
    page: { id: 'p', name, ...(host === undefined ? {} : { url: `https://${host}` }) },
    incidents: incidents.map(incident),
  })
}

const many = (count: number, updates = 3) =>
  Array.from({ length: count }, (_, index) => ({ key: `key${String(index).padStart(3, '0')}`, updates }))

describe('cli import of a feed', () => {
  it('files a vendor it does not know, tells long lists by their number, and changes nothing the second time', async () => {
    const file = put('acme.json', statuspageFeed('Acme', many(25), 'status.acme.example'))
    expect(await runImport('auto', file, '--publish')).toEqual({
      code: 0,
      out: 'Filed the vendor Acme (acme), which was not known yet.\n25 new, 0 changed, 0 unchanged, 0 doubtful, 0 refused.\n',
      err: '',
    })
    expect(await runImport('auto', file, '--publish')).toEqual({
      code: 0,
      out: '0 new, 0 changed, 25 unchanged, 0 doubtful, 0 refused.\n',
      err: '',
    })
    const published = await getDb().incident.findMany({ where: { vendorSlug: 'acme' }, include: { revisions: true } })
    expect(published.map(({ entryCount, revisions }) => [entryCount, revisions.map(({ author }) => author)])).toEqual(
      Array.from({ length: 25 }, () => [3, ['Acme feed']]),
    )
  })

  it('tells each change, and warns of a file with far less, which takes nothing away', async () => {
    const changed = [{ key: 'key000', updates: 4 }, ...many(10).slice(1)]
    const file = put('acme-later.json', statuspageFeed('Acme', changed, 'status.acme.example'))
    const { code, out, err } = await runImport('auto', file, '--publish')
    expect([code, err]).toEqual([0, `${file} holds 10 incidents; when they were first read there were 25. Nothing is taken away.\n`])
    expect(out).toMatch(/^changed: acme-\S+, Trouble with key000 \(published\)$/m)
    expect(out.split('\n').at(-2)).toBe('0 new, 1 changed, 9 unchanged, 0 doubtful, 0 refused.')
    expect(await getDb().incident.count({ where: { vendorSlug: 'acme' } })).toBe(25)
  })

  it('prints the whole report for machines', async () => {
    const file = put('named.json', statuspageFeed('Status of Named', many(2), 'status.named.example'))
    const { out } = await runImport('statuspage', file, '--vendor', 'named', '--vendor-name', 'Named Ltd', '--publish', '--json')
    expect(JSON.parse(out)).toMatchObject({
      counts: { new: 2, changed: 0, unchanged: 0, doubtful: 0, refused: 0, interruptedBefore: 0 },
      vendors: [{ slug: 'named', name: 'Named Ltd' }],
      items: [
        { file, outcome: 'new', published: true },
        { file, outcome: 'new', published: true },
      ],
      rejected: [],
      refused: [],
      doubts: [],
    })
  })

  it('keeps as a draft what is perhaps in the record under another key, until told for that one', async () => {
    const first = put('alike.json', statuspageFeed('Alike', [{ key: 'old', updates: 1, title: 'Logins fail' }], 'status.alike.example'))
    const again = put('alike-new.json', statuspageFeed('Alike', [{ key: 'new', updates: 1, title: 'Logins fail' }], 'status.alike.example'))
    await runImport('auto', first, '--publish')
    const { code, out, err } = await runImport('auto', again, '--publish')
    expect([code, out]).toEqual([0, expect.stringMatching(/^doubtful: (alike-\S+), Logins fail \(draft \S+\)\n$/)])
    expect(err).toMatch(/^ {2}Perhaps the same as alike-\S+, Logins fail\.\n {2}It waits as a draft\. To publish it: --only alike-/)
    const slug = /^doubtful: ([^,]+)/.exec(out)?.[1] ?? ''
    expect(await getPublishedIncident(slug)).toBeNull()
    expect(await runImport('auto', again, '--only', 'nothing', '--publish')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing'),
    })
    expect(await runImport('auto', again, '--only', slug, '--publish', '--publish-likely')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^new: /),
    })
    expect(await getPublishedIncident(slug)).not.toBeNull()
  })

  it('refuses whole what is cut off or of another shape, with the reason, and says so with its exit code', async () => {
    const before = await getDb().revision.count()
    const whole = statuspageFeed('Acme', many(3, 5), 'status.acme.example')
    const cases: [string, RegExp][] = [
      [whole.slice(0, -40), /cut off/],
      ['<!doctype html><title>Please wait</title>', /web page/],
      ['', /empty/],
      ['{"page":{"id":"p"},"incidents":[{"surprise":1}]}', /None of the incidents/],
    ]
    for (const [text, reason] of cases) {
      const file = put('damaged.json', text)
      const { code, out, err } = await runImport('statuspage', file, '--publish')
      expect([code, out, err]).toEqual([1, '0 new, 0 changed, 0 unchanged, 0 doubtful, 1 refused.\n', expect.stringMatching(reason)])
    }
    expect(await getDb().revision.count()).toBe(before)
  })
})

describe('cli import of a folder', () => {
  const issues = ['2030-03-28-builds-queue', '2030-06-08-sign-in', '2030-08-14-lab']
  const copy = (name: string) => readFileSync(path.join(fixtures, 'cstate/fixtures', `${name}.txt`), 'utf8')

  it('takes each file by name, leaves aside what is of another format, and refuses what is damaged', async () => {
    for (const name of issues) put(`issues/${name}.md`, copy(name))
    put('issues/.hidden.md', copy('2030-09-01-maintenance'))
    put('issues/README.txt', 'What lies here.')
    put('issues/deeper/2030-09-01-maintenance.md', copy('2030-09-01-maintenance'))
    const args = ['cstate', path.join(folder, 'issues'), '--vendor', 'example-builds', '--page', 'status.builds.example', '--publish']
    const { code, out, err } = await runImport(...args)
    expect([code, out.split('\n').at(-2)]).toEqual([0, '3 new, 0 changed, 0 unchanged, 0 doubtful, 0 refused.'])
    expect(out).toContain('Filed the vendor Example Builds (example-builds), which was not known yet.\n')
    expect(err).toContain(`Left aside: ${path.join(folder, 'issues', 'README.txt')} is in another format than cstate.`)
    expect(await getDb().incident.count({ where: { vendorSlug: 'example-builds' } })).toBe(3)

    put('issues/2031-01-01-empty.md', '')
    const again = await runImport(...args)
    expect([again.code, again.out.split('\n').at(-2)]).toEqual([1, '0 new, 0 changed, 3 unchanged, 0 doubtful, 1 refused.'])
    expect(again.err).toMatch(/^Nothing of it was stored: .*2031-01-01-empty\.md is empty\.$/m)
  })

  it('only reads when told, without a database, and says which vendors are new', async () => {
    const args = ['auto', path.join(folder, 'issues'), '--vendor', 'nobody-yet', '--dry-run']
    const { code, out } = await runImport(...args)
    expect([code, out]).toEqual([1, expect.stringContaining('nobody-yet: would be filed as the vendor Nobody Yet\n')])
    const { files, refused, aside } = JSON.parse((await runImport(...args, '--json')).out)
    expect(files.map(({ drafts }: { drafts: unknown[] }) => drafts.length)).toEqual([1, 1, 1])
    expect([refused.length, aside.length]).toEqual([1, 1])
    expect(await getDb().vendor.count({ where: { slug: 'nobody-yet' } })).toBe(0)
  })

  it('says that a folder holds nothing to import', async () => {
    mkdirSync(path.join(folder, 'nothing'))
    expect(await runImport('auto', path.join(folder, 'nothing'))).toEqual({
      code: 1,
      out: '',
      err: `${path.join(folder, 'nothing')} holds no file to import.\n`,
    })
  })
})

describe('an import that is stopped', () => {
  type Stopped = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }

  /** Starts the command as a process of its own and stops it once so many incidents are in the record. */
  async function stopAfter(count: number, vendor: string, args: string[], stop: (child: ChildProcess) => void): Promise<Stopped> {
    const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: path.join(folder, 'unused') }
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/cli.ts', 'import', ...args], { cwd: root, env })
    const heard = { out: '', err: '' }
    child.stdout.on('data', (data: Buffer) => {
      heard.out += data.toString()
    })
    child.stderr.on('data', (data: Buffer) => {
      heard.err += data.toString()
    })
    const ended = new Promise<Stopped>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, ...heard })))
    const done = ended.then(() => true)
    const reached = async () => (await getDb().incident.count({ where: { vendorSlug: vendor } })) >= count
    while (!(await reached())) {
      if (await Promise.race([done, new Promise<false>((resolve) => setTimeout(resolve, 20, false))])) break
    }
    stop(child)
    return ended
  }

  const publishedBy = async (vendor: string) => {
    const rows = await getDb().incident.findMany({
      where: { vendorSlug: vendor },
      orderBy: { slug: 'asc' },
      include: { revisions: true, entries: true },
    })
    return rows.map(({ revisions, entries }) => ({ documents: revisions.map(({ document }) => document), entries: entries.length }))
  }

  /** What an import that nobody disturbs leaves behind: each incident as it was read, published once. */
  function expected(text: string, vendor: string) {
    const read = { zone: 'UTC', places, services: [], incidentId: deriveIncidentId, vendor, page: `${vendor}.example` }
    const documents = statuspage.read(text, read).drafts.map(({ document }) => document)
    const captureSha = createHash('sha256').update(text).digest('hex')
    return documents.map((document) => ({
      documents: [{ ...document, sources: document.sources.map((source) => ({ ...source, captureSha })) }],
      entries: document.entries.length,
    }))
  }

  it.each([
    ['SIGINT', 'interrupted'],
    ['SIGKILL', 'killed'],
  ] as const)('by %s has lost nothing that it stored, and run again it leaves the same record', async (signal, vendor) => {
    const text = statuspageFeed('Stopped', many(60))
    const file = put(`${vendor}.json`, text)
    const args = ['statuspage', file, '--vendor', vendor, '--page', `${vendor}.example`, '--publish']
    const stopped = await stopAfter(5, vendor, args, (child) => child.kill(signal))
    const reached = (await publishedBy(vendor)).length
    expect([reached > 4, reached < 60]).toEqual([true, true])
    if (signal === 'SIGKILL') expect(stopped).toMatchObject({ signal: 'SIGKILL', out: '' })
    else {
      expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining(`Interrupted: ${60 - reached} not looked at.`) })
      expect(stopped.out).toContain(`${reached} new, 0 changed`)
    }
    expect(await runImport(...args)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${60 - reached} new, 0 changed, ${reached} unchanged`),
    })
    expect(await publishedBy(vendor)).toEqual(expected(text, vendor))
    expect(await runImport(...args)).toMatchObject({ out: expect.stringContaining('0 new, 0 changed, 60 unchanged') })
  })
})
