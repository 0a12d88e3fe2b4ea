import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, Refusal, root } from './machine.mjs'

/** Which locked packages are not installed as locked. Optional ones are for other machines and do not count. */
export function missingPackages({ locked, installed, withDev }) {
  return Object.entries(locked)
    .filter(([place, entry]) => place !== '' && !entry.optional && !entry.peer && (withDev || !(entry.dev || entry.devOptional)))
    .filter(([place, entry]) => installed[place]?.version !== entry.version)
    .map(([place]) => place)
}

/** Installs the locked dependencies if any of them is missing or stale. A full install is never thinned out. */
export async function installDependencies(processes, { withDev }) {
  const locked = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  if (missingPackages({ locked, installed, withDev }).length === 0) return 'dependencies are up to date'
  const onlyDevMissing = missingPackages({ locked, installed, withDev: false }).length === 0
  const keepWhatRuns = onlyDevMissing ? ['install', '--no-save'] : ['ci']
  // No package needs its install script; running none makes every install the same.
  await npm(processes, [
    ...keepWhatRuns,
    withDev ? '--include=dev' : '--omit=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  return 'installed the locked dependencies'
}

/** Writes the Prisma client if its schema has changed. */
export async function generateClient(processes) {
  const target = path.join(root, 'lib/data/generated')
  const mark = path.join(target, '.made-from')
  const made = hashOf([
    readFileSync(path.join(root, 'prisma/schema.prisma')),
    readFileSync(path.join(root, 'node_modules/prisma/package.json')),
  ])
  if (readMark(mark) === made) return 'database client is up to date'
  // Generating asks for an engine binary that it never runs; any existing file satisfies it, and nothing is downloaded.
  await processes.run(bin('prisma'), ['generate'], { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } })
  mkdirSync(target, { recursive: true })
  writeFileSync(mark, made)
  return 'generated the database client'
}

/** Builds the site if what it is made of has changed. */
export async function buildSite(processes) {
  const distDir = process.env.NEXT_DIST_DIR || '.next'
  const mark = path.join(root, distDir, 'built-from')
  const sources = sourcesHash()
  if (readMark(mark) === sources) return 'site is built'
  rmSync(mark, { force: true })
  await processes.run(bin('next'), ['build'], { env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir } })
  writeFileSync(mark, sources)
  return 'built the site'
}

const sourceFolders = ['app', 'components', 'lib', 'prisma', 'public']
const sourceFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
]

/** One hash over everything a build is made of; tests and the generated client, which follows from the schema, left out. */
export function sourcesHash(base = root) {
  const files = [
    ...sourceFiles.filter((file) => existsSync(path.join(base, file))),
    ...sourceFolders.flatMap((folder) => listFiles(base, folder)),
  ]
  return hashOf(files.sort().flatMap((file) => [Buffer.from(`\n${file}\n`), readFileSync(path.join(base, file))]))
}

function listFiles(base, folder) {
  if (!existsSync(path.join(base, folder))) return []
  return readdirSync(path.join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('lib/data/generated/'))
}

async function npm(processes, args) {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []]
  try {
    await processes.run(command, [...first, ...args])
  } catch (error) {
    throw new Refusal(`The dependencies could not be installed.\n${error.message}`)
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
