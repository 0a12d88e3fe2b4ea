import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fault, line, secondsSince } from './say.mjs'

/** Counts what passed and failed over all stages; a stage that breaks counts as one failure and the next ones still run. */
export function createTally() {
  const stages = []
  return {
    /** `work` answers with counts; a thrown fault is told and counted. */
    async stage(name, work) {
      const startedAt = performance.now()
      line(`\n── ${name}`)
      let counts
      try {
        counts = await work()
      } catch (error) {
        fault(error.message)
        counts = { passed: 0, failed: 1 }
      }
      stages.push({ name, ...counts, took: secondsSince(startedAt) })
      return counts.failed === 0
    },
    get failed() {
      return sum(stages, 'failed')
    },
    /** The last line is a contract: `N passed, N failed`. */
    tell() {
      line('')
      const width = Math.max(...stages.map((stage) => stage.name.length))
      for (const { name, passed, failed, skipped, took } of stages) {
        const extra = skipped ? `, ${skipped} skipped` : ''
        line(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(width)}  ${passed} passed, ${failed} failed${extra} (${took})`)
      }
      line(`${sum(stages, 'passed')} passed, ${sum(stages, 'failed')} failed`)
    },
  }
}

/** What vitest wrote. A file that could not be loaded has no tests of its own and counts as one failure; so does a run that failed without saying where. */
export function countVitest(file, exitCode) {
  const report = takeReport(file)
  if (report === null) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: report.numPendingTests }
}

/** What Playwright wrote. A test that passed only when repeated has failed. */
export function countPlaywright(file, exitCode) {
  const report = takeReport(file)
  if (report === null) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped }
}

function takeReport(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return report
}

function sum(stages, field) {
  return stages.reduce((total, stage) => total + stage[field], 0)
}
