import { beforeAll, expect, it, vi } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { getConfig } from '@/lib/site/config'
import type { Io } from '@/scripts/cli/io'
import { runCli } from '@/scripts/cli/run'

vi.mock('@/lib/site/config', { spy: true })
const config = getConfig()
const database = withTestDatabase()

beforeAll(async () => {
  await putTestCatalogue()
  const document = buildDocument({ slug: 'told', entries: [buildEntry('report', { body: 'Call 0555 12345' })] })
  await publishDocument(curator, { document, reason: 'First' })
})

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url })
  const run = { code: 0, out: '', err: '' }
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
  const code = await runCli(args, io)
  return { ...run, code: code || run.code }
}

it('cli redact takes a text or a field out, and says where', async () => {
  expect(await cli('redact', 'told', '--text', '0555 12345', '--reason', 'A private number')).toMatchObject({
    code: 0,
    out: 'Redacted in 1 revisions, 0 drafts, 0 comments and 0 raw texts.\n',
  })
  expect(await cli('redact', 'TOLD#report', '--field', 'body', '--reason', 'Personal')).toMatchObject({ code: 0 })
  expect(await cli('redact', 'told', '--text', '0555 12345', '--reason', 'Again')).toMatchObject({ code: 1 })
  expect(await cli('redact', 'unknown', '--text', '0555 12345', '--reason', 'x')).toMatchObject({ code: 1 })
})

it.each([
  [['told#a#b', '--text', 'abc', '--reason', 'x'], /not of the form SLUG#ENTRY/],
  [['told#report', '--field', 'nothing', '--reason', 'x'], /There is no field nothing/],
  [['told', '--reason', 'x'], /Say what to take out/],
  [['told', '--text', 'abc'], /--reason/],
])('cli redact says in one line how it is called: %j', async (args, message) => {
  const { code, err } = await cli('redact', ...args)
  expect([code, err]).toEqual([2, expect.stringMatching(message)])
})
