import { AppError } from '@/lib/core/errors'
import { closeDb, connectDb } from '@/lib/data/db'
import { ensureEmbeddedDatabase } from '@/lib/data/embedded/ensure-embedded-database'
import { refreshStatistics } from '@/lib/data/health/statistics'
import { applyMigrations, readMigrations } from '@/lib/data/migrate'
import { getConfig } from '@/lib/site/config'

export type OpenDatabase = { url: string; applied: string[]; close: () => Promise<void> }

/**
 * The configured database, answering and of this version's schema (or the one that some migrations make), as this process's own: the embedded one is started if it does
 * not run yet, and then stopped by `close`.
 */
export async function openDatabase(migrations = readMigrations()): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = getConfig()
  const database = databaseUrl === null ? await ensureEmbeddedDatabase(dataDir) : { url: databaseUrl, stop: async () => {} }
  try {
    const applied = await applyMigrations(database.url, migrations)
    await connectDb(database.url)
    return { url: database.url, applied, close: () => leave(database.stop) }
  } catch (error) {
    await database.stop()
    if (databaseUrl === null || !(error instanceof AppError)) throw error
    throw new AppError(error.code, `${error.message} The address is that of DATABASE_URL.`)
  }
}

/** Whatever was done meanwhile, the planner knows of it afterwards; that it cannot be told harms nobody. */
async function leave(stop: () => Promise<void>): Promise<void> {
  try {
    await refreshStatistics().catch(() => false)
    await closeDb()
  } finally {
    await stop()
  }
}
