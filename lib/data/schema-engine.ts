import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const filters = { externalTables: [], externalEnums: [] }
let loaded = false

export type Migration = { name: string; sql: string }

/** Prisma's own schema engine in WebAssembly: no downloaded binary. */
async function withEngine<Value>(
  pool: pg.Pool,
  migrations: readonly Migration[],
  work: (schemaEngine: engine.SchemaEngine) => Promise<Value>,
): Promise<Value> {
  if (!loaded) {
    const wasm = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm')
      .replace('schema_engine.js', 'schema_engine_bg.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': { ...engine } })
    engine.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
    loaded = true
  }
  const held: { fault?: unknown } = {}
  const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool, migrations, held))
  try {
    return await work(await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter))
  } catch (error) {
    // The engine tells where it failed but not why.
    throw held.fault ?? error
  }
}

/**
 * Sends each migration as one query with the note that it is done, which PostgreSQL runs in one transaction: nothing is ever applied
 * half, and an unfinished note means that nothing of it was.
 */
function migrationAdapter(pool: pg.Pool, migrations: readonly Migration[], held: { fault?: unknown }): PrismaPg {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      const name = migrations.find(({ sql }) => sql === script)?.name
      try {
        await pool.query(name === undefined ? script : `${script}\n;${finishSql(name)}`)
      } catch (error) {
        held.fault = error
        throw error
      }
    }
    return adapter
  }
  return factory
}

function finishSql(name: string): string {
  return `UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = ${pg.escapeLiteral(name)} AND rolled_back_at IS NULL`
}

/** Applies what is missing and notes it in `_prisma_migrations`, as `prisma migrate deploy` does. Returns the names applied. */
export async function applyWithEngine(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const migrationsList = {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
  const { appliedMigrationNames } = await withPool(url, (pool) =>
    withEngine(pool, migrations, (schemaEngine) => schemaEngine.applyMigrations({ migrationsList, filters })),
  )
  return appliedMigrationNames
}

async function withPool<Value>(url: string, work: (pool: pg.Pool) => Promise<Value>): Promise<Value> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => {})
  return work(pool).finally(() => pool.end())
}

/** The SQL that leads from one schema file's content (null: from nothing) to another's. */
export async function diffSchemas(url: string, from: string | null, to: string): Promise<string> {
  const target = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })
  const params = { from: from === null ? { tag: 'empty' as const } : target(from), to: target(to), script: true, exitCode: null, filters }
  const { stdout } = await withPool(url, (pool) => withEngine(pool, [], (schemaEngine) => schemaEngine.diff(params)))
  return stdout ?? ''
}
