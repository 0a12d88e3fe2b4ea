import path from 'node:path'
import { requireChromium } from './house/chromium.mjs'
import { runCommand } from './house/command.mjs'
import { forgetSettings, requireMachine } from './house/machine.mjs'
import { step } from './house/say.mjs'
import { installDependencies } from './house/set-up.mjs'
import { findFreePort } from './house/settings.mjs'
import { runPlaywright, startSite } from './house/stages.mjs'
import { makeThrowAwayFolder } from './house/throw-away-folder.mjs'

forgetSettings()
process.env.NEXT_DIST_DIR = '.next-test'

// The browser tests alone, on a throw-away folder: `npm run e2e -- e2e/archive.spec.ts --project phone`.
runCommand(async (processes) => {
  requireMachine()
  await step('installing the locked dependencies', () => installDependencies(processes, { withDev: true }))
  const folder = makeThrowAwayFolder()
  process.env.DATA_DIR = path.join(folder, 'data')
  const chromium = await requireChromium(processes)
  const port = await findFreePort()
  const site = await startSite(processes, { PORT: String(port), LOG_LEVEL: 'warn' })
  const { passed, failed } = await runPlaywright(processes, {
    reports: folder,
    siteUrl: `http://localhost:${port}`,
    chromium,
    args: process.argv.slice(2),
  })
  await site.stop()
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
