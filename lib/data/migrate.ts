import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { applyWithEngine, type Migration } from '@/lib/data/schema-engine'

const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** How long another instance may take for a migration before its note counts as left behind. */
const patienceSeconds = 60
const pauseMilliseconds = 500

type Applied = { name: string; checksum: string; finished: boolean; fresh: boolean }

/** Every migration of this version, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(`${folder}/${name}/migration.sql`, 'utf8') }))
}

/**
 * Brings a database to this version's schema and returns the names of what was applied. Each migration is applied whole or not at
 * all. Throws 'unavailable' in one line when one fails, or was edited after it was applied, or the database is of a newer version.
 */
export async function applyMigrations(url: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  try {
    if ((await findPending(url, migrations)).length === 0) return []
    return await applyWithEngine(url, migrations).catch(async (error: unknown) => {
      // Another instance may have been faster; then there is nothing left to do.
      if ((await findPending(url, migrations)).length === 0) return []
      throw error
    })
  } catch (error) {
    const fault = toDatabaseFault(error)
    if (!(fault instanceof pg.DatabaseError)) throw fault
    throw new AppError('unavailable', `A migration failed: ${fault.message}. Nothing of it was applied.`)
  }
}

async function findPending(url: string, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await settle(url)
  const refuse = (message: string) => new AppError('unavailable', `${message} Nothing was changed.`)
  const known = new Map(migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]))
  for (const { name, checksum } of applied) {
    if (!known.has(name))
      throw refuse(`The database has the migration ${name}, which this version does not know: it was used by a newer Faultline.`)
    if (known.get(name) !== checksum) throw refuse(`The migration ${name} is not the one that was applied to this database.`)
  }
  const names = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !names.has(name))
}

/** What was applied. A migration that is under way elsewhere is waited for; one that was cut off is noted as taken back, for it was. */
async function settle(url: string): Promise<Applied[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    for (;;) {
      const applied = await readApplied(client)
      if (applied.every(({ finished }) => finished)) return applied
      if (applied.some(({ finished, fresh }) => !finished && fresh)) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
      else await client.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL')
    }
  } finally {
    await client.end()
  }
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  if (!rows[0]?.found) return []
  const applied = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
       logs IS NULL AND started_at > now() - make_interval(secs => ${patienceSeconds}) AS fresh
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return applied.rows
}
