import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './machine.mjs'
import { tryLock, writeNew } from './process-lock.mjs'

/** Makes the data folder if need be, shows that it can be written to, and takes it for this process until it exits. */
export function requireDataFolder(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `DATA_DIR ${dataDir} cannot be written to (${error.code ?? error.message}). Give it a folder that this user may write to.`,
    )
  }
  const lock = tryLock(path.join(dataDir, 'start.lock'))
  if (lock.owner !== undefined)
    throw new Refusal(
      `Faultline is running on the data folder ${dataDir} already (process ${lock.owner}). Stop it first, or give DATA_DIR another folder.`,
    )
  process.on('exit', lock.release)
}

/** The secret of this installation, made at its first start; readable by its owner alone. */
export function installationSecret(dataDir) {
  const file = path.join(dataDir, 'auth-secret')
  writeNew(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}
