import { readFileSync } from 'node:fs'
import { beforeAll, expect, it, vi } from 'vitest'
import { handle } from '@/app/api/v1/handle'
import { importRoute } from '@/app/api/v1/routes/import-routes'
import { getDb } from '@/lib/data/db'
import { makeToken } from '@/lib/data/people/tokens'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { actorOf, addTestPerson } from '@/lib/data/testing/test-people'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({
  ...getConfig(),
  authSecret: 'a secret for tests, long enough to be one',
  siteUrl: 'https://a.example',
})

withTestDatabase()
const text = readFileSync(new URL('../../../../lib/ingest/microsoft/fixtures/history-newest-first.txt', import.meta.url), 'utf8')
let secret = ''

beforeAll(async () => {
  await putTestCatalogue()
  const owner = actorOf(await addTestPerson('contributor'))
  secret = (await makeToken(owner, owner.id, { name: 'x', scopes: ['draft'], days: 1 })).secret
})

async function ask(body: unknown): Promise<{ status: number; answer: Record<string, unknown> }> {
  const request = new Request('https://a.example/api/v1/imports', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const response = await handle(importRoute)(request, { params: Promise.resolve({}) })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

it('shows what would be made, with each doubt at its place, and stores nothing', async () => {
  const { status, answer } = await ask({ format: 'auto', text, zone: 'Europe/Berlin', dryRun: true })
  expect([status, answer.format, answer.items]).toEqual([200, 'microsoft', []])
  expect(answer.drafts).toMatchObject([{ document: { slug: 'ex700001' }, known: null }])
  const [doubt] = (answer.doubts as { kind: string; start: number; end: number }[]).filter(({ kind }) => kind === 'zone-assumed')
  expect(text.slice(doubt?.start, doubt?.end)).toContain('12.03.2024')
  expect(await getDb().draft.count()).toBe(0)
  expect(await getDb().auditEntry.count({ where: { action: { in: ['api', 'pasted'] } } })).toBe(0)
})

it('the zone that was chosen moves the times', async () => {
  const first = async (zone: string) => {
    const { answer } = await ask({ format: 'microsoft', text, zone, dryRun: true })
    const [draft] = answer.drafts as { document: { entries: { statedAt: { at: string } }[] } }[]
    return draft?.document.entries[0]?.statedAt.at
  }
  expect([await first('Europe/Berlin'), await first('UTC')]).toEqual(['2024-03-12T11:20:41.000Z', '2024-03-12T12:20:41.000Z'])
})

it('makes drafts, and says which', async () => {
  const { answer } = await ask({ format: 'auto', text, zone: 'Europe/Berlin' })
  expect(answer.items).toMatchObject([{ outcome: 'new', slug: 'ex700001' }])
  expect(await getDb().draft.count()).toBe(1)
  expect(await getDb().auditEntry.count({ where: { action: { in: ['api', 'pasted'] } } })).toBe(2)
})

it.each([
  [{}, 400],
  [{ format: 'auto', text: 5, zone: 'UTC' }, 400],
  [{ format: 'auto', text: 'x', zone: 'UTC', publish: true }, 400],
  [{ format: 'auto', text: 'x', zone: 'nowhere' }, 400],
  [{ format: 'auto', text: 'x', zone: 'UTC', into: 'nonsense' }, 400],
  [{ format: 'auto', text: 'Lunch is at noon.', zone: 'UTC' }, 400],
  [{ format: 'auto', text: 'x'.repeat(1_048_577), zone: 'UTC', dryRun: true }, 413],
  [{ format: 'auto', text: 'x'.repeat(4_300_000), zone: 'UTC', dryRun: true }, 413],
])('refuses what it cannot take', async (body, status) => {
  expect((await ask(body)).status).toBe(status)
})
