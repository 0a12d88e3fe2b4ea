import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineFault, settingNames } from '@/scripts/house/machine.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1', '100.0.0'])('Node %s on Linux and macOS fits', (nodeVersion) => {
  expect(machineFault({ platform: 'linux', nodeVersion })).toBeNull()
  expect(machineFault({ platform: 'darwin', nodeVersion })).toBeNull()
})

test.each(['20.18.3', '18.20.0', '8.0.0'])('Node %s is refused with both versions in one sentence', (nodeVersion) => {
  const fault = machineFault({ platform: 'linux', nodeVersion })
  expect(fault).toContain('20.19')
  expect(fault).toContain(`Node ${nodeVersion}`)
})

test('native Windows is refused and WSL is named', () => {
  expect(machineFault({ platform: 'win32', nodeVersion: '24.0.0' })).toMatch(/native Windows.*WSL/)
})

test('every setting that is read stands in .env.example', () => {
  const read = [...readFileSync('lib/site/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name)
  expect(read.length).toBeGreaterThan(5)
  expect(settingNames().sort()).toEqual(read.sort())
})
