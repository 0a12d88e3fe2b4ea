import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missingPackages, sourcesHash } from '@/scripts/house/set-up.mjs'

describe('missing packages', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/vitest': { version: '4.1.12', dev: true },
    'node_modules/playwright': { version: '1.65.1', devOptional: true },
    'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', optional: true },
  }
  const all = {
    'node_modules/next': { version: '16.4.6' },
    'node_modules/vitest': { version: '4.1.12' },
    'node_modules/playwright': { version: '1.65.1' },
  }

  test('none, when all is installed as locked, whatever is there for other machines', () => {
    expect(missingPackages({ locked, installed: all, withDev: true })).toEqual([])
  })

  test('a start needs no development packages', () => {
    expect(missingPackages({ locked, installed: { 'node_modules/next': { version: '16.4.6' } }, withDev: false })).toEqual([])
  })

  test('the tests do', () => {
    const installed = { 'node_modules/next': { version: '16.4.6' } }
    expect(missingPackages({ locked, installed, withDev: true })).toEqual(['node_modules/vitest', 'node_modules/playwright'])
  })

  test('another version is stale', () => {
    const installed = { ...all, 'node_modules/next': { version: '16.4.5' } }
    expect(missingPackages({ locked, installed, withDev: false })).toEqual(['node_modules/next'])
  })

  test('everything, in a clean clone', () => {
    expect(missingPackages({ locked, installed: {}, withDev: true })).toHaveLength(3)
  })
})

describe('the hash of the sources', () => {
  let base: string
  const write = (file: string, text: string) => {
    mkdirSync(path.join(base, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(base, file), text)
  }

  beforeEach(() => {
    base = mkdtempSync(path.join(tmpdir(), 'faultline-sources-'))
    write('package.json', '{}')
    write('app/page.tsx', 'a')
    write('lib/core/a.ts', 'b')
  })
  afterEach(() => rmSync(base, { recursive: true, force: true }))

  test('stays while nothing that is built changes', () => {
    const before = sourcesHash(base)
    write('lib/core/a.test.ts', 'c')
    write('lib/data/generated/client.ts', 'd')
    write('docs/a.md', 'e')
    write('e2e/a.spec.ts', 'f')
    expect(sourcesHash(base)).toBe(before)
  })

  test.each([
    ['a changed file', 'lib/core/a.ts', 'B'],
    ['a new file', 'components/a.tsx', 'c'],
    ['a setting of the build', 'next.config.js', ''],
    ['the lock file', 'package-lock.json', '{}'],
  ])('changes with %s', (_what, file, text) => {
    const before = sourcesHash(base)
    write(file, text)
    expect(sourcesHash(base)).not.toBe(before)
  })

  test('changes when a file is renamed', () => {
    const before = sourcesHash(base)
    rmSync(path.join(base, 'lib/core/a.ts'))
    write('lib/core/b.ts', 'b')
    expect(sourcesHash(base)).not.toBe(before)
  })
})
