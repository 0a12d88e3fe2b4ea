// The embedded database: PGlite on `DATA_DIR/database`, answering the PostgreSQL protocol on a Unix socket.
// Usage: node scripts/embedded-database.mjs DATA_DIR [--linger]. Prints `ready FOLDER` and ends when its stdin closes;
// with --linger it first waits until nobody else is connected. Exit codes: 0 stopped, 1 failed, 3 the folder is taken.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { keepQueriesWhole } from '../lib/data/embedded/keep-queries-whole.mjs'
import { tryLock } from './house/process-lock.mjs'

const longestSocketPath = 100
const lockWaitMs = 30_000
const mostConnections = 60

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined || flags.some((flag) => flag !== '--linger')) end(2, 'Usage: embedded-database.mjs DATA_DIR [--linger]')
const dataDir = path.resolve(folder)
const note = path.join(dataDir, 'database.json')

const linger = flags.includes('--linger')
let wanted = true
let server = null
for (const event of ['error', 'close']) process.stdin.on(event, () => shutDown(linger))
process.stdout.on('error', () => {})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => shutDown(false))
process.stdin.resume()

try {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
} catch (error) {
  end(1, `The data folder ${dataDir} cannot be written to (${error.code ?? error.message}).`)
}
await takeLock()
const socketDir = socketFolder()
const socket = path.join(socketDir, '.s.PGSQL.5432')
rmSync(socket, { force: true })

const database = await PGlite.create({ dataDir: path.join(dataDir, 'database'), extensions: { pg_trgm, unaccent } }).catch((error) => {
  end(1, `The embedded database in ${dataDir} does not open: ${error.message}`)
})

// The socket server goes deaf when the engine itself fails; ending instead lets whoever started us start us again.
const answer = database.execProtocolRawStream.bind(database)
database.execProtocolRawStream = (...message) =>
  answer(...message).catch((error) => end(1, `The embedded database failed: ${error.message}`))

const opened = new PGLiteSocketServer({ db: database, path: socket, maxConnections: mostConnections })
keepQueriesWhole(opened)
await opened.start()
writeFileSync(note, JSON.stringify({ pid: process.pid, socketDir }), { mode: 0o600 })
server = opened
process.stdout.write(`ready ${socketDir}\n`)
if (!wanted) await shutDown(linger)

/** Before the server is open this only notes the wish; opening finishes first so that the folder is left in order. */
async function shutDown(waitForOthers) {
  wanted = false
  const toldAfter = Date.now() + 1000
  let told = false
  while (waitForOthers && server !== null && server.getStats().activeConnections > 0) {
    if (!told && Date.now() > toldAfter) {
      process.stdout.write('waiting for others\n')
      told = true
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  if (server === null) return
  const closing = server
  server = null
  await closing.stop()
  await database.close()
  end(0, '')
}

async function takeLock() {
  const until = Date.now() + lockWaitMs
  for (;;) {
    const { release, owner } = tryLockFolder()
    if (release) return process.on('exit', release)
    if (Date.now() > until) end(3, `The database folder ${dataDir} is in use by process ${owner}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function tryLockFolder() {
  try {
    return tryLock(path.join(dataDir, 'database.lock'))
  } catch (error) {
    return end(1, `The data folder ${dataDir} cannot be written to (${error.code ?? error.message}).`)
  }
}

/** The system limits a socket's path to about 100 bytes; a longer one moves to a private temporary folder, the same at each start. */
function socketFolder() {
  const own = path.join(dataDir, 'socket')
  if (Buffer.byteLength(path.join(own, '.s.PGSQL.5432')) <= longestSocketPath) {
    mkdirSync(own, { recursive: true, mode: 0o700 })
    return own
  }
  const noted = parse(readText(note))?.socketDir
  return typeof noted === 'string' && isPrivateFolder(noted) ? noted : mkdtempSync(path.join(tmpdir(), 'faultline-'))
}

function isPrivateFolder(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function end(code, message) {
  if (message !== '') process.stderr.write(`${message}\n`)
  process.exit(code)
}
