import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/core/errors'
import { isSame } from '@/lib/core/history/canonical'
import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { type BackupManifest, backupFiles } from '@/lib/data/backup/backup-manifest'
import { listTables } from '@/lib/data/backup/list-tables'
import { requireEmpty } from '@/lib/data/backup/require-empty'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { readLines } from '@/lib/data/files/read-lines'
import { appendOutbox, settingsTag } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

export type RestoreBackupOptions = {
  folder: string
  manifest: BackupManifest
  /** Brings the database from the version of the backup to this one's, where they differ. */
  migrate: (() => Promise<unknown>) | null
  /** Puts the secret where this installation keeps it; throws when it cannot. Called when nothing else can fail any more. */
  keepSecret: (secret: string) => void
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** However long it takes: nobody else works on an empty database. */
const timeout = 12 * 3_600_000
/** Sent to the database in one piece. */
const most = { rows: 500, characters: 8_000_000 }
const linePattern = /^\{"table":"([a-z_]+)","row":(\{.*\})\}$/s

/**
 * Fills an empty database with every row of a backup, and puts the secret in its place: all or nothing. Throws 'conflict' when the
 * database is not empty, 'invalid' when the backup is not what its manifest says.
 */
export async function restoreBackup(actor: Actor, options: RestoreBackupOptions): Promise<Record<string, number>> {
  requirePermission(actor, canAdminister, 'restore backups')
  const { folder, manifest, migrate, keepSecret } = options
  const secret = readSecret(folder, manifest)
  await requireWhole(options)
  await inTransaction(
    async (tx) => {
      await lockRecord(tx)
      const tables = await listTables((sql) => tx.$queryRawUnsafe(sql))
      await requireEmpty(tx, tables)
      await putRows(tx, tables, options)
      for (const { table, column, last } of manifest.counters)
        await tx.$queryRaw`SELECT setval(pg_get_serial_sequence(${table}, ${column}), ${last}::bigint)::text`
      if (migrate === null) await conclude(tx, actor, manifest)
      if (secret !== null) keepSecret(secret)
    },
    { timeout },
  )
  if (migrate !== null) {
    await migrate()
    await inTransaction((tx) => conclude(tx, actor, manifest))
  }
  forgetCatalogue()
  return manifest.rows
}

async function conclude(tx: Transaction, actor: Actor, { takenAt }: BackupManifest): Promise<void> {
  await lockRecord(tx)
  await appendOutbox(tx, { incidentId: null, tags: ['record', 'catalogue', settingsTag] })
  await recordAudit(actor, { action: 'backup-restored', detail: { takenAt } }, tx)
}

function readSecret(folder: string, { secretSha256 }: BackupManifest): string | null {
  if (secretSha256 === null) return null
  const secret = readFileSync(path.join(folder, backupFiles.secret), 'utf8')
  if (createHash('sha256').update(secret).digest('hex') === secretSha256) return secret
  throw new AppError('invalid', `${backupFiles.secret} of the backup is not the one that its manifest describes.`)
}

/** Reads all of it once before anything is written: what is missing, added or altered shows in the sums. */
async function requireWhole({ folder, manifest, signal }: RestoreBackupOptions): Promise<void> {
  const { lines, sums } = readLines(path.join(folder, backupFiles.tables))
  const hash = createHash('sha256')
  for await (const line of lines) {
    requireGoingOn(signal)
    hash.update(line).update('\n')
  }
  const { bytes, sha256 } = sums()
  if (bytes !== manifest.file.bytes || sha256 !== manifest.file.sha256 || hash.digest('hex') !== manifest.lines.sha256)
    throw damaged('size or checksum are not those of its manifest')
}

/** Rows go in as the database spelled them. */
async function putRows(tx: Transaction, tables: readonly string[], options: RestoreBackupOptions): Promise<void> {
  const { folder, manifest, onProgress, signal } = options
  const { lines } = readLines(path.join(folder, backupFiles.tables), (bytes) => onProgress?.(bytes, manifest.file.bytes))
  const found: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]))
  let end = ''
  let [table, held, length]: [string, string[], number] = ['', [], 0]

  const flush = async () => {
    if (held.length > 0)
      await tx.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
        `[${held.join(',')}]`,
      )
    ;[held, length] = [[], 0]
  }
  for await (const line of lines) {
    requireGoingOn(signal)
    const [, named = '', row = ''] = linePattern.exec(line) ?? []
    if (named === '') {
      end = line
      continue
    }
    if (!tables.includes(named)) throw damaged(`there is no table ${named}`)
    if (named !== table || held.length >= most.rows || length > most.characters) await flush()
    table = named
    held.push(row)
    length += row.length
    found[named] = (found[named] ?? 0) + 1
  }
  await flush()
  if (end !== JSON.stringify({ end: manifest.rows }) || !isSame(found, manifest.rows)) throw damaged('rows are missing')
}

function requireGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('unavailable', 'Interrupted. Nothing was restored.')
}

function damaged(why: string): AppError {
  return new AppError('invalid', `The backup is damaged: ${why}. Nothing was restored.`)
}
