import { isCovered, isTest, isTesting, roomOf } from '@/lib/rooms/room'
import type { Sight } from '@/lib/rooms/source-facts'
import type { SourceFile, SourceTree } from '@/lib/rooms/source-tree'

const isIsland = (path: string) => path.endsWith('.island.tsx')
const isNextError = (path: string) => /^app\/(.*\/)?(error|global-error)\.tsx$/.test(path)

function covered(tree: SourceTree): SourceFile[] {
  return tree.sources.filter((file) => isCovered(file.path))
}

/** Files that run in the product: tests and their harnesses may read the clock, the environment and be asynchronous. */
function running(tree: SourceTree): SourceFile[] {
  return covered(tree).filter((file) => !isTest(file.path) && !isTesting(file.path))
}

function tell(file: SourceFile, sights: readonly Sight[], why: string): string[] {
  return sights.map((sight) => `${file.path}:${sight.line} uses ${sight.what}: ${why}`)
}

/** Law: only site reads the environment. */
export function onlySiteReadsTheEnvironment(tree: SourceTree): string[] {
  return running(tree)
    .filter((file) => roomOf(file.path) !== 'site')
    .flatMap((file) =>
      tell(
        file,
        file.facts.environment,
        'only lib/site reads the environment. Take the setting from getConfig() of lib/site/config, or as an argument.',
      ),
    )
}

/** Law: only site reads the clock; one ticking island is excepted. */
export function onlySiteReadsTheClock(tree: SourceTree): string[] {
  const ticking = running(tree).filter((file) => isIsland(file.path) && file.facts.clock.length > 0)
  const others = running(tree).filter((file) => roomOf(file.path) !== 'site' && !isIsland(file.path))
  return [
    ...others.flatMap((file) =>
      tell(file, file.facts.clock, 'only lib/site reads the clock. Take `now` as an argument; app gets it from lib/site/clock.'),
    ),
    ...ticking
      .slice(1)
      .map((file) => `${file.path} ticks as well as ${ticking[0]?.path}: one island may read the clock. Give it the other one's time.`),
  ]
}

/** Law: only data and islands reach the network. */
export function onlyDataReachesTheNetwork(tree: SourceTree): string[] {
  return running(tree)
    .filter((file) => roomOf(file.path) !== 'data' && !isIsland(file.path))
    .flatMap((file) => tell(file, file.facts.network, 'only lib/data reaches the network. Put the exchange there and call it from app.'))
}

/** Law: core, ingest and publish are synchronous. */
export function pureRoomsAreSynchronous(tree: SourceTree): string[] {
  return running(tree)
    .filter((file) => ['core', 'ingest', 'publish'].includes(roomOf(file.path) ?? ''))
    .flatMap((file) =>
      tell(file, file.facts.asynchrony, 'core, ingest and publish only compute. Let the caller wait, and pass the value in.'),
    )
}

/** Law: `'use client'` exactly in islands. */
export function islandsAreNamed(tree: SourceTree): string[] {
  return covered(tree).flatMap((file) => {
    if (file.facts.useClient && !isIsland(file.path) && !isNextError(file.path))
      return [`${file.path} says 'use client'. Rename it to *.island.tsx, so that what reaches the browser can be seen from the names.`]
    if (!file.facts.useClient && isIsland(file.path))
      return [`${file.path} is named an island but does not say 'use client'. Add it, or rename the file.`]
    return []
  })
}

/** Law: a query never writes; every write is a command. */
export function queriesOnlyRead(tree: SourceTree): string[] {
  return running(tree)
    .filter((file) => file.path.startsWith('lib/data/') && file.path.includes('/queries/'))
    .flatMap((file) =>
      tell(
        file,
        file.facts.writes,
        'a query only reads. Every write is a command: actor, permission, parse, transaction, append, projections, outbox.',
      ),
    )
}

/** Law: named exports; Next's own files in `app` are excepted. */
export function exportsAreNamed(tree: SourceTree): string[] {
  return covered(tree)
    .filter((file) => file.facts.defaultExport && !file.path.startsWith('app/'))
    .map((file) => `${file.path} has a default export. Export it by its name, which is then the same everywhere.`)
}

/** Law: each exported function of core, ingest and publish says what it means. */
export function exportsAreDescribed(tree: SourceTree): string[] {
  return running(tree)
    .filter((file) => ['core', 'ingest', 'publish'].includes(roomOf(file.path) ?? ''))
    .flatMap((file) =>
      file.facts.exportedFunctionsWithoutDocstring.map(
        ({ what, line }) =>
          `${file.path}:${line} exports ${what} without a docstring. Say above it what it means in the domain's words, its units and its errors.`,
      ),
    )
}
