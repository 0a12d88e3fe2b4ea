// Kills an import and its database in the middle with kill -9, again and again, lets it run to its end, and compares the record with
// that of an import nobody disturbed. Usage: tsx bench/import-killed.ts [TIMES]
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeResult } from '@/bench/results'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { ensureEmbeddedDatabase } from '@/lib/data/embedded/ensure-embedded-database'
import { examineRecord } from '@/lib/data/examine'

const [times = 5] = process.argv.slice(2).map(Number)
const file = '../shared/data/statuspage/github-incidents-to-2024.json'
if (!existsSync(file)) {
  process.stderr.write(`The real data is not at ${file}.\n`)
  process.exit(2)
}

function startImport(dataDir: string): { child: ChildProcess; ended: Promise<number | null> } {
  const args = ['--import', 'tsx', 'scripts/cli.ts', 'import', 'statuspage', file, '--publish']
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'ignore'] })
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve(code))) }
}

/** Every published document by its hash, and what is wrong with the record. */
async function recordOf(dataDir: string): Promise<{ documents: string[]; faults: string[] }> {
  const database = await ensureEmbeddedDatabase(dataDir)
  await connectDb(database.url)
  const rows = await getDb().revision.findMany({
    select: { number: true, documentSha: true, incident: { select: { slug: true, entryCount: true } } },
  })
  const { faults } = await examineRecord(() => {})
  await closeDb()
  await database.stop()
  return {
    documents: rows.map(({ number, documentSha, incident }) => `${incident.slug} ${number} ${incident.entryCount} ${documentSha}`).sort(),
    faults,
  }
}

const dirs = ['undisturbed', 'killed'].map((name) => mkdtempSync(path.join(tmpdir(), `faultline-${name}-`)))
const [calm = '', killed = ''] = dirs
const stored: number[] = []
try {
  const whole = performance.now()
  if ((await startImport(calm).ended) !== 0) throw new Error('the undisturbed import failed')
  const seconds = (performance.now() - whole) / 1000
  for (let round = 1; round <= times; round += 1) {
    const note = path.join(killed, 'database.json')
    rmSync(note, { force: true })
    const { child, ended } = startImport(killed)
    // The kills fall at other points of the work each time: a good part of it is done between two of them.
    await new Promise((resolve) => setTimeout(resolve, (seconds * 1000 * (2 + (round % 3))) / 6))
    child.kill('SIGKILL')
    if (existsSync(note)) {
      const { pid } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number }
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It had ended by itself.
      }
    }
    await ended
    stored.push((await recordOf(killed)).documents.length)
  }
  if ((await startImport(killed).ended) !== 0) throw new Error('the import after the kills failed')
  const [expected, found] = [await recordOf(calm), await recordOf(killed)]
  const same = JSON.stringify(expected) === JSON.stringify(found)
  writeResult('kill -9 of an import and its database', `npm run bench -- import-killed${times === 5 ? '' : ` ${times}`}`, [
    `- ${times} kills; incidents stored after each: ${stored.join(', ')}; then once more to the end: ${found.documents.length}`,
    `- faults in the record: ${found.faults.length}; the record ${same ? 'is the same as' : 'IS NOT the same as'} that of an undisturbed import`,
  ])
  if (!same) process.exitCode = 1
} finally {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
}
