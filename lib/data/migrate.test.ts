import pg from 'pg'
import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '@/lib/data/migrate'
import { withTestDatabase } from '@/lib/data/testing/test-database'

const database = withTestDatabase()

async function run(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

it('applies what is missing, once', async () => {
  expect(await applyMigrations(database.url)).toEqual([])
  const [last] = readMigrations().slice(-1)
  await run(`DELETE FROM _prisma_migrations WHERE migration_name = '${last?.name}'`)
  await run('DROP FUNCTION search_any(text)')
  expect(await applyMigrations(database.url)).toEqual([last?.name])
  expect(await run(`SELECT search_any('a') AS query`)).toEqual([{ query: "'a' | 'a'" }])
})

it('notes them as Prisma’s own command line does', async () => {
  const rows = await run(
    'SELECT migration_name AS name, length(checksum) AS length, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1',
  )
  expect(rows).toEqual(readMigrations().map(({ name }) => ({ name, length: 64, finished: true })))
})

it('applies a migration whole or not at all, says why it failed, and applies it when the reason is gone', async () => {
  const [last] = readMigrations().slice(-1)
  await run(`DELETE FROM _prisma_migrations WHERE migration_name = '${last?.name}'`)
  const before = await run('SELECT proname FROM pg_proc ORDER BY oid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(applyMigrations(database.url)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^A migration failed: .*search_any.* already exists.* Nothing of it was applied\.$/),
    })
    expect(await run('SELECT proname FROM pg_proc ORDER BY oid')).toEqual(before)
  }
  await run('DROP FUNCTION search_any(text)')
  expect(await applyMigrations(database.url)).toEqual([last?.name])
  expect(await applyMigrations(database.url)).toEqual([])
})

it('applies again what was cut off, and waits for what is under way elsewhere', async () => {
  const [last] = readMigrations().slice(-1)
  await run('DROP FUNCTION search_any(text)')
  await run(
    `UPDATE _prisma_migrations SET finished_at = NULL, started_at = now() - interval '1 hour' WHERE migration_name = '${last?.name}'`,
  )
  expect(await applyMigrations(database.url)).toEqual([last?.name])
  await run(
    `UPDATE _prisma_migrations SET finished_at = NULL, started_at = now() WHERE migration_name = '${last?.name}' AND rolled_back_at IS NULL`,
  )
  const waiting = applyMigrations(database.url)
  await run(`UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = '${last?.name}' AND rolled_back_at IS NULL`)
  expect(await waiting).toEqual([])
})

it('refuses a database of a newer version and one whose migration is another, changing nothing', async () => {
  await run(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '29990101000000_later')`)
  await expect(applyMigrations(database.url)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('29990101000000_later'),
  })
  await run(`DELETE FROM _prisma_migrations WHERE id = 'x'`)
  const [first] = readMigrations()
  await run(`UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name = '${first?.name}'`)
  await expect(applyMigrations(database.url)).rejects.toMatchObject({ message: expect.stringContaining('is not the one that was applied') })
})

it('says in one line that a database does not answer', async () => {
  await expect(applyMigrations('postgresql://nobody@127.0.0.1:1/nothing')).rejects.toMatchObject({ code: 'unavailable' })
  await expect(applyMigrations('postgresql://postgres@localhost/postgres?host=/nowhere')).rejects.toMatchObject({ code: 'unavailable' })
})
