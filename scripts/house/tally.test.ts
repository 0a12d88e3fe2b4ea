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
    report(2, [{ status: 'failed', assertionResults: [{ status: 'failed' }] }])
    expect(countVitest(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 1 })
  })

  test('a file that could not be loaded is one failure', () => {
    report(0, [{ status: 'failed', assertionResults: [] }])
    expect(countVitest(file, 1)).toMatchObject({ failed: 1 })
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
  writeFileSync(file, JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }))
  expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
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
  expect(await tally.stage('three', async () => ({ passed: 4, failed: 2 }))).toBe(false)
  tally.tell()
  vi.restoreAllMocks()
  expect(tally.failed).toBe(3)
  expect(written.at(-1)).toBe('7 passed, 3 failed\n')
})
