import { beforeAll, describe, expect, it, vi } from 'vitest'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { serveText, statuspageFeed, withFeedServer } from '@/lib/data/testing/feed-server'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { takeWatch } from '@/lib/data/watches/lease'
import type { Watch } from '@/lib/data/watches/watch'
import { getConfig } from '@/lib/site/config'
import type { Io } from '@/scripts/cli/io'
import { runCli } from '@/scripts/cli/run'

vi.mock('@/lib/site/config', { spy: true })

const config = getConfig()
const database = withTestDatabase()
const server = withFeedServer()
beforeAll(async () => {
  await putTestCatalogue()
  await putCatalogue(curator, { vendors: [{ slug: 'example-storage', name: 'Example Storage', homepage: null, statusPage: null }] })
})

type Run = { code: number; out: string; err: string }

/** Runs the command line inside this process, on the database of this test. */
async function cli(args: string[], watchAllowPrivate = true): Promise<Run> {
  vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url, watchAllowPrivate })
  const run: Run = { code: 0, out: '', err: '' }
  const io: Io = {
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
  }
  const code = await runCli(['watch', ...args], io)
  return { ...run, code: code || run.code }
}

describe('cli watch', () => {
  it('says in one line what is wrong with how it was called', async () => {
    const url = 'https://status.example/feed'
    const cases: [string[], RegExp][] = [
      [['add', url], /^error: required option '--format <format>' not specified\n$/],
      [['add', url, '--format', 'nothing'], /^There is no format nothing\. Known are microsoft, .*\n$/],
      [['add', url, '--format', 'aws', '--every', '5'], /^--every 5 is no time from 10s to 1d, like 90s, 5m or 2h\.\n$/],
      [['add', url, '--format', 'aws', '--every', '2d'], /^--every 2d is no time .*\n$/],
      [['add', url, '--format', 'aws', '--zone', 'Mars'], /^There is no time zone Mars\. .*\n$/],
      [['run-now'], /^error: missing required argument 'watch'\n$/],
      [['nothing'], /^error: unknown command 'nothing'\n$/],
    ]
    for (const [args, message] of cases)
      expect(await cli(args), args.join(' ')).toEqual({ code: 2, out: '', err: expect.stringMatching(message) })
  })

  it('adds, runs, lists, rests and removes a watch', async () => {
    const url = server.url('/incidents.json')
    const add = ['add', url, '--format', 'statuspage', '--every', '90s', '--publish']
    expect(await cli(add, false)).toMatchObject({ code: 1, err: 'The address is a number (127.0.0.1), not a name.\n' })
    expect(await cli(add)).toMatchObject({ code: 0, out: `Watch 1 added: ${url}\n`, err: '' })
    expect(await cli(add)).toMatchObject({ code: 1, err: `${url} is watched already, as watch 1.\n` })

    server.serve = serveText(statuspageFeed([{ id: 'i1', texts: ['Uploads fail.', 'Uploads work again.'] }]), '"one"')
    expect(await cli(['run-now', '1'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^new: example-storage-2024-01-02-\S+, Uploads fail \(i1\) \(published\)\nchanged: 1 new, 0 changed, 0 unchanged\.\n$/,
      ),
    })
    expect(await cli(['run-now', url])).toMatchObject({ code: 0, out: 'unchanged: The server says that nothing changed.\n' })
    const anew = await cli(['run-now', '1', '--anew', '--json'])
    expect(JSON.parse(anew.out)).toMatchObject({
      url,
      outcome: 'unchanged',
      items: [{ outcome: 'unchanged', published: true }],
      rejected: [],
    })
    server.serve = serveText('<html>')
    expect(await cli(['run-now', '1'])).toMatchObject({ code: 1, out: 'refused: The response is a web page or XML, not a feed.\n' })

    const [watch] = JSON.parse((await cli(['list', '--json'])).out) as Watch[]
    expect(watch).toMatchObject({ id: 1, url, everySeconds: 90, publish: true, lastOutcome: 'refused', failures: 1, lastIncidents: 1 })
    expect(watch).not.toHaveProperty('etag')
    const list = `1  ${url}\n   statuspage, every 90 s, published at once; next at ${watch?.nextRunAt}\n   refused at ${watch?.lastRunAt}: The response is a web page or XML, not a feed. Last success: ${watch?.lastSuccessAt}.\n`
    expect(await cli(['list'])).toEqual({ code: 0, out: list, err: '' })

    expect(await cli(['pause', '1'])).toEqual({ code: 0, out: `Watch 1 rests: ${url}\n`, err: '' })
    expect((await cli(['list'])).out).toContain('published at once; paused\n')
    expect(await cli(['resume', url])).toEqual({ code: 0, out: `Watch 1 goes on: ${url}\n`, err: '' })
    await takeWatch('another process', 1)
    expect(await cli(['run-now', '1'])).toMatchObject({ code: 1, err: `Watch 1 (${url}) is being run by another process just now.\n` })
    expect((await cli(['list'])).out).toContain('published at once; running now\n')
    expect(await cli(['remove', '1'])).toEqual({ code: 0, out: `Watch 1 is removed: ${url}\n`, err: '' })
    expect(await cli(['pause', '1'])).toMatchObject({ code: 1, err: 'There is no watch 1.\n' })
    expect((await cli(['list'])).out).toBe('No feed is watched.\n')
  })
})
