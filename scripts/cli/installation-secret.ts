import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/core/errors'
import { getConfig } from '@/lib/site/config'
import { writeNew } from '@/scripts/house/process-lock.mjs'

const fileOf = (dataDir: string) => path.join(dataDir, 'auth-secret')

/** The secret that the site uses: the one that is set, else the one in its data folder; null before the first start. */
export function installationSecret(): string | null {
  const { authSecret, dataDir } = getConfig()
  const file = fileOf(dataDir)
  return authSecret ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null)
}

/** Puts a secret into the data folder. Throws 'conflict' where another one is: what rests on that one must not be lost quietly. */
export function keepInstallationSecret(secret: string): void {
  const { dataDir } = getConfig()
  const file = fileOf(dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (writeNew(file, secret) || readFileSync(file, 'utf8').trim() === secret) return
  throw new AppError('conflict', `${file} holds the secret of another installation. Move it away, or give DATA_DIR a new folder.`)
}
