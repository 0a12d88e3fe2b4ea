import { isCovered, isTest } from '@/lib/rooms/room'
import type { SourceTree } from '@/lib/rooms/source-tree'

const unwantedFolders = ['utils', 'helpers', 'types', 'hooks', 'constants', 'misc']
const mostCodeLines = 250
const mostTestLines = 500
const mostFiles = 15
/** Dictionaries and seed data are long by nature. */
const longByNature = /^lib\/(site\/language|core\/testing\/cast)\//
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|island|module))*\.[a-z]+$/

function coveredPaths(tree: SourceTree): string[] {
  return [...tree.paths].filter(isCovered)
}

/** Law: no drawer for everything. */
export function foldersAreRooms(tree: SourceTree): string[] {
  return coveredPaths(tree).flatMap((path) => {
    const drawer = path
      .split('/')
      .slice(0, -1)
      .find((name) => unwantedFolders.includes(name))
    return drawer === undefined
      ? []
      : [
          `${path} lies in a folder named ${drawer}, which says nothing of what belongs there. Move it beside what uses it, or into its room.`,
        ]
  })
}

/** Law: no barrel files. */
export function nothingIsABarrel(tree: SourceTree): string[] {
  return coveredPaths(tree)
    .filter((path) => /\/index\.tsx?$/.test(path))
    .map((path) => `${path} is an index file. Name it after its main export and import it by that name: barrels hide who needs what.`)
}

/** Law: files are named in kebab case. */
export function filesAreNamedAlike(tree: SourceTree): string[] {
  return coveredPaths(tree)
    .filter((path) => /\.(tsx?|css)$/.test(path) && !kebabCase.test(path.split('/').at(-1) ?? ''))
    .map((path) => `${path} is not named in kebab case. Name it after its main export: build-timeline.ts exports buildTimeline.`)
}

/** Law: a long file is two ideas. */
export function filesAreShort(tree: SourceTree): string[] {
  return tree.sources.flatMap((file) => {
    const most = isTest(file.path) ? mostTestLines : mostCodeLines
    if (!isCovered(file.path) || longByNature.test(file.path) || file.facts.codeLines <= most) return []
    return [
      `${file.path} has ${file.facts.codeLines} lines of code; ${most} is the most. A long file is two ideas: give the second one its own file.`,
    ]
  })
}

/** Law: a folder can be read at a glance. */
export function foldersAreSmall(tree: SourceTree): string[] {
  const counts = new Map<string, number>()
  for (const path of coveredPaths(tree)) {
    if (isTest(path) || !/\.(tsx?|css)$/.test(path)) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files beside its tests; ${mostFiles} is the most. Find the two or three ideas in it and give each a folder.`,
    )
}
