import { runCommand } from './house/command.mjs'
import { requireMachine } from './house/machine.mjs'
import { step } from './house/say.mjs'
import { generateClient, installDependencies } from './house/set-up.mjs'
import { runCheck, runVitest } from './house/stages.mjs'
import { createTally } from './house/tally.mjs'
import { makeThrowAwayFolder } from './house/throw-away-folder.mjs'

// Everything that can be known without a database.
runCommand(async (processes) => {
  requireMachine()
  await step('installing the locked dependencies', () => installDependencies(processes, { withDev: true }))
  await step('generating the database client', () => generateClient(processes))
  const reports = makeThrowAwayFolder()
  const tally = createTally()
  await tally.stage('format and lint', () => runCheck(processes, 'biome', ['check', '--error-on-warnings']))
  await tally.stage('types', () => runCheck(processes, 'tsc', ['--noEmit', '-p', '.']))
  await tally.stage('nothing unused', () => runCheck(processes, 'knip', ['--no-progress', '--no-config-hints', '--exclude', 'types']))
  await tally.stage('laws and pure tests', () => runVitest(processes, ['pure'], { reports }))
  tally.tell()
  return tally.failed === 0 ? 0 : 1
})
