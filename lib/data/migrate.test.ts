import pg from 'pg'
import { expect, it } from 'vitest'
import { applyMigrations, readMigrations } from '@/lib/data/migrate'
import { withTestDatabase } from '@/lib/data/testing/test-database'

const database = withTestDatabase()
const next = { name: '29990101000000_next', sql: 'CREATE TABLE next_one (n int);\nCREATE TABLE next_two (n int);\n' }
const migrations = [...readMigrations(), next]

async function run(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

function tables(): Promise<unknown[]> {
  return run(`SELECT relname AS name FROM pg_class WHERE relname LIKE 'next%' ORDER BY 1`)
}

it('notes what is applied as Prisma’s own command line does', async () => {
  const rows = await run(
    `SELECT migration_name AS name, length(checksum) AS length, finished_at IS NOT NULL AS finished, applied_steps_count AS steps
     FROM _prisma_migrations ORDER BY 1`,
  )
  expect(rows).toEqual(readMigrations().map(({ name }) => ({ name, length: 64, finished: true, steps: 1 })))
})

it('applies a migration whole or not at all, says why it failed, and applies it when the reason is gone', async () => {
  expect(await applyMigrations(database.url)).toEqual([])
  await run('CREATE TABLE next_two (other text)')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(applyMigrations(database.url, migrations)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'A migration failed: relation "next_two" already exists. Nothing of it was applied.',
    })
    expect(await tables()).toEqual([{ name: 'next_two' }])
  }
  await run('DROP TABLE next_two')
  expect(await applyMigrations(database.url, migrations)).toEqual([next.name])
  expect(await tables()).toEqual([{ name: 'next_one' }, { name: 'next_two' }])
  expect(await applyMigrations(database.url, migrations)).toEqual([])
})

it('applies again what was cut off, and waits for what is under way elsewhere', async () => {
  const note = (values: string) =>
    run(`UPDATE _prisma_migrations SET ${values} WHERE migration_name = '${next.name}' AND rolled_back_at IS NULL`)
  await run('DROP TABLE next_one, next_two')
  await note(`finished_at = NULL, started_at = now() - interval '1 hour'`)
  expect(await applyMigrations(database.url, migrations)).toEqual([next.name])
  expect(await tables()).toEqual([{ name: 'next_one' }, { name: 'next_two' }])
  await note('finished_at = NULL, started_at = now()')
  const waiting = applyMigrations(database.url, migrations)
  await note('finished_at = now()')
  expect(await waiting).toEqual([])
})

it('lets two instances start at once', async () => {
  const another = { name: '29990102000000_another', sql: 'CREATE TABLE next_three (n int);' }
  const both = await Promise.all([1, 2].map(() => applyMigrations(database.url, [...migrations, another])))
  expect(both.flat()).toContain(another.name)
  expect(await applyMigrations(database.url, [...migrations, another])).toEqual([])
  await run(`DELETE FROM _prisma_migrations WHERE migration_name = '${another.name}'`)
})

it('refuses a database of a newer version and one whose migration is another, changing nothing', async () => {
  await expect(applyMigrations(database.url)).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining(next.name) })
  const edited = [...readMigrations(), { ...next, sql: 'SELECT 1' }]
  await expect(applyMigrations(database.url, edited)).rejects.toMatchObject({
    code: 'unavailable',
    message: `The migration ${next.name} is not the one that was applied to this database. Nothing was changed.`,
  })
})

it('says in one line that a database does not answer', async () => {
  await expect(applyMigrations('postgresql://nobody@127.0.0.1:1/nothing')).rejects.toMatchObject({ code: 'unavailable' })
  await expect(applyMigrations('postgresql://postgres@localhost/postgres?host=/nowhere')).rejects.toMatchObject({ code: 'unavailable' })
})
