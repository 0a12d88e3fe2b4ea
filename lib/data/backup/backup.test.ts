import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { type BackupManifest, backupFiles, isBackup, readBackupManifest } from '@/lib/data/backup/backup-manifest'
import { listTables } from '@/lib/data/backup/list-tables'
import { restoreBackup } from '@/lib/data/backup/restore-backup'
import { writeBackup } from '@/lib/data/backup/write-backup'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { examineRecord } from '@/lib/data/examine'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listAudit } from '@/lib/data/people/audit'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { createTestDatabase, withTestDatabase } from '@/lib/data/testing/test-database'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 180_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-backup-'))
const at = (...names: string[]) => path.join(folder, ...names)
const database = withTestDatabase()
const other = { url: '', drop: async () => {} }
const secret = 'a secret of the installation, long enough'

const writers = [2, 3, 5]
const idOf = (writer: number) => `018f0000-0000-7000-8000-00000000000${writer}`
const documentOf = (writer: number, count: number) =>
  buildDocument({
    ...{ id: idOf(writer), slug: `writer-${writer}`, title: `Title ${count}` },
    entries: Array.from({ length: count }, (_, index) => buildEntry(`e-${index}`, { body: 'Mail waits. '.repeat(50) })),
  })

beforeAll(async () => {
  await putTestCatalogue()
  const awkward = '\\ "quoted" \u2028 \ud83d\ude00 \t \n 9007199254740993'
  await saveDraft(curator, {
    document: buildDocument({ title: awkward, slug: 'drafted' }),
    capture: `\u0000\u00ff${awkward}`,
    format: 'comments',
  })
  const at = new Date('2024-01-01T00:00:00.123Z')
  const person = { id: 'p', name: awkward, email: 'lin@example.org', emailVerified: true, role: 'curator', createdAt: at, updatedAt: at }
  await getDb().user.create({
    data: {
      ...person,
      accounts: { create: { id: 'a', accountId: 'p', providerId: 'credential', password: 'hash', createdAt: at, updatedAt: at } },
    },
  })
  await publishDocument(curator, { document: buildDocument({ id: idOf(9), slug: 'redacted', title: 'A Private Person' }), reason: 'x' })
  await redactIncident(administrator, { incidentId: idOf(9), texts: ['A Private Person'], reason: 'Personal' })
  Object.assign(other, await createTestDatabase())
})
afterAll(async () => {
  await closeDb()
  await other.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function use(url: string): Promise<void> {
  await connectDb(url)
  forgetCatalogue()
}

/** Every row of every table, as text. */
async function allRows(): Promise<Record<string, string[]>> {
  const tables = await listTables((sql) => getDb().$queryRawUnsafe(sql))
  const rows: Record<string, string[]> = {}
  for (const table of tables) {
    const found = await getDb().$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${table}" t`)
    rows[table] = found.map(({ row }) => row).sort()
  }
  return rows
}

const backup = (name: string) => writeBackup(administrator, { folder: at(name), url: database.url, secret })
const restore = (from: string, manifest: BackupManifest = readBackupManifest(from), keepSecret: (secret: string) => void = () => {}) =>
  restoreBackup(administrator, { folder: from, manifest, migrate: null, keepSecret })

describe('a backup', () => {
  it('gives back everything, and only into an empty database', async () => {
    const { manifest } = await backup('quiet')
    const { audit_entry: audits, ...before } = await allRows()
    expect(isBackup(at('quiet'))).toBe(true)
    expect(readBackupManifest(at('quiet'))).toEqual(manifest)
    const modes = ['', ...Object.values(backupFiles)].map((name) => statSync(at('quiet', name)).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600])
    expect(readFileSync(at('quiet', backupFiles.secret), 'utf8')).toBe(secret)
    await expect(restore(at('quiet')), 'into the record it was made of').rejects.toMatchObject({ details: { reason: 'not-empty' } })
    await expect(backup('quiet'), 'over another one').rejects.toMatchObject({ code: 'conflict' })
    await expect(writeBackup(curator, { folder: at('x'), url: database.url, secret })).rejects.toMatchObject({ code: 'forbidden' })

    await use(other.url)
    const kept: string[] = []
    await restore(at('quiet'), manifest, (given) => kept.push(given))
    const { audit_entry: auditsAfter, outbox: _, ...after } = await allRows()
    const { outbox: __, ...expected } = before
    expect(after).toEqual(expected)
    expect(kept).toEqual([secret])
    // Made after it was read, and written after it was restored.
    expect([audits?.length, auditsAfter?.length]).toEqual([
      manifest.rows.audit_entry === undefined ? 0 : manifest.rows.audit_entry + 1,
      (manifest.rows.audit_entry ?? 0) + 1,
    ])
    expect((await listAudit(administrator)).items[0]).toMatchObject({ action: 'backup-restored', detail: { takenAt: manifest.takenAt } })
    expect((await examineRecord()).faults).toEqual([])
    expect((await getPublishedIncident('redacted'))?.document.title).toBe('[redacted]')
  })

  it('restored goes on: counters do, and what may not change still may not', async () => {
    await use(other.url)
    expect(await publishDocument(curator, { document: documentOf(4, 1), reason: 'Goes on' })).toMatchObject({ number: 1 })
    const [{ first, last }] = (await getDb().$queryRaw<{ first: number; last: number }[]>`
      SELECT min(id) AS first, max(id) AS last FROM audit_entry`) as [{ first: number; last: number }]
    expect([first, last]).toEqual([1, await getDb().auditEntry.count()])
    const db = getDb()
    for (const sql of [
      `UPDATE revision SET reason = 'another'`,
      'DELETE FROM revision',
      'DELETE FROM redaction',
      'DELETE FROM audit_entry',
    ])
      await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(/append-only/)
  })

  it('that was altered anywhere is refused, and nothing is written', async () => {
    await other.drop()
    Object.assign(other, await createTestDatabase())
    await use(other.url)
    const lines = gunzipSync(readFileSync(at('quiet', backupFiles.tables)))
      .toString()
      .split('\n')
    const manifest = readBackupManifest(at('quiet'))
    const copies: [string, Buffer, BackupManifest][] = [
      ['cut', readFileSync(at('quiet', backupFiles.tables)).subarray(0, -20), manifest],
      ['without a row', gzipSync(lines.toSpliced(3, 1).join('\n')), manifest],
      [
        'with another row',
        gzipSync(lines.map((line, n) => (n === 3 ? line.replace('"action": "', '"action": "x') : line)).join('\n')),
        manifest,
      ],
      ['packed anew', gzipSync(lines.join('\n'), { level: 1 }), manifest],
    ]
    for (const [name, bytes, described] of copies) {
      mkdirSync(at(name))
      writeFileSync(at(name, backupFiles.tables), bytes)
      writeFileSync(at(name, backupFiles.secret), secret)
      await expect(restore(at(name), described), name).rejects.toMatchObject({ code: 'invalid' })
    }
    writeFileSync(at('cut', backupFiles.secret), 'another secret')
    await expect(restore(at('cut'), manifest), 'with another secret').rejects.toThrow(/auth-secret/)
    const unwritable = () => {
      throw new Error('no room for the secret')
    }
    await expect(restore(at('quiet'), manifest, unwritable)).rejects.toThrow('no room')
    expect(Object.values(await allRows()).flat()).toEqual([])
  })
})

describe('a backup made while others write', () => {
  it('holds all that was acknowledged before, and nothing by half', async () => {
    await use(database.url)
    const acknowledged = new Map(writers.map((writer) => [writer, 0]))
    let stop = false
    const writing = Promise.all(
      writers.map(async (writer) => {
        while (!stop) {
          const count = (acknowledged.get(writer) ?? 0) + 1
          await publishDocument(curator, { document: documentOf(writer, count), reason: `Write ${count}` })
          await saveDraft(contributor, {
            baseVersion: count - 1,
            incidentId: idOf(writer),
            changes: [{ op: 'set', name: 'summary', value: `Draft ${count}` }],
          })
          acknowledged.set(writer, count)
        }
      }),
    )
    const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 150_000, interval: 20 })
    await Promise.race([until(() => Math.min(...acknowledged.values()) > 1), writing])
    const before = new Map(acknowledged)
    await backup('busy')
    await until(() => [...acknowledged].every(([writer, count]) => count > (before.get(writer) ?? 0)))
    stop = true
    await writing

    await use(other.url)
    await restore(at('busy'))
    expect((await examineRecord()).faults).toEqual([])
    for (const writer of writers) {
      const revisions = await listRevisions(idOf(writer))
      expect(revisions.length).toBeGreaterThanOrEqual(before.get(writer) ?? 0)
      const row = await getDb().incident.findUniqueOrThrow({
        where: { id: idOf(writer) },
        include: { entries: true, search: { select: { incidentId: true } } },
      })
      expect([row.revisionNumber, row.entryCount, row.entries.length, row.search === null]).toEqual([
        ...Array(3).fill(revisions.length),
        false,
      ])
      const draft = await getDb().draft.findFirstOrThrow({ where: { incidentId: idOf(writer) }, include: { changes: true } })
      expect(draft.changes).toHaveLength(draft.version)
      expect(draft.version).toBeGreaterThanOrEqual(before.get(writer) ?? 0)
    }
  })
})
