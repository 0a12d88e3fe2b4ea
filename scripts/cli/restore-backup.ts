import { AppError } from '@/lib/core/errors'
import { readBackupManifest } from '@/lib/data/backup/backup-manifest'
import { restoreBackup } from '@/lib/data/backup/restore-backup'
import { applyMigrations, readMigrations } from '@/lib/data/migrate'
import { type OpenDatabase, openDatabase } from '@/lib/data/open-database'
import { rebuildProjections } from '@/lib/data/rebuild'
import { getConfig } from '@/lib/site/config'
import { keepInstallationSecret } from '@/scripts/cli/installation-secret'
import { operator } from '@/scripts/cli/operator'

type Options = { onProgress: (done: number, total: number) => void; signal: AbortSignal }

export type RestoredBackup = { rows: Record<string, number>; takenAt: string; otherSecretIsSet: boolean }

/** Restores a backup of this version, or of an earlier one: then the database is made as it was and brought up to this version. */
export async function restoreBackupFrom(folder: string, options: Options): Promise<RestoredBackup> {
  const manifest = readBackupManifest(folder)
  const all = readMigrations()
  const unknown = manifest.migrations.find((name) => !all.some((migration) => migration.name === name))
  if (unknown !== undefined)
    throw new AppError('invalid', `The backup was made by a newer Faultline: this one does not know the migration ${unknown}.`)
  const had = all.filter(({ name }) => manifest.migrations.includes(name))
  const isOlder = had.length < all.length
  const database = await openAs(had, isOlder)
  let secretKept = ''
  try {
    const rows = await restoreBackup(operator, {
      ...{ folder, manifest, ...options },
      migrate: isOlder ? () => applyMigrations(database.url) : null,
      keepSecret: (secret) => {
        keepInstallationSecret(secret)
        secretKept = secret
      },
    })
    if (isOlder) await rebuildProjections(undefined, { outdated: true })
    const { authSecret } = getConfig()
    return { rows, takenAt: manifest.takenAt, otherSecretIsSet: authSecret !== null && secretKept !== '' && authSecret !== secretKept }
  } finally {
    await database.close()
  }
}

async function openAs(migrations: ReturnType<typeof readMigrations>, isOlder: boolean): Promise<OpenDatabase> {
  try {
    return await openDatabase(migrations)
  } catch (error) {
    if (!isOlder || !(error instanceof AppError) || !error.message.includes('newer Faultline')) throw error
    throw new AppError(
      'conflict',
      'The backup is of an older version than this database is. Give DATA_DIR a new folder, or DATABASE_URL a new database.',
    )
  }
}
