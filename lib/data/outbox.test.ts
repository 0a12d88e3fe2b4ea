import { beforeAll, expect, it, vi } from 'vitest'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { appendOutbox, latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { inTransaction, lockRecord } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

vi.mock('@/lib/site/clock', { spy: true })

withTestDatabase()
beforeAll(putTestCatalogue)

const at = '2023-07-17T10:00:00.000Z'

function setClock(instant: string): void {
  vi.mocked(now).mockReturnValue(instant)
}

it('tells of a promise and of the end of being live when they fall due, once', async () => {
  const document = buildDocument({
    entries: [
      buildEntry('a', {
        statedAt: momentOf('2023-07-17 09:30'),
        promise: { text: 'by 11:00', dueAt: momentOf('2023-07-17 11:00', 'minute') },
        phase: 'investigating',
      }),
    ],
  })
  setClock(at)
  await publishDocument(curator, { document, reason: 'A test' })
  const start = await latestOutboxId()
  setClock('2023-07-17T11:00:30.000Z')
  expect(await readOutboxSince(start)).toEqual([])
  setClock('2023-07-17T11:01:00.000Z')
  const [row, ...more] = await readOutboxSince(start)
  expect(row?.tags).toEqual(['record', `incident:${document.id}`])
  expect(more).toEqual([])
  expect(await readOutboxSince(row?.id ?? 0n)).toEqual([])
  setClock('2023-07-31T09:31:00.000Z')
  expect((await readOutboxSince(row?.id ?? 0n)).map(({ tags }) => tags)).toEqual([['record', `incident:${document.id}`]])
})

it('forgets what was to fall due when a new revision says otherwise', async () => {
  const document = buildDocument({ id: '018f0000-0000-7000-8000-000000000002', slug: 'planned' })
  const entry = buildEntry('a', { statedAt: momentOf('2023-07-17 09:30'), promise: { text: 'soon', dueAt: null, withinMinutes: 60 } })
  setClock(at)
  await publishDocument(curator, { document: { ...document, entries: [entry] }, reason: 'A test' })
  const due = () => getDb().outbox.count({ where: { incidentId: document.id, dueAt: { not: null } } })
  expect(await due()).toBe(2)
  await publishDocument(curator, { document, reason: 'Nothing was promised' })
  expect(await due()).toBe(0)
})

it('is shown in order and without a gap while many write', async () => {
  setClock(at)
  const start = await latestOutboxId()
  const seen: bigint[] = []
  let writing = true
  const reader = (async () => {
    let last = start
    while (writing || (await latestOutboxId()) > last) {
      for (const { id } of await readOutboxSince(last)) {
        seen.push(id)
        last = id
      }
    }
  })()
  await Promise.all(
    Array.from({ length: 40 }, () =>
      inTransaction(async (tx) => {
        await lockRecord(tx)
        await appendOutbox(tx, { incidentId: null, tags: ['record'] })
      }),
    ),
  )
  writing = false
  await reader
  expect(seen.length).toBe(40)
  expect(seen).toEqual([...seen].sort((a, b) => (a < b ? -1 : 1)))
})

it('drops rows after a week, but none that still waits', async () => {
  setClock(at)
  await inTransaction(async (tx) => appendOutbox(tx, { incidentId: null, tags: ['old'], dueAt: [addSeconds(at, 30 * 86_400)] }))
  setClock(addSeconds(at, 8 * 86_400))
  await inTransaction(async (tx) => appendOutbox(tx, { incidentId: null, tags: ['new'] }))
  const kept = await getDb().outbox.findMany({ where: { tags: { has: 'old' } } })
  expect(kept.map(({ dueAt }) => dueAt?.toISOString())).toEqual([addSeconds(at, 30 * 86_400)])
  expect(await getDb().outbox.count({ where: { tags: { has: 'new' } } })).toBe(1)
})
