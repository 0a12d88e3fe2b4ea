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
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await applyMigrations(url.href)
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) }
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
  const key = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 16)
  const template = path.join(tmpdir(), `faultline-test-template-${process.getuid?.() ?? 0}-${key}`)
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
