import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { socketUrl } from '@/lib/data/embedded/location'
import { startEmbedded } from '@/lib/data/testing/embedded-process'
import { copyMigratedDatabase } from '@/lib/data/testing/test-database'

const dataDir = mkdtempSync(path.join(tmpdir(), 'faultline-whole-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const questions = [
  { sql: `SELECT $1::text AS own, 'first' AS question`, more: [] },
  { sql: `SELECT $1::text AS own, 'second' AS question`, more: [] },
  { sql: `SELECT $1::text AS own, 'third' AS question, $2::text AS more`, more: ['more'] },
  { sql: `SELECT $1::text AS own, 'fourth' AS question, $2::int + $3::int AS sum`, more: [1, 2] },
] as const

it('many clients that wait for a transaction to end each get the answer to their own question', async () => {
  await copyMigratedDatabase(dataDir)
  const { child, ended, socketDir } = await startEmbedded(dataDir)
  const pool = new pg.Pool({ connectionString: socketUrl(socketDir), max: 9 })
  const asking = Promise.all(
    Array.from({ length: 8 }, async (_, client) => {
      const { sql, more } = questions[client % questions.length] ?? questions[0]
      const answers: unknown[] = []
      for (let round = 0; round < 40; round += 1) {
        if (round % 9 === 0) await expect(pool.query('SELECT 1 / $1::int', [0])).rejects.toThrow('division by zero')
        const { rows } = await pool.query(sql, [`${client}.${round}`, ...more])
        answers.push(rows[0]?.own, rows[0]?.question)
      }
      return answers
    }),
  )
  let answered = false
  const writer = await pool.connect()
  const writing = (async () => {
    while (!answered) {
      await writer.query('BEGIN')
      await writer.query('SELECT pg_sleep($1)', [0.01])
      await writer.query('COMMIT')
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  const answers = await asking.finally(() => {
    answered = true
  })
  await writing
  writer.release()
  const names = ['first', 'second', 'third', 'fourth']
  expect(answers).toEqual(
    answers.map((_, client) => Array.from({ length: 40 }, (__, round) => [`${client}.${round}`, names[client % 4]]).flat()),
  )

  const leaver = new pg.Client({ connectionString: socketUrl(socketDir) })
  leaver.on('error', () => {})
  await leaver.connect()
  const { connection } = leaver as unknown as {
    connection: { stream: { write: (bytes: Buffer, done: () => void) => void; destroy: () => void } }
  }
  const parse = Buffer.from('\0SELECT 2\0\0\0')
  const head = Buffer.alloc(5)
  head.write('P')
  head.writeInt32BE(parse.length + 4, 1)
  await new Promise<void>((resolve) => connection.stream.write(Buffer.concat([head, parse]), resolve))
  connection.stream.destroy()
  expect((await pool.query('SELECT $1::int AS n', [1])).rows, 'after a client that left in the middle').toEqual([{ n: 1 }])
  await pool.end()
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, complaint: '' })
})
