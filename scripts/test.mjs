import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { requireChromium } from './house/chromium.mjs'
import { runCommand } from './house/command.mjs'
import { forgetSettings, Refusal, requireMachine } from './house/machine.mjs'
import { step } from './house/say.mjs'
import { buildSite, generateClient, installDependencies } from './house/set-up.mjs'
import { findFreePort } from './house/settings.mjs'
import { runCheck, runPlaywright, runVitest, startSite } from './house/stages.mjs'
import { createTally } from './house/tally.mjs'
import { makeThrowAwayFolder } from './house/throw-away-folder.mjs'

// Never the settings, the data or the build of an installation: a throw-away folder, a free port, a build folder of its own.
const onlyData = process.argv.includes('--data-only')
const unknown = process.argv.slice(2).filter((argument) => argument !== '--data-only')

forgetSettings()
process.env.NEXT_DIST_DIR = '.next-test'

runCommand(async (processes) => {
  if (unknown.length > 0) throw new Refusal(`npm test knows only --data-only, not ${unknown.join(' ')}.`)
  requireMachine()
  const folder = makeThrowAwayFolder()
  const reports = path.join(folder, 'reports')
  mkdirSync(reports)
  process.env.DATA_DIR = path.join(folder, 'data')

  await step('installing the locked dependencies', () => installDependencies(processes, { withDev: true }))
  await step('generating the database client', () => generateClient(processes))
  const tally = createTally()
  if (!onlyData) {
    await tally.stage('format and lint', () => runCheck(processes, 'biome', ['check', '--error-on-warnings']))
    await tally.stage('types', () => runCheck(processes, 'tsc', ['--noEmit', '-p', '.']))
    await tally.stage('nothing unused', () => runCheck(processes, 'knip', ['--no-progress', '--no-config-hints', '--exclude', 'types']))
    await tally.stage('laws and pure tests', () => runVitest(processes, ['pure'], { reports }))
  }
  await tally.stage(`data tests on ${process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'the embedded database'}`, () =>
    runVitest(processes, ['data', 'data-alone'], { reports }),
  )
  if (!onlyData) {
    const built = await tally.stage('build', async () => {
      await buildSite(processes)
      return { passed: 1, failed: 0 }
    })
    await tally.stage('starting and stopping', () => requireBuilt(built, () => runVitest(processes, ['start'], { reports })))
    await tally.stage('browser tests', () => requireBuilt(built, () => testInBrowser(processes, reports)))
  }
  tally.tell()
  return tally.failed === 0 ? 0 : 1
})

function requireBuilt(built, work) {
  if (!built) throw new Error('Not run: the site could not be built.')
  return work()
}

async function testInBrowser(processes, reports) {
  const chromium = await requireChromium(processes)
  const port = await findFreePort()
  const site = await startSite(processes, { PORT: String(port), LOG_LEVEL: 'warn' })
  try {
    return await runPlaywright(processes, { reports, siteUrl: `http://localhost:${port}`, chromium })
  } finally {
    await site.stop()
  }
}
