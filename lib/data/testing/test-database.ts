import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { closeDb, connectDb } from '@/lib/data/db'
import { keepQueriesWhole } from '@/lib/data/embedded/keep-queries-whole.mjs'
import { socketUrl } from '@/lib/data/embedded/location'
import { applyMigrations, readMigrations } from '@/lib/data/migrate'

export type TestDatabase = { readonly url: string }

/**
 * Gives the tests of a file their own empty, migrated database and makes it the process's: an embedded one, or with
 * TEST_DATABASE_URL a new one on that PostgreSQL server. It is gone afterwards.
 */
export function withTestDatabase(): TestDatabase {
  const held = { url: '', drop: async () => {} }
  beforeAll(async () => {
    Object.assign(held, await createTestDatabase())
    await connectDb(held.url)
    forgetCatalogue()
  })
  afterAll(async () => {
    await closeDb()
    forgetCatalogue()
    await held.drop()
  })
  return held
}

/** One more, for tests that need two: a copy goes from one to the other. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
  return server ? createOn(server) : createEmbedded()
}

async function createOn(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `faultline_test_${randomBytes(6).toString('hex')}`
  await ask(server, `CREATE DATABASE ${name} TEMPLATE ${await migratedDatabase(server)}`)
  return { url: addressOf(server, name), drop: async () => void (await ask(server, `DROP DATABASE ${name} WITH (FORCE)`)) }
}

/** As with the embedded one: made once per set of migrations, under another name until it is whole. */
async function migratedDatabase(server: string): Promise<string> {
  const template = `faultline_template_${migrationsKey()}`
  const isThere = async () => (await ask(server, `SELECT 1 FROM pg_database WHERE datname = '${template}'`)).rowCount === 1
  if (await isThere()) return template
  const made = `${template}_${randomBytes(4).toString('hex')}`
  await ask(server, `CREATE DATABASE ${made}`)
  await applyMigrations(addressOf(server, made))
  try {
    await ask(server, `ALTER DATABASE ${made} RENAME TO ${template}`)
  } catch (error) {
    if (!(await isThere())) throw error
    await ask(server, `DROP DATABASE ${made}`)
  }
  return template
}

async function ask(server: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

function migrationsKey(): string {
  return createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 16)
}

async function createEmbedded(): Promise<{ url: string; drop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-test-'))
  await copyMigratedDatabase(folder)
  const close = await serve(path.join(folder, 'database'), folder)
  return {
    url: socketUrl(folder),
    drop: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An empty, migrated database in `folder/database`. */
export async function copyMigratedDatabase(folder: string): Promise<void> {
  cpSync(await migratedTemplate(), path.join(folder, 'database'), { recursive: true })
}

/** Making a database takes seconds, copying one a moment: one per set of migrations is kept in the temporary folder. */
async function migratedTemplate(): Promise<string> {
  const template = path.join(tmpdir(), `faultline-test-template-${process.getuid?.() ?? 0}-${migrationsKey()}`)
  if (existsSync(template)) return template
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-test-'))
  const made = path.join(folder, 'database')
  const close = await serve(made, folder)
  await applyMigrations(socketUrl(folder))
  await close()
  try {
    renameSync(made, template)
  } catch (error) {
    if (!existsSync(template)) throw error
  }
  rmSync(folder, { recursive: true, force: true })
  return template
}

async function serve(dataDir: string, socketDir: string): Promise<() => Promise<void>> {
  mkdirSync(socketDir, { recursive: true })
  const db = await PGlite.create({ dataDir, extensions: { pg_trgm, unaccent } })
  const server = new PGLiteSocketServer({ db, path: path.join(socketDir, '.s.PGSQL.5432'), maxConnections: 50 })
  keepQueriesWhole(server)
  await server.start()
  return async () => {
    await server.stop()
    await db.close()
  }
}
