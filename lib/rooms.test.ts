import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { laws } from '@/lib/rooms/laws'
import { readTree } from '@/lib/rooms/source-tree'

const tree = readTree(path.resolve(fileURLToPath(new URL('..', import.meta.url))))

test('the laws see the project', () => {
  expect(tree.sources.length).toBeGreaterThan(10)
  expect(tree.paths).toContain('lib/core/time/moment.ts')
})

test.each(Object.entries(laws))('%s', (_name, law) => {
  const breaches = law(tree)
  if (breaches.length > 0) expect.fail(`\n${breaches.join('\n')}`)
})
