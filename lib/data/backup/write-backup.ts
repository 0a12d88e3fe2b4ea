import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { AppError } from '@/lib/core/errors'
import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { type BackupManifest, backupFiles, backupFormatName, backupFormatVersion } from '@/lib/data/backup/backup-manifest'
import { type Ask, listCounters, listTables } from '@/lib/data/backup/list-tables'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { recordAudit } from '@/lib/data/people/audit'
import { now } from '@/lib/site/clock'

export type BackupOptions = {
  /** Made by this, for its owner alone; it may exist if it is empty. */
  folder: string
  /** Of the database that is backed up. */
  url: string
  /** The secret of the installation, which second factors are sealed with. */
  secret: string | null
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** What was written, and how long writers of the embedded database had to wait for it. */
export type WrittenBackup = { manifest: BackupManifest; heldMilliseconds: number }

/** Fetched from the database in one piece: a few megabytes, in as few questions as that allows. */
const rowsAtOnce = { first: 50, most: 500, characters: 8_000_000 }

/**
 * Copies everything as of one instant into a folder: every row of every table, and the secret. On PostgreSQL nobody waits; in the
 * embedded database, which has one session for all, everybody waits while rows are read, so they are only read then, and packed
 * afterwards. The folder has its name only when it is whole. Throws 'conflict' when it is there and not empty.
 */
export async function writeBackup(actor: Actor, options: BackupOptions): Promise<WrittenBackup> {
  requirePermission(actor, canAdminister, 'make backups')
  const { folder, secret } = options
  await requireFree(folder)
  const partial = `${path.resolve(folder)}.${process.pid}.partial`
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 })
    const rows = path.join(partial, 'rows')
    const { heldMilliseconds, ...read } = await readEverything(rows, options)
    const { file, lines } = await pack(rows, path.join(partial, backupFiles.tables))
    await rm(rows)
    if (secret !== null) await writeWhole(path.join(partial, backupFiles.secret), secret)
    const manifest: BackupManifest = {
      ...{ format: backupFormatName, formatVersion: backupFormatVersion, ...read },
      file: { name: backupFiles.tables, ...file },
      lines,
      secretSha256: secret === null ? null : createHash('sha256').update(secret).digest('hex'),
    }
    await writeWhole(path.join(partial, backupFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(partial, folder)
    await chmod(folder, 0o700)
    await recordAudit(actor, { action: 'backup-made', detail: { bytes: file.bytes } })
    return { manifest, heldMilliseconds }
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function requireFree(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error.code === 'ENOTDIR' ? new AppError('conflict', `${folder} is a file. Name a folder that does not exist yet.`) : error
  })
  if (found.length > 0)
    throw new AppError('conflict', `${folder} is not empty. Each backup has a folder of its own: name one that does not exist yet.`)
}

type Read = Pick<BackupManifest, 'takenAt' | 'migrations' | 'rows' | 'counters'> & { heldMilliseconds: number }

/** All rows, as the database spells them, in one transaction and in a file that is not packed yet. */
async function readEverything(file: string, { url, onProgress, signal }: BackupOptions): Promise<Read> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  const ask: Ask = async <Row>(sql: string) => (await client.query(sql)).rows as Row[]
  const target = openSync(file, 'wx', 0o600)
  try {
    await client.connect()
    const migrations = await ask<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    )
    const tables = await listTables(ask)
    const rows: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]))
    const takenAt = now()
    await client.query(beginSql(tables))
    for await (const part of readRows(ask)) {
      if (signal?.aborted) throw new AppError('unavailable', 'Interrupted. Nothing was written.')
      writeSync(target, part.map(({ name, row }) => `{"table":"${name}","row":${row}}\n`).join(''))
      for (const { name } of part) rows[name] = (rows[name] ?? 0) + 1
      onProgress?.(tables.indexOf(part.at(-1)?.name ?? '') + 1, tables.length)
    }
    await ask('COMMIT')
    const heldMilliseconds = Date.parse(now()) - Date.parse(takenAt)
    onProgress?.(tables.length, tables.length)
    writeSync(target, `${JSON.stringify({ end: rows })}\n`)
    // A number given out since then only leaves a gap.
    const counters = await listCounters(ask)
    return { takenAt, migrations: migrations.map(({ name }) => name), rows, counters, heldMilliseconds }
  } catch (error) {
    throw toDatabaseFault(error)
  } finally {
    closeSync(target)
    await client.end().catch(() => {})
  }
}

/** One snapshot and one cursor through all tables, asked for in one go: each question more is one more turn that everybody waits. */
function beginSql(tables: readonly string[]): string {
  const selects = tables.map((table) => `SELECT '${table}' AS name, to_jsonb(t)::text AS row FROM "${table}" t`)
  return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
    SET LOCAL TIME ZONE 'UTC';
    SET LOCAL bytea_output = 'hex';
    SET LOCAL max_parallel_workers_per_gather = 0;
    DECLARE part NO SCROLL CURSOR FOR ${selects.join(' UNION ALL ')}`
}

/** What the cursor finds, as many rows at once as fit by what the longest of the last ones was. */
async function* readRows(ask: Ask): AsyncGenerator<{ name: string; row: string }[]> {
  let size = rowsAtOnce.first
  for (;;) {
    const part = await ask<{ name: string; row: string }>(`FETCH ${size} FROM part`)
    if (part.length > 0) yield part
    if (part.length < size) return
    const longest = part.reduce((most, { row }) => Math.max(most, row.length), 1)
    size = Math.max(1, Math.min(rowsAtOnce.most, Math.floor(rowsAtOnce.characters / longest)))
  }
}

type Sums = { bytes: number; sha256: string }

/** Packs what was read; afterwards, since hashing and packing take longer than reading. */
async function pack(from: string, to: string): Promise<{ file: Sums; lines: Sums }> {
  const sums = { file: countBytes(), lines: countBytes() }
  const target = await open(to, 'wx', 0o600)
  try {
    await pipeline(createReadStream(from), sums.lines.pass, createGzip(), sums.file.pass, target.createWriteStream({ flush: true }))
  } finally {
    await target.close().catch(() => {})
  }
  return { file: sums.file.total(), lines: sums.lines.total() }
}

function countBytes() {
  const hash = createHash('sha256')
  let bytes = 0
  async function* pass(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  return { pass, total: (): Sums => ({ bytes, sha256: hash.digest('hex') }) }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const target = await open(file, 'wx', 0o600)
  try {
    await target.writeFile(text)
    await target.sync()
  } finally {
    await target.close()
  }
}
