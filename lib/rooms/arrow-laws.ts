import { resolveImport, type Target } from '@/lib/rooms/resolve-import'
import { arrows, isCovered, isTest, isTesting, type Room, roomOf } from '@/lib/rooms/room'
import type { Import } from '@/lib/rooms/source-facts'
import { generated, type SourceFile, type SourceTree } from '@/lib/rooms/source-tree'

const corePackages = ['zod', 'date-fns', '@date-fns/tz', 'diff', '@noble/hashes']
const testPackages = ['vitest', 'fast-check', 'node:fs', 'node:path', 'node:url', 'node:util', 'node:crypto']
const dataPackages = /^(@prisma\/|prisma$|pg$|@electric-sql\/|undici$|nodemailer$|node:(http|https|http2|net|tls|dgram|dns)$)/

type Step = Import & { file: SourceFile; target: Target }

function stepsOf(tree: SourceTree): Step[] {
  return tree.sources.flatMap((file) =>
    file.facts.imports.map((found) => ({
      file,
      ...found,
      target: found.specifier === null ? { kind: 'nowhere' } : resolveImport(tree, file.path, found.specifier),
    })),
  )
}

const at = (step: Step) => `${step.file.path}:${step.line}`

/** Law: every import leads to a file or a package, written so that its room can be read from it. */
export function importsResolve(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    if (step.specifier === null)
      return isCovered(step.file.path)
        ? [`${at(step)} imports something computed. Write the path out, so that its room can be checked.`]
        : []
    if (step.target.kind === 'nowhere')
      return [`${at(step)} imports ${step.specifier}, which is no file of the project. Mend the path, or write the file.`]
    if (step.specifier.startsWith('../') && isCovered(step.file.path))
      return [
        `${at(step)} imports ${step.specifier}. Leave a folder by its full path, @/${step.target.kind === 'file' ? step.target.path : ''}, so that moving a file breaks nothing quietly.`,
      ]
    return []
  })
}

/** Law: arrows between rooms point inward only, and nothing imports `app`. */
export function arrowsPointInward(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    if (step.target.kind !== 'file') return []
    const from = roomOf(step.file.path)
    const to = roomOf(step.target.path)
    if (from === null || to === null || arrows[from].includes(to)) return []
    if (isTest(step.file.path) && to === 'rooms') return []
    if (from === 'data' && to === 'prisma' && (isTest(step.file.path) || isTesting(step.file.path))) return []
    return [`${at(step)} imports ${step.target.path}: ${from} may import only ${arrows[from].join(', ')}. ${advice(from, to)}`]
  })
}

/** Law: every folder of `lib` is a room of the plan. */
export function roomsAreKnown(tree: SourceTree): string[] {
  return tree.sources
    .filter((file) => file.path.startsWith('lib/') && roomOf(file.path) === null)
    .map(
      (file) =>
        `${file.path} is in no room. Ask what would have to happen outside for it to change, and move it into that room (see CONTRIBUTING.md).`,
    )
}

/** Law: what stands in a `testing` folder is for tests and the seed. */
export function testingStaysInTests(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    if (step.target.kind !== 'file' || !isTesting(step.target.path)) return []
    const from = step.file.path
    if (isTest(from) || isTesting(from) || from.startsWith('prisma/')) return []
    return [
      `${at(step)} imports ${step.target.path}. What stands in a testing folder is for tests and the seed: move what the product needs out of it.`,
    ]
  })
}

/** Law: core stands on five small pure packages. */
export function coreStandsAlone(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    if (roomOf(step.file.path) !== 'core' || step.target.kind !== 'package') return []
    const allowed = isTest(step.file.path) || isTesting(step.file.path) ? [...corePackages, ...testPackages] : corePackages
    if (allowed.includes(step.target.name)) return []
    return [
      `${at(step)} imports ${step.target.name}: core may import only itself, ${corePackages.join(', ')}. Compute from values here, and let another room fetch them.`,
    ]
  })
}

/** Law: only data sees the database and the network, and what it generates never leaves it. */
export function onlyDataSeesTheDatabase(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    if (!isCovered(step.file.path) || roomOf(step.file.path) === 'data') return []
    if (step.target.kind === 'package' && dataPackages.test(step.target.name) && !onlyDescribesTheNetwork(step))
      return [
        `${at(step)} imports ${step.target.name}: only lib/data sees the database and the network. Call a query or a command of lib/data.`,
      ]
    if (step.target.kind !== 'file') return []
    if (step.target.path.startsWith(generated))
      return [`${at(step)} imports ${step.target.path}: row types never leave lib/data. Import the type that the query answers with.`]
    if (step.target.path === 'lib/data/db.ts' && roomOf(step.file.path) !== 'auth' && !isTest(step.file.path))
      return [`${at(step)} imports lib/data/db.ts: only lib/data speaks to the database. Call a query, or write through a command.`]
    return []
  })
}

/** A type of a builtin moves no byte, and a test may stand in for a peer. */
function onlyDescribesTheNetwork(step: Step): boolean {
  return step.specifier?.startsWith('node:') === true && (step.typeOnly || isTest(step.file.path))
}

/** Law: a start installs no development packages, so nothing that it runs may need one. */
export function startNeedsNoDevPackages(tree: SourceTree): string[] {
  return stepsOf(tree).flatMap((step) => {
    const from = step.file.path
    if (step.target.kind !== 'package' || step.target.name.startsWith('node:') || tree.dependencies.has(step.target.name)) return []
    if (isTest(from) || isTesting(from) || from.startsWith('lib/rooms')) return []
    return [
      `${at(step)} imports ${step.target.name}, which is not in "dependencies" of package.json. A start installs nothing else: add it there, or move the import into a test.`,
    ]
  })
}

/** Law: zod is imported whole; the named import triples what a page carries. */
export function zodIsImportedWhole(tree: SourceTree): string[] {
  return stepsOf(tree)
    .filter((step) => step.target.kind === 'package' && step.target.name === 'zod' && step.names.includes('z'))
    .map((step) => `${at(step)} imports { z }. Write import * as z from 'zod': the named import cannot be shaken out.`)
}

function advice(from: Room, to: Room): string {
  if (to === 'app') return 'Nothing imports app: move what is shared into the room whose reason to change it has.'
  if (to === 'scripts' || to === 'e2e') return `Nothing of the product imports ${to}: move what is shared into a room of lib.`
  if (from === 'core') return 'Core knows no other room: pass the value in as an argument.'
  if (to === 'data') return 'Take the value as an argument and let app ask lib/data for it.'
  if (to === 'prisma') return 'The catalogue reaches the product through the database: ask lib/data for it.'
  return `Pass the value in from app, or move what both need into ${from === 'site' ? 'core' : 'core or site'}.`
}
