import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './machine.mjs'

/** Makes the folder if need be and shows that it can be written to. */
export function requireDataFolder(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `The data folder ${dataDir} cannot be written to (${error.code ?? error.message}). Give DATA_DIR a folder that this user may write to.`,
    )
  }
}

/**
 * Takes the folder for this process and returns what gives it back. A lock whose process has ended is taken over; moving it away
 * before writing our own keeps two that find the same stale lock from both succeeding.
 */
export function takeDataFolder(dataDir, pid = process.pid) {
  const lock = path.join(dataDir, 'start.lock')
  const mine = JSON.stringify({ pid, began: beganAt(pid) })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (writeNew(lock, mine)) return () => readText(lock) === mine && rmSync(lock, { force: true })
    const found = readText(lock)
    if (found === null) continue
    const owner = parseOwner(found)
    if (owner && beganAt(owner.pid) === owner.began && owner.began !== null)
      throw new Refusal(
        `Faultline is running on the data folder ${dataDir} already (process ${owner.pid}). Stop it first, or give DATA_DIR another folder.`,
      )
    moveAway(lock, found)
  }
  throw new Refusal(`The data folder ${dataDir} is being taken by several processes at once. Try again.`)
}

/** The secret of this installation, made at its first start; readable by its owner alone. */
export function installationSecret(dataDir) {
  const file = path.join(dataDir, 'auth-secret')
  writeNew(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

function writeNew(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Refusal(`${file} cannot be written (${error.code ?? error.message}).`)
  }
}

function moveAway(lock, expected) {
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

function parseOwner(text) {
  try {
    const owner = JSON.parse(text)
    return Number.isInteger(owner.pid) && owner.pid > 0 ? owner : null
  } catch {
    return null
  }
}

/** When a process began, as its system tells it, or `null` if it does not run: a reused number is not the same process. */
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
