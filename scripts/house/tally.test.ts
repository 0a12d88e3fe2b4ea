import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countPlaywright, countVitest, createTally } from '@/scripts/house/tally.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-tally-'))
  file = path.join(folder, 'report.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('vitest', () => {
  const report = (numFailedTests: number, testResults: object[] = []) =>
    writeFileSync(file, JSON.stringify({ numPassedTests: 7, numFailedTests, numPendingTests: 1, testResults }))

  test('counts tests', () => {
    const failureMessages = ['\u001b[31mAssertionError\u001b[39m: expected 1 to be 2\n  at once']
    report(1, [
      { name: '/house/a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'one is two', failureMessages }] },
    ])
    const faults = ['a.test.ts: one is two: AssertionError: expected 1 to be 2']
    expect(countVitest(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 1, faults })
  })

  test('a file that could not be loaded is one failure', () => {
    report(0, [{ name: '/house/a.test.ts', status: 'failed', message: 'no such module\nat all', assertionResults: [] }])
    expect(countVitest(file, 1)).toMatchObject({ failed: 1, faults: ['a.test.ts: no such module'] })
  })

  test('a run that failed without a failed test is one failure', () => {
    report(0)
    expect(countVitest(file, 1)).toMatchObject({ passed: 7, failed: 1 })
  })

  test('a run without a report is one failure', () => {
    expect(countVitest(file, 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('a report is taken away, so that no later run counts it', () => {
    report(0)
    expect(countVitest(file, 0)).toMatchObject({ failed: 0 })
    expect(existsSync(file)).toBe(false)
  })
})

test('Playwright: a test that passed only when repeated has failed', () => {
  const spec = (status: string, results: object[]) => ({
    file: 'a.spec.ts',
    title: status,
    tests: [{ projectName: 'phone', status, results }],
  })
  const message = 'Error: not there\n\nExpected: \u001b[32m"/a"\u001b[39m\nReceived: "/b"\nCall log'
  const broken = { error: { message, location: { line: 7 } } }
  const inner = [{ specs: [spec('flaky', [broken, {}]), spec('expected', [{}])] }]
  const suites = [{ suites: inner, specs: [spec('unexpected', [broken])] }]
  writeFileSync(file, JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, suites }))
  const faults = ['unexpected', 'flaky'].map(
    (title) => `phone, a.spec.ts: ${title}: Error: not there; Expected: "/a"; Received: "/b"; line 7`,
  )
  expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2, faults })
})

test('the tally goes on after a failing stage and ends with the line that others read', async () => {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const tally = createTally()
  expect(await tally.stage('one', async () => ({ passed: 3, failed: 0 }))).toBe(true)
  expect(
    await tally.stage('two', async () => {
      throw new Error('broken')
    }),
  ).toBe(false)
  expect(await tally.stage('three', async () => ({ passed: 4, failed: 2, faults: ['a', 'b'] }))).toBe(false)
  tally.tell()
  vi.restoreAllMocks()
  expect(tally.failed).toBe(3)
  expect(written.slice(-4)).toEqual(['✗ two: broken\n', '✗ three: a\n', '✗ three: b\n', '7 passed, 3 failed\n'])
})
