import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { verifyChain } from '@/lib/core/history/revision'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { socketUrl } from '@/lib/data/embedded/location'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { startEmbedded } from '@/lib/data/testing/embedded-process'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { curator } from '@/lib/data/testing/test-catalogue'
import { copyMigratedDatabase } from '@/lib/data/testing/test-database'

const rounds = 10
const writers = [1, 2, 3]
const dataDir = mkdtempSync(path.join(tmpdir(), 'faultline-kill-'))

afterAll(async () => {
  await closeDb()
  rmSync(dataDir, { recursive: true, force: true })
})

it('ten kills of the database process during writes lose no acknowledged write, and writing goes on without a restart of ours', async () => {
  const acknowledged = new Map(writers.map((writer) => [writer, 0]))
  const documentOf = (writer: number, count: number) =>
    buildDocument({
      id: `018f0000-0000-7000-8000-00000000000${writer}`,
      slug: `writer-${writer}`,
      title: `Title ${count}`,
      entries: Array.from({ length: count }, (_, index) => buildEntry(`e-${index}`)),
    })

  await copyMigratedDatabase(dataDir)
  let database = await startEmbedded(dataDir)
  await connectDb(socketUrl(database.socketDir))
  await putCatalogue(curator, { vendors: [{ slug: 'microsoft', name: 'Microsoft', homepage: null, statusPage: null }] })

  for (let round = 0; round < rounds; round += 1) {
    const { child, ended } = database
    const killAfter = 2 + ((round * 7) % 9)
    let written = 0
    const failures = await Promise.all(
      writers.map(async (writer) => {
        for (;;) {
          const count = (acknowledged.get(writer) ?? 0) + 1
          try {
            await publishDocument(curator, { document: documentOf(writer, count), reason: `Write ${count}` })
          } catch (error) {
            return error
          }
          acknowledged.set(writer, count)
          written += 1
          if (written === killAfter) child.kill('SIGKILL')
        }
      }),
    )
    expect(failures).toMatchObject(writers.map(() => ({ code: 'unavailable' })))
    expect((await ended).code).toBeNull()
    database = await startEmbedded(dataDir)
    for (const writer of writers) await expectWhole(writer, acknowledged)
  }
  expect([...acknowledged.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(rounds * 2)
  database.child.kill('SIGTERM')
  expect(await database.ended).toEqual({ code: 0, complaint: '' })
}, 300_000)

/** Everything acknowledged is there, what was not is there wholly or not at all, and the lists agree with the history. */
async function expectWhole(writer: number, acknowledged: Map<number, number>): Promise<void> {
  const incidentId = `018f0000-0000-7000-8000-00000000000${writer}`
  const revisions = await listRevisions(incidentId)
  const known = acknowledged.get(writer) ?? 0
  expect(revisions.length).toBeGreaterThanOrEqual(known)
  expect(revisions.length).toBeLessThanOrEqual(known + 1)
  expect(verifyChain(revisions)).toEqual({ ok: true, value: true })
  const row = await getDb().incident.findUnique({ where: { id: incidentId }, include: { entries: true } })
  expect([row?.revisionNumber ?? 0, row?.entryCount ?? 0, row?.entries.length ?? 0]).toEqual([
    revisions.length,
    revisions.length,
    revisions.length,
  ])
  acknowledged.set(writer, revisions.length)
}
