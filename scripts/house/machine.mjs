import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'

export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** The environment of every child: nothing reports home, and output is for a log. */
export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_UPDATE_NOTIFIER: '1' }

/** An expected end of a command: its message is all the person needs; there is no stack to print. */
export class Refusal extends Error {}

/** Why this machine cannot run the project, in one sentence, or `null`. */
export function machineFault({ platform, nodeVersion }) {
  if (platform === 'win32') return 'Faultline does not run on native Windows: start it inside WSL (Windows Subsystem for Linux).'
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  const fits = major > 20 || (major === 20 && minor >= 19)
  return fits ? null : `Faultline needs Node 20.19 or newer (24 is recommended); this is Node ${nodeVersion}.`
}

export function requireMachine() {
  const fault = machineFault({ platform: process.platform, nodeVersion: process.versions.node })
  if (fault) throw new Refusal(fault)
}

/** Every setting there is: `.env.example` names them all, and a test holds it to that. */
export function settingNames() {
  return Object.keys(parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8')))
}

/** For throw-away runs: neither the environment nor `.env` speaks of an installation. An empty setting counts as unset, and `.env` does not replace it. */
export function forgetSettings() {
  for (const name of settingNames()) process.env[name] = ''
}

/** What is set in `.env` and not already in the environment. */
export function loadEnvFile() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** The path of a program of an installed package: calling it directly saves a second over `npx`. */
export function bin(name) {
  return path.join(root, 'node_modules', '.bin', name)
}
