import { beforeAll, expect, it } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { getDb } from '@/lib/data/db'
import { examineRecord } from '@/lib/data/examine'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { projectedTables } from '@/lib/data/incidents/mapping/write-projection'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { rebuildProjections } from '@/lib/data/rebuild'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

beforeAll(async () => {
  await putTestCatalogue()
  for (const written of cast) {
    const document = { ...written, origins: [{ format: 'microsoft', page: 'pasted', key: written.slug }] }
    const early = { ...document, slug: `${document.slug}-early`, entries: document.entries.slice(0, 2), summary: null }
    const loose = { impacts: [], causes: [], signatures: [], advice: [], attempts: [], links: [] }
    const stub = { ...early, ...loose, entries: early.entries.map((entry) => ({ ...entry, relates: [] })) }
    await publishDocument(curator, { document: stub, reason: 'The first posts', recordedAt: '2023-07-18T00:00:00.000Z' })
    await publishDocument(curator, { document, reason: 'The whole story', recordedAt: '2023-08-18T00:00:00.000Z' })
  }
  const [first] = cast
  if (first === undefined) throw new Error('the cast is empty')
  await publishDocument(curator, {
    document: { ...first, standing: { kind: 'retracted', reason: 'To see it rebuilt' } },
    reason: 'Retracted',
  })
})

async function tablesNow(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of ['incident', 'revision', ...projectedTables]) {
    const rows = await getDb().$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
    tables[table] = rows.map(({ row }) => row).sort()
  }
  return tables
}

it('makes of the revisions what is there already', async () => {
  const before = await tablesNow()
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([])
  const progress: [number, number][] = []
  expect(await rebuildProjections((done, total) => progress.push([done, total]))).toBe(cast.length)
  expect(await tablesNow()).toEqual(before)
  expect(progress.at(-1)).toEqual([cast.length, cast.length])
})

it('makes good what was lost or altered, and tells every page', async () => {
  const before = await tablesNow()
  const db = getDb()
  for (const table of projectedTables) await db.$executeRawUnsafe(`DELETE FROM ${table}`)
  await db.$executeRaw`UPDATE incident SET title = 'Altered', status = 'ongoing', entry_count = 0, sort_key = 'x' || id::text, durations = '[]'`
  expect(await tablesNow()).not.toEqual(before)
  const id = await latestOutboxId()
  await rebuildProjections()
  expect(await tablesNow()).toEqual(before)
  const tags = (await readOutboxSince(id)).flatMap((row) => row.tags)
  expect(new Set(tags)).toEqual(new Set(['record', ...cast.map((document) => `incident:${document.id}`)]))
})

it('is examined without a fault, and a revision altered behind our back is found', async () => {
  expect(await examineRecord()).toMatchObject({ incidents: cast.length, revisions: cast.length * 2 + 1, drafts: 0, faults: [] })
  const db = getDb()
  await db.$executeRaw`ALTER TABLE revision DISABLE TRIGGER revision_is_only_redacted`
  await db.$executeRaw`UPDATE revision SET document = jsonb_set(document, '{title}', '"A friendlier title"') WHERE number = 1`
  await db.$executeRaw`ALTER TABLE revision ENABLE TRIGGER revision_is_only_redacted`
  const { faults } = await examineRecord()
  expect(faults.length).toBe(cast.length)
  expect(faults.every((fault) => fault.endsWith('revision 1: its document was altered'))).toBe(true)
})
