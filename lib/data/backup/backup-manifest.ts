import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'

export const backupFormatName = 'faultline-backup'
export const backupFormatVersion = 1
/** What lies in the folder of a backup. */
export const backupFiles = { manifest: 'manifest.json', tables: 'tables.jsonl.gz', secret: 'auth-secret' } as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const backupManifestSchema = z.strictObject({
  format: z.literal(backupFormatName),
  formatVersion: z.literal(backupFormatVersion),
  /** Everything acknowledged before this instant is in it. */
  takenAt: z.iso.datetime(),
  /** Every migration that the database had: a later version restores it as it was and then applies its own. */
  migrations: z.array(z.string()).min(1),
  /** Rows by table. */
  rows: z.record(z.string(), z.int().min(0)),
  /** The last number that each counter gave out. */
  counters: z.array(z.strictObject({ table: z.string(), column: z.string(), last: z.int().min(1) })),
  file: z.strictObject({ name: z.literal(backupFiles.tables), bytes: z.int(), sha256 }),
  lines: z.strictObject({ bytes: z.int(), sha256 }),
  /** Of the secret of the installation; null where there was none yet. */
  secretSha256: sha256.nullable(),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

/** Whether a folder says that it is a backup. */
export function isBackup(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(path.join(folder, backupFiles.manifest), 'utf8')).format === backupFormatName
  } catch {
    return false
  }
}

/** Throws 'invalid' where it cannot be read, or is of a newer version. */
export function readBackupManifest(folder: string): BackupManifest {
  const file = path.join(folder, backupFiles.manifest)
  const value = JSON.parse(readFileSync(file, 'utf8')) as { formatVersion?: unknown }
  if (value.formatVersion !== backupFormatVersion)
    throw new AppError(
      'invalid',
      `Version ${String(value.formatVersion)} of backups is not known here: this Faultline reads version ${backupFormatVersion}.`,
    )
  const parsed = backupManifestSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', `${file} is damaged: ${z.prettifyError(parsed.error).split('\n')[0]}.`)
}
