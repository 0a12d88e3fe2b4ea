import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = path.dirname(fileURLToPath(import.meta.url))
const alias = { '@': root }

/** A PostgreSQL server gives each file a database of its own, at little cost; the embedded one has a process for each. */
const onServer = process.env.TEST_DATABASE_URL !== undefined
/**
 * What asks no database, or only the embedded one, says the same again; so does the command line, which starts a process for each word
 * and reaches either database by its address: `cli-dump` shows that it does.
 */
const withoutServer = [
  'lib/data/embedded/**',
  'lib/data/outside/**',
  'lib/data/watches/fetch-feed.test.ts',
  'prisma/catalogue.test.ts',
  'scripts/cli.test.ts',
  'scripts/cli-{import,redact,user,watch}.test.ts',
]

/** The tests that put something of their own in a module's place: each has a process to itself, for the modules stay as it left them. */
const replacing = ['lib/data', 'lib/auth', 'app/api', 'app/feeds', 'prisma', 'scripts']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(path.join(root, file), 'utf8').includes('vi.mock('))

const data = {
  include: [
    'lib/data/**/*.test.ts',
    'lib/auth/**/*.test.ts',
    'app/api/**/*.test.ts',
    'app/feeds/**/*.test.ts',
    'prisma/**/*.test.ts',
    'scripts/cli*.test.ts',
  ],
  exclude: [...configDefaults.exclude, ...(onServer ? withoutServer : [])],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
}

/**
 * `pure` needs nothing; `data` and `data-alone` need the database of their own harness; `start` starts and stops whole sites, from a
 * build that `npm test` has made.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: ['lib/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'scripts/house/*.test.ts'],
          exclude: [...configDefaults.exclude, 'lib/data/**', 'lib/auth/**', 'app/api/**', 'app/feeds/**'],
          // Pure code leaves nothing behind, so files may share a process: half of the time went into starting new ones.
          isolate: false,
          // Only for what hangs: what must be fast says so itself, as a ratio.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        // Half of the time went into reading the modules anew for each file.
        test: { ...data, name: 'data', exclude: [...data.exclude, ...replacing], isolate: false },
      },
      { resolve: { alias }, test: { ...data, name: 'data-alone', include: replacing, exclude: data.exclude } },
      {
        resolve: { alias },
        test: { name: 'start', include: ['scripts/start.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
})
