// The embedded database: PGlite on `DATA_DIR/database`, answering the PostgreSQL protocol on a Unix socket.
// Usage: node scripts/embedded-database.mjs DATA_DIR [--linger]. Prints `ready FOLDER` and ends when its stdin closes;
// with --linger it first waits until nobody else is connected. Exit codes: 0 stopped, 1 failed, 3 the folder is taken.
import { linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const longestSocketPath = 100
const lockWaitMs = 30_000
const mostConnections = 60

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined || flags.some((flag) => flag !== '--linger')) end(2, 'Usage: embedded-database.mjs DATA_DIR [--linger]')
const dataDir = path.resolve(folder)
const lock = path.join(dataDir, 'database.lock')
const note = path.join(dataDir, 'database.json')
const identity = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) })

const linger = flags.includes('--linger')
let wanted = true
let server = null
for (const event of ['error', 'close']) process.stdin.on(event, () => shutDown(linger))
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
await opened.start()
writeFileSync(note, JSON.stringify({ pid: process.pid, socketDir }), { mode: 0o600 })
server = opened
process.stdout.write(`ready ${socketDir}\n`)
if (!wanted) await shutDown(linger)

/** Before the server is open this only notes the wish; opening finishes first so that the folder is left in order. */
async function shutDown(waitForOthers) {
  wanted = false
  while (waitForOthers && server !== null && server.getStats().activeConnections > 0) {
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
    const owner = tryLock()
    if (owner === null) return
    if (Date.now() > until) end(3, `The database folder ${dataDir} is in use by process ${owner}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Null when the lock is ours, else the process that holds it. A lock whose process has ended is moved away first. */
function tryLock() {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      writeFileSync(lock, identity, { flag: 'wx', mode: 0o600 })
      return null
    } catch (error) {
      if (error.code !== 'EEXIST') end(1, `${lock} cannot be written (${error.code ?? error.message}).`)
    }
    const found = readText(lock)
    if (found === null) continue
    const owner = parse(found)
    if (Number.isInteger(owner?.pid) && owner.pid > 0 && owner.began && beganAt(owner.pid) === owner.began) return owner.pid
    moveAway(found)
  }
  return 'unknown'
}

function moveAway(expected) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readText(aside) !== expected) linkSync(aside, lock)
  } catch {
    // Another process moved it first; the next attempt sees what it did.
  } finally {
    rmSync(aside, { force: true })
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

/** When a process began, or null if it does not run: a number that the system gave away again is not the same process. */
function beganAt(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return null
  }
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === null) return 'running'
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === 'Z' || state === 'X' ? null : (rest[18] ?? 'running')
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
  if (readText(lock) === identity) rmSync(lock, { force: true })
  process.exit(code)
}
