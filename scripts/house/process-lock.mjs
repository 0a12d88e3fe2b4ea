import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Takes a lock file for this process: `{ release }`, or `{ owner }` with the process that holds it. A lock whose process has ended
 * is taken over; moving it away before writing our own keeps two that find the same stale lock from both succeeding.
 * Throws where the file cannot be written.
 */
export function tryLock(file) {
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) })
  const release = () => readText(file) === mine && rmSync(file, { force: true })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (writeNew(file, mine)) return { release }
    const found = readText(file)
    if (found === null) continue
    const owner = parseOwner(found)
    if (owner !== null && beganAt(owner.pid) === owner.began) return { owner: owner.pid }
    moveAway(file, found)
  }
  return { owner: 'several at once' }
}

/** Writes a file that must not exist yet, for its owner alone; nobody ever sees it half written. False if it exists. */
export function writeNew(file, text) {
  const whole = `${file}.${process.pid}.new`
  writeFileSync(whole, text, { mode: 0o600 })
  try {
    linkSync(whole, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}

function moveAway(file, expected) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readText(aside) !== expected) linkSync(aside, file)
  } catch {
    // Another process moved it first; the next attempt sees what it did.
  } finally {
    rmSync(aside, { force: true })
  }
}

function parseOwner(text) {
  try {
    const { pid, began } = JSON.parse(text)
    return Number.isInteger(pid) && pid > 0 && typeof began === 'string' ? { pid, began } : null
  } catch {
    return null
  }
}

/** When a process began, or `null` if it does not run: a number that the system gave away again is not the same process. */
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
