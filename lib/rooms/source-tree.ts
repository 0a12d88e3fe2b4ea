import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFacts, type SourceFacts } from '@/lib/rooms/source-facts'

export type SourceFile = { path: string; facts: SourceFacts }

/** The project as the laws see it: every file by its path from the root, the facts of the sources, the packages a start installs. */
export type SourceTree = { paths: ReadonlySet<string>; sources: readonly SourceFile[]; dependencies: ReadonlySet<string> }

const folders = ['app', 'components', 'e2e', 'lib', 'prisma', 'scripts']
const rootFiles = ['proxy.ts', 'instrumentation.ts']
export const generated = 'lib/data/generated/'

/** A tree from texts by path: what tests of the laws are made of. */
export function treeOf(texts: Readonly<Record<string, string>>, dependencies: readonly string[] = []): SourceTree {
  const sources = Object.entries(texts)
    .filter(([name]) => isSource(name))
    .map(([name, text]) => ({ path: name, facts: readFacts(name, text) }))
  return { paths: new Set(Object.keys(texts)), sources, dependencies: new Set(dependencies) }
}

/** The tree on disk below `root`. */
export function readTree(root: string): SourceTree {
  const names = folders.flatMap((folder) => listFiles(root, folder)).concat(rootFiles.filter((file) => exists(root, file)))
  const texts = Object.fromEntries(names.map((name) => [name, isSource(name) ? readFileSync(path.join(root, name), 'utf8') : '']))
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  return treeOf(texts, Object.keys(manifest.dependencies))
}

function isSource(name: string): boolean {
  return /\.(m?ts|tsx)$/.test(name) && !name.endsWith('.d.ts')
}

function listFiles(root: string, folder: string): string[] {
  if (!exists(root, folder)) return []
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.startsWith(generated))
    .sort()
}

function exists(root: string, name: string): boolean {
  return readdirSync(root).includes(name)
}
