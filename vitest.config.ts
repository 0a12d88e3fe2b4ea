import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

/** A PostgreSQL server gives each file a database of its own, at little cost; the embedded one has a process for each. */
const onServer = process.env.TEST_DATABASE_URL !== undefined
/**
 * What asks no database, or only the embedded one, says the same again; so does the command line, which starts a process for each word
 * and reaches either database by its address: `cli-dump` shows that it does.
 */
const withoutServer = [
  'lib/data/embedded/**',
  'lib/data/watches/fetch/**',
  'prisma/catalogue.test.ts',
  'scripts/cli.test.ts',
  'scripts/cli-{import,redact,user,watch}.test.ts',
]

/**
 * Three projects: `pure` needs nothing; `data` needs the database of its own harness; `start` starts and stops whole sites, from a
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
        test: {
          name: 'data',
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
        },
      },
      {
        resolve: { alias },
        test: { name: 'start', include: ['scripts/start.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
})
