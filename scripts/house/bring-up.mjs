import path from 'node:path'
import { installationSecret, requireDataFolder } from './data-folder.mjs'
import { prepareDatabase, startDatabase } from './database.mjs'
import { loadEnvFile, requireMachine } from './machine.mjs'
import { step } from './say.mjs'
import { generateClient, installDependencies } from './set-up.mjs'
import { requireConfig, requirePort } from './settings.mjs'

/** Everything a server needs before it can be started: a data folder of its own, dependencies, a good configuration, a database at its present schema. */
export async function bringUp(processes, { withDev, beside = async () => {} }) {
  requireMachine()
  loadEnvFile()
  const dataDir = path.resolve(process.env.DATA_DIR?.trim() || '.data')
  process.env.DATA_DIR = dataDir
  requireDataFolder(dataDir)
  await step('installing the locked dependencies', () => installDependencies(processes, { withDev }))
  const config = await requireConfig()
  await requirePort(config)
  process.env.AUTH_SECRET = config.authSecret ?? installationSecret(dataDir)
  const generated = step('generating the database client', () => generateClient(processes))
  const open = config.databaseUrl
    ? generated
    : step('opening the embedded database', async () => {
        await startDatabase(processes, dataDir)
        return 'opened the embedded database'
      })
  let comingIn = null
  const prepared = generated.then(() => step('preparing the database', () => prepareDatabase(processes, open, (line) => (comingIn = line))))
  await Promise.all([open, prepared, generated.then(() => beside(config))])
  return { ...config, comingIn }
}
