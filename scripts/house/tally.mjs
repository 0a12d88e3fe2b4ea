import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
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
        counts = { passed: 0, failed: 1, faults: [firstLine(error.message)] }
      }
      stages.push({ name, faults: [], ...counts, took: secondsSince(startedAt) })
      return counts.failed === 0
    },
    get failed() {
      return sum(stages, 'failed')
    },
    /** What failed is said once more at the end, where whoever sees no more than that finds it. The last line is a contract: `N passed, N failed`. */
    tell() {
      line('')
      const width = Math.max(...stages.map((stage) => stage.name.length))
      for (const { name, passed, failed, skipped, took } of stages) {
        const extra = skipped ? `, ${skipped} skipped` : ''
        line(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(width)}  ${passed} passed, ${failed} failed${extra} (${took})`)
      }
      for (const { name, faults } of stages) for (const said of faults) line(`✗ ${name}: ${said}`)
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
  const faults = report.testResults.flatMap(({ name = '', status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0) return status === 'failed' ? [`${path.basename(name)}: ${firstLine(message)}`] : []
    return tests.map(({ fullName, failureMessages = [] }) => `${path.basename(name)}: ${fullName}: ${firstLine(failureMessages[0])}`)
  })
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: report.numPendingTests, faults }
}

/** What Playwright wrote. A test that passed only when repeated has failed. */
export function countPlaywright(file, exitCode) {
  const report = takeReport(file)
  if (report === null) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky
  const faults = listSpecs(report.suites ?? []).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => `${projectName}, ${file}: ${title}: ${gist(results.find(({ error }) => error)?.error)}`),
  )
  return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped, faults }
}

function listSpecs(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...listSpecs(inner)])
}

/** Where it failed, and what was expected instead of what: the first line of a failed expectation says neither. */
function gist({ message, location } = {}) {
  const compared = stripVTControlCharacters(message ?? '').match(/^(?:Expected|Received)\b.*/gm) ?? []
  return [firstLine(message), ...compared, ...(location ? [`line ${location.line}`] : [])].join('; ')
}

function firstLine(message = '') {
  return stripVTControlCharacters(message).trim().split('\n', 1)[0]
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
