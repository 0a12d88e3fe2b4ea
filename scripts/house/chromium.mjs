import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { bin, Refusal } from './machine.mjs'
import { step } from './say.mjs'

/** Without windows it is the same engine, and takes half the time. */
const debianPackages = ['chromium-headless-shell', 'chromium']
const systemNames = [...debianPackages, 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macPaths = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const advice =
  'Install it with `npx playwright install --with-deps chromium`, or install Chromium or Chrome with your system, or set CHROMIUM_PATH to one that is installed.'

/** The path of a Chromium for the browser tests: the named one, Playwright's own, the system's, else one that is fetched now. */
export async function requireChromium(processes) {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isProgram(named)) throw new Refusal(`CHROMIUM_PATH ${named} is no program.`)
    return named
  }
  return (await findChromium()) ?? (await fetchChromium(processes))
}

async function findChromium() {
  const { chromium } = await import('@playwright/test')
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const system = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [chromium.executablePath(), ...system, ...macPaths].find(isProgram) ?? null
}

async function fetchChromium(processes) {
  const asRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const ways = [
    ...(asRootOnDebian ? debianPackages.map((name) => () => installFromDebian(processes, name)) : []),
    () => processes.run(bin('playwright'), ['install', 'chromium']),
  ]
  const reasons = []
  for (const way of ways) {
    try {
      await step('fetching Chromium for the browser tests', async () => {
        await way()
        return 'fetched Chromium for the browser tests'
      })
      const found = await findChromium()
      if (found !== null) return found
    } catch (error) {
      reasons.push(error.message.split('\n').at(-1))
    }
  }
  throw new Refusal(`No Chromium was found for the browser tests, and none could be fetched (${reasons.join('; ')}).\n${advice}`)
}

async function installFromDebian(processes, name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await processes.run('apt-get', ['update', '-qq'], { env })
  await processes.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env })
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
