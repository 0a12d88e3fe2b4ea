// Kills the embedded database in the middle of writes, again and again, and an import likewise, and looks whether anything that was
// acknowledged is lost. Usage: tsx bench/kill-minus-nine.ts [TIMES]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeResult } from '@/bench/results'
import { verifyChain } from '@/lib/core/history/revision'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { socketUrl } from '@/lib/data/embedded/location'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { applyMigrations } from '@/lib/data/migrate'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { startEmbedded } from '@/lib/data/testing/embedded-process'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { curator } from '@/lib/data/testing/test-catalogue'

const [times = 100] = process.argv.slice(2).map(Number)
const writers = [1, 2, 3]
/** An incident is left at this many revisions and the next one begun, so that a round does not grow with those before it. */
const mostRevisions = 20
const dataDir = mkdtempSync(path.join(tmpdir(), 'faultline-kill-'))

type Writer = { number: number; incident: number; acknowledged: number; total: number }

const idOf = ({ number, incident }: Writer) =>
  `018f0000-0000-7000-8${String(number).padStart(3, '0')}-${String(incident).padStart(12, '0')}`
const documentOf = (writer: Writer, count: number) =>
  buildDocument({
    id: idOf(writer),
    slug: `writer-${writer.number}-${writer.incident}`,
    title: `Title ${count}`,
    entries: Array.from({ length: count }, (_, index) => buildEntry(`e-${index}`)),
  })

const state: Writer[] = writers.map((number) => ({ number, incident: 1, acknowledged: 0, total: 0 }))
const faults: string[] = []
let unacknowledged = 0
let slowest = 0

/** Writes until the database is gone. */
async function write(writer: Writer, onWritten: () => void): Promise<void> {
  for (;;) {
    if (writer.acknowledged === mostRevisions) Object.assign(writer, { incident: writer.incident + 1, acknowledged: 0 })
    try {
      await publishDocument(curator, { document: documentOf(writer, writer.acknowledged + 1), reason: 'A write' })
    } catch {
      return
    }
    writer.acknowledged += 1
    writer.total += 1
    onWritten()
  }
}

/** What was acknowledged is there, what was not is there wholly or not at all, and the lists agree with the history. */
async function examine(writer: Writer): Promise<void> {
  const revisions = await listRevisions(idOf(writer))
  const row = await getDb().incident.findUnique({ where: { id: idOf(writer) }, include: { entries: true } })
  const found = revisions.length
  const say = (what: string) => faults.push(`writer ${writer.number}, incident ${writer.incident}: ${what}`)
  if (found < writer.acknowledged) say(`${writer.acknowledged} acknowledged, ${found} found`)
  if (found > writer.acknowledged + 1) say(`${found} found, ${writer.acknowledged} written`)
  if (!verifyChain(revisions).ok) say('the chain of its revisions is broken')
  if ((row?.revisionNumber ?? 0) !== found || (row?.entries.length ?? 0) !== found) say('half of a write')
  unacknowledged += found - writer.acknowledged
  writer.total += found - writer.acknowledged
  writer.acknowledged = found
}

let database = await startEmbedded(dataDir)
await applyMigrations(socketUrl(database.socketDir))
await connectDb(socketUrl(database.socketDir))
await putCatalogue(curator, { vendors: [{ slug: 'microsoft', name: 'Microsoft', homepage: null, statusPage: null }] })
const started = performance.now()
for (let round = 0; round < times; round += 1) {
  let left = 1 + ((round * 7) % 11)
  const { child, ended } = database
  await Promise.all(
    state.map((writer) =>
      write(writer, () => {
        left -= 1
        if (left === 0) child.kill('SIGKILL')
      }),
    ),
  )
  await ended
  const restarted = performance.now()
  database = await startEmbedded(dataDir)
  for (const writer of state) await examine(writer)
  slowest = Math.max(slowest, performance.now() - restarted)
  if (process.stderr.isTTY) process.stderr.write(`\r${round + 1}/${times}`)
}
const total = await getDb().revision.count()
const acknowledged = state.reduce((sum, writer) => sum + writer.total, 0)
if (total !== acknowledged) faults.push(`${acknowledged} revisions were counted, ${total} are there`)
await closeDb()
database.child.kill('SIGTERM')
const { code, complaint } = await database.ended
if (code !== 0) faults.push(`the last stop was not clean: ${code} ${complaint}`)
rmSync(dataDir, { recursive: true, force: true })

writeResult('kill -9 of the database during writes', `npm run bench -- kill-minus-nine${times === 100 ? '' : ` ${times}`}`, [
  `- ${times} kills, three writers at once; ${total} revisions written, ${unacknowledged} of them stored though the kill came before their answer`,
  `- lost after being acknowledged, half-written or broken: ${faults.length}`,
  `- opening after a kill and reading everything back: at most ${(slowest / 1000).toFixed(1)} s; all of it ${Math.round((performance.now() - started) / 1000)} s`,
  ...faults.map((fault) => `- FAULT: ${fault}`),
])
if (faults.length > 0) process.exitCode = 1
