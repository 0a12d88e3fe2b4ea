import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { SourceTree } from '@/lib/rooms/source-tree'
import { generated } from '@/lib/rooms/source-tree'

/** Where an import leads: a file of the project, a package or builtin by its name, or nowhere. */
export type Target = { kind: 'file'; path: string } | { kind: 'package'; name: string } | { kind: 'nowhere' }

const endings = ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css', '/index.ts', '/index.tsx']

/** Follows a specifier from the importing file as the bundler does: the `@/` alias, relative paths, endings, else a package. */
export function resolveImport(tree: SourceTree, from: string, specifier: string): Target {
  if (specifier.startsWith('@/') || specifier.startsWith('.')) {
    const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier)
    const plain = path.posix.normalize(base)
    if (plain.startsWith(generated)) return { kind: 'file', path: plain }
    const found = [plain, plain.replace(/\.js$/, '.ts'), plain.replace(/\.js$/, '.tsx')]
      .flatMap((name) => endings.map((ending) => name + ending))
      .find((name) => tree.paths.has(name))
    return found === undefined ? { kind: 'nowhere' } : { kind: 'file', path: found }
  }
  if (isBuiltin(specifier)) return { kind: 'package', name: `node:${specifier.replace(/^node:/, '')}` }
  return {
    kind: 'package',
    name: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  }
}
