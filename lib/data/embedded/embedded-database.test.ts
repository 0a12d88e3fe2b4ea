import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { ensureEmbeddedDatabase } from '@/lib/data/embedded/ensure-embedded-database'
import { embeddedDatabaseUrl, socketUrl } from '@/lib/data/embedded/location'
import { startEmbedded } from '@/lib/data/testing/embedded-process'
import { copyMigratedDatabase } from '@/lib/data/testing/test-database'

const home = mkdtempSync(path.join(tmpdir(), 'faultline-embedded-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function dataFolder(name: string): Promise<string> {
  const dataDir = path.join(home, name)
  mkdirSync(dataDir)
  await copyMigratedDatabase(dataDir)
  return dataDir
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

describe('the embedded database', () => {
  it('serves one folder once: a second one waits for the first and then takes over', async () => {
    const dataDir = await dataFolder('shared')
    const first = await startEmbedded(dataDir)
    const second = startEmbedded(dataDir)
    await ask(socketUrl(first.socketDir), 'CREATE TABLE t AS SELECT 1 AS n')
    first.child.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    const { child, ended, socketDir } = await second
    expect(await ask(socketUrl(socketDir), 'SELECT n FROM t')).toEqual([{ n: 1 }])
    child.stdin?.end()
    expect((await ended).code).toBe(0)
    expect(existsSync(path.join(dataDir, 'database.lock'))).toBe(false)
  })

  it('takes over a lock whose process is gone, though its number may live again', async () => {
    const dataDir = await dataFolder('stale')
    for (const lock of [
      JSON.stringify({ pid: process.pid, began: 'long ago' }),
      JSON.stringify({ pid: 2 ** 22 + 1, began: '1' }),
      'not JSON',
      '',
    ]) {
      writeFileSync(path.join(dataDir, 'database.lock'), lock)
      const { child, ended } = await startEmbedded(dataDir)
      child.kill('SIGTERM')
      expect(await ended, lock).toEqual({ code: 0, complaint: '' })
    }
  })

  it('moves its socket to a private folder when the path is too long, and keeps to it', async () => {
    const dataDir = await dataFolder('l'.repeat(90))
    const folders: string[] = []
    for (let start = 0; start < 2; start += 1) {
      const { child, ended, socketDir } = await startEmbedded(dataDir)
      folders.push(socketDir)
      expect(embeddedDatabaseUrl(dataDir)).toBe(socketUrl(socketDir))
      expect(await ask(embeddedDatabaseUrl(dataDir), 'SELECT 1 AS n')).toEqual([{ n: 1 }])
      expect(statSync(socketDir).mode & 0o777).toBe(0o700)
      child.kill('SIGTERM')
      await ended
    }
    expect(new Set(folders).size).toBe(1)
    rmSync(folders[0] ?? '', { recursive: true })
  })

  it('stays for whoever asked for it and has not connected yet', async () => {
    const dataDir = await dataFolder('asked-for')
    const first = await ensureEmbeddedDatabase(dataDir)
    const second = await ensureEmbeddedDatabase(dataDir)
    await first.stop()
    expect(await ask(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await second.stop()
  })

  it('says in one line why it does not open', async () => {
    const file = path.join(home, 'file')
    writeFileSync(file, '')
    await expect(startEmbedded(path.join(file, 'data'))).rejects.toThrow(/^1: The data folder .* cannot be written to \(ENOTDIR\)\.$/)
    const damaged = path.join(home, 'damaged')
    mkdirSync(path.join(damaged, 'database'), { recursive: true })
    writeFileSync(path.join(damaged, 'database', 'PG_VERSION'), '9\n')
    await expect(startEmbedded(damaged)).rejects.toThrow(/^1: The embedded database in .* does not open: .*$/)
    await expect(startEmbedded(home, '--wrong')).rejects.toThrow('2: Usage')
  })

  it('is used where it runs, started where it does not, and left to others still connected', async () => {
    const dataDir = await dataFolder('ensured')
    const own = await ensureEmbeddedDatabase(dataDir)
    const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8')) as { pid: number }
    const other = await ensureEmbeddedDatabase(dataDir)
    expect(other.url).toBe(own.url)
    const client = new pg.Client({ connectionString: other.url })
    await client.connect()
    const stopping = own.stop()
    await other.stop()
    expect((await client.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
    await client.end()
    await stopping
    expect(() => process.kill(pid, 0)).toThrow()
  })
})
