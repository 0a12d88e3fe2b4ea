import { describe, expect, test } from 'vitest'
import { laws } from '@/lib/rooms/laws'
import { treeOf } from '@/lib/rooms/source-tree'

type Texts = Record<string, string>
type Case = [what: string, texts: Texts, breach: RegExp | null]

const moment = { 'lib/core/time/moment.ts': 'export type Instant = string' }
const dependencies = ['zod', 'next', '@prisma/client']

/** Each case is a small project; a breach is told once and in the words given, `null` means that nothing is wrong. */
const cases: Record<string, Case[]> = {
  importsResolve: [
    ['an alias that leads to a file', { ...moment, 'lib/site/clock.ts': "import type { Instant } from '@/lib/core/time/moment'" }, null],
    [
      'an alias that leads nowhere',
      { 'lib/site/clock.ts': "import type { Instant } from '@/lib/core/time/moment'" },
      /^lib\/site\/clock\.ts:1 imports @\/lib\/core\/time\/moment, which is no file/,
    ],
    ['a sibling', { 'components/a.tsx': "import './a.module.css'", 'components/a.module.css': '' }, null],
    [
      'a way up',
      { ...moment, 'lib/core/incident/claim.ts': "import '../time/moment'" },
      /Leave a folder by its full path, @\/lib\/core\/time\/moment\.ts/,
    ],
    ['a computed path', { 'app/page.tsx': 'export const load = (name: string) => import(name)' }, /imports something computed/],
    ['what is generated need not exist', { 'lib/data/db.ts': "import { PrismaClient } from '@/lib/data/generated/client'" }, null],
    ['a path in a comment or a text', { 'lib/core/a.ts': "// import '@/app/page'\nexport const a = \"import '@/app/page'\"" }, null],
  ],
  arrowsPointInward: [
    [
      'app uses everything',
      { ...moment, 'app/page.tsx': "import '@/lib/core/time/moment'\nimport '@/components/ui/mark'", 'components/ui/mark.tsx': '' },
      null,
    ],
    [
      'core imports site',
      { 'lib/core/a.ts': "import { now } from '@/lib/site/clock'", 'lib/site/clock.ts': '' },
      /^lib\/core\/a\.ts:1 imports lib\/site\/clock\.ts: core may import only core\. Core knows no other room/,
    ],
    [
      'a relative path slips past no one',
      { 'lib/core/a.ts': "import { now } from '../site/clock'", 'lib/site/clock.ts': '' },
      /core may import only core/,
    ],
    [
      'a type import counts',
      { 'lib/ingest/a.ts': "import type { Config } from '@/lib/site/config'", 'lib/site/config.ts': '' },
      /ingest may import only core, ingest/,
    ],
    [
      'an import inside a type counts',
      { 'lib/ingest/a.ts': "export type A = import('@/lib/site/config').Config", 'lib/site/config.ts': '' },
      /ingest may import only/,
    ],
    ['a re-export counts', { 'lib/core/a.ts': "export { now } from '@/lib/site/clock'", 'lib/site/clock.ts': '' }, /core may import only/],
    ['export all counts', { 'lib/core/a.ts': "export * from '@/lib/site/clock'", 'lib/site/clock.ts': '' }, /core may import only/],
    [
      'a dynamic import counts',
      { 'components/a.tsx': "export const load = () => import('@/lib/data/db')", 'lib/data/db.ts': '' },
      /components may import only.*let app ask lib\/data/,
    ],
    [
      'require counts',
      { 'lib/core/a.ts': "export const a = require('@/lib/site/clock')", 'lib/site/clock.ts': '' },
      /core may import only/,
    ],
    [
      'an import with a text in front',
      { 'lib/core/a.ts': "export const a = `it's` ; import '@/lib/site/clock'", 'lib/site/clock.ts': '' },
      /core may import only/,
    ],
    ['nothing imports app', { 'components/a.tsx': "import '@/app/page'", 'app/page.tsx': '' }, /Nothing imports app/],
    ['not even the scripts', { 'scripts/cli.ts': "import '@/app/page'", 'app/page.tsx': '' }, /Nothing imports app/],
    ['the proxy belongs to app', { 'proxy.ts': "import '@/lib/data/map'", 'lib/data/map.ts': '' }, null],
    [
      'the product imports no script',
      { 'lib/data/a.ts': "import '@/scripts/cli'", 'scripts/cli.ts': '' },
      /Nothing of the product imports scripts/,
    ],
    ['a test of data may use the catalogue', { 'lib/data/a.test.ts': "import '@/prisma/catalogue'", 'prisma/catalogue.ts': '' }, null],
    ['data itself may not', { 'lib/data/a.ts': "import '@/prisma/catalogue'", 'prisma/catalogue.ts': '' }, /ask lib\/data for it/],
  ],
  roomsAreKnown: [
    ['a room of the plan', moment, null],
    ['a drawer in lib', { 'lib/shared/a.ts': '' }, /^lib\/shared\/a\.ts is in no room/],
    ['a loose file in lib', { 'lib/a.ts': '' }, /is in no room/],
  ],
  testingStaysInTests: [
    ['a test uses the cast', { 'lib/core/a.test.ts': "import '@/lib/core/testing/cast'", 'lib/core/testing/cast.ts': '' }, null],
    ['the seed uses the cast', { 'prisma/seed.ts': "import '@/lib/core/testing/cast'", 'lib/core/testing/cast.ts': '' }, null],
    [
      'a page uses the cast',
      { 'app/page.tsx': "import '@/lib/core/testing/cast'", 'lib/core/testing/cast.ts': '' },
      /is for tests and the seed/,
    ],
  ],
  coreStandsAlone: [
    ['zod', { 'lib/core/a.ts': "import * as z from 'zod'" }, null],
    ['a part of a scoped package', { 'lib/core/a.ts': "import { sha256 } from '@noble/hashes/sha2.js'" }, null],
    ['a builtin', { 'lib/core/a.ts': "import fs from 'fs'" }, /imports node:fs: core may import only itself/],
    ['another package', { 'lib/core/a.ts': "import _ from 'lodash'" }, /imports lodash/],
    ['its tests may use the test tools', { 'lib/core/a.test.ts': "import fc from 'fast-check'\nimport 'vitest'" }, null],
    ['its tests may not use the network', { 'lib/core/a.test.ts': "import 'node:http'" }, /imports node:http/],
  ],
  onlyDataSeesTheDatabase: [
    ['data', { 'lib/data/db.ts': "import { PrismaPg } from '@prisma/adapter-pg'" }, null],
    ['a page with a driver', { 'app/page.tsx': "import pg from 'pg'" }, /only lib\/data sees the database and the network/],
    ['a component with sockets', { 'components/a.tsx': "import net from 'net'" }, /imports node:net/],
    [
      'a row type outside',
      { 'app/page.tsx': "import type { Incident } from '@/lib/data/generated/client'" },
      /row types never leave lib\/data/,
    ],
    [
      'a page with a client',
      { 'app/page.tsx': "import { getDb } from '@/lib/data/db'", 'lib/data/db.ts': '' },
      /only lib\/data speaks to the database/,
    ],
    ['auth has its adapter', { 'lib/auth/a.ts': "import { getDb } from '@/lib/data/db'", 'lib/data/db.ts': '' }, null],
  ],
  startNeedsNoDevPackages: [
    ['a dependency', { 'app/page.tsx': "import 'next'" }, null],
    ['a builtin', { 'lib/site/a.ts': "import 'node:path'" }, null],
    ['a development package', { 'lib/site/a.ts': "import 'vitest'" }, /imports vitest, which is not in "dependencies"/],
    ['a development package in a script', { 'scripts/cli.ts': "import 'vitest'" }, /not in "dependencies"/],
    ['a development package in a test', { 'lib/site/a.test.ts': "import 'vitest'" }, null],
  ],
  zodIsImportedWhole: [
    ['whole', { 'lib/core/a.ts': "import * as z from 'zod'" }, null],
    ['by name', { 'lib/core/a.ts': "import { z } from 'zod'" }, /imports \{ z \}/],
  ],
  onlySiteReadsTheEnvironment: [
    ['site', { 'lib/site/config.ts': 'export const a = process.env.PORT' }, null],
    ['data', { 'lib/data/db.ts': 'export const a = process.env.DATABASE_URL' }, /^lib\/data\/db\.ts:1 uses process\.env/],
    ['in brackets', { 'lib/data/db.ts': "export const a = process['env'].PORT" }, /uses process\.env/],
    ['taken apart', { 'lib/data/db.ts': 'const { env } = process\nexport const a = env.PORT' }, /uses process\.env/],
    ['a test', { 'lib/data/db.test.ts': 'export const a = process.env.TEST_DATABASE_URL' }, null],
    ['a word in a text', { 'lib/data/db.ts': "export const a = 'process.env.PORT'" }, null],
  ],
  onlySiteReadsTheClock: [
    ['site', { 'lib/site/clock.ts': 'export const now = () => new Date()' }, null],
    ['a date made from a value', { 'lib/core/a.ts': '/** At. */\nexport const a = (at: string) => new Date(at)' }, null],
    ['core', { 'lib/core/a.ts': 'export const a = new Date()' }, /^lib\/core\/a\.ts:1 uses new Date\(\): only lib\/site reads the clock/],
    ['without new', { 'lib/core/a.ts': 'export const a = Date()' }, /uses Date\(\)/],
    ['Date.now', { 'components/a.tsx': 'export const a = Date.now()' }, /uses Date\.now/],
    ['passed on', { 'lib/data/a.ts': 'export const clock = Date.now' }, /uses Date\.now/],
    ['performance.now', { 'lib/publish/a.ts': 'export const a = performance.now()' }, /uses performance\.now/],
    ['one ticking island', { 'components/a.island.tsx': "'use client'\nexport const a = Date.now()" }, null],
    [
      'two ticking islands',
      {
        'components/a.island.tsx': "'use client'\nexport const a = Date.now()",
        'components/b.island.tsx': "'use client'\nexport const b = Date.now()",
      },
      /b\.island\.tsx ticks as well as components\/a\.island\.tsx/,
    ],
  ],
  onlyDataReachesTheNetwork: [
    ['data', { 'lib/data/a.ts': "export const a = () => fetch('https://example.org')" }, null],
    ['an island', { 'components/a.island.tsx': "'use client'\nexport const a = () => fetch('/api/v1/incidents')" }, null],
    ['a page', { 'app/page.tsx': "export const a = () => fetch('https://example.org')" }, /uses fetch: only lib\/data reaches the network/],
    ['by way of the global', { 'app/page.tsx': "export const a = () => globalThis.fetch('https://example.org')" }, /uses fetch/],
    ['a socket', { 'components/a.tsx': "export const a = new WebSocket('wss://example.org')" }, /uses WebSocket/],
    ['a method of the same name', { 'app/page.tsx': 'export const a = (cache: { fetch(): void }) => cache.fetch()' }, null],
  ],
  pureRoomsAreSynchronous: [
    ['data may wait', { 'lib/data/a.ts': 'export async function a() { await 1 }' }, null],
    [
      'core may not',
      { 'lib/core/a.ts': '/** A. */\nexport const a = async () => 1' },
      /uses an async function: core, ingest and publish only compute/,
    ],
    ['not in a method', { 'lib/publish/a.ts': 'export const a = { async b() {} }' }, /an async function/],
    ['not with promises', { 'lib/ingest/a.ts': 'export const a = Promise.resolve(1)' }, /uses Promise/],
    ['not later', { 'lib/ingest/a.ts': "export const a = () => import('zod')" }, /a dynamic import/],
    ['the domain has promises too', { 'lib/core/a.ts': "export const promise = { text: 'async await Promise' }" }, null],
  ],
  islandsAreNamed: [
    ['an island', { 'components/a.island.tsx': "'use client'\nexport const a = 1" }, null],
    ['a directive without the name', { 'components/a.tsx': "'use client'\nexport const a = 1" }, /Rename it to \*\.island\.tsx/],
    ['a name without the directive', { 'components/a.island.tsx': "export const a = 'use client'" }, /does not say 'use client'/],
    ["Next's error page", { 'app/error.tsx': "'use client'\nexport default function Page() { return null }" }, null],
  ],
  queriesOnlyRead: [
    ['a query', { 'lib/data/incidents/queries/a.ts': 'export const a = (db: Database) => db.incident.findMany({ where: {} })' }, null],
    ['a command', { 'lib/data/incidents/commands/a.ts': 'export const a = (db: Database) => db.incident.create({ data: {} })' }, null],
    [
      'a query that writes',
      { 'lib/data/incidents/queries/a.ts': 'export const a = (db: Database) => db.incident.update({ where: {}, data: {} })' },
      /uses update: a query only reads/,
    ],
    [
      'a query with a raw statement',
      { 'lib/data/incidents/queries/a.ts': 'export const a = (db: Database) => db.$executeRaw`delete from incident`' },
      /uses \$executeRaw/,
    ],
    ['a set', { 'lib/data/incidents/queries/a.ts': "export const a = (seen: Set<string>) => seen.delete('x')" }, null],
  ],
  exportsAreNamed: [
    ['a page', { 'app/page.tsx': 'export default function Page() { return null }' }, null],
    ['a component', { 'components/a.tsx': 'export default function A() { return null }' }, /has a default export/],
  ],
  exportsAreDescribed: [
    ['described', { 'lib/core/a.ts': '/** What it means. */\nexport function a() {}' }, null],
    ['a function', { 'lib/core/a.ts': 'export function a() {}' }, /exports a without a docstring/],
    ['an arrow', { 'lib/publish/a.ts': 'export const a = () => 1' }, /exports a without a docstring/],
    ['a plain comment', { 'lib/ingest/a.ts': '// What it means.\nexport function a() {}' }, /exports a without/],
    [
      'a docstring of something else',
      { 'lib/ingest/a.ts': '/** B. */\nconst b = 1\nexport function a() { return b }' },
      /exports a without/,
    ],
    ['a value', { 'lib/core/a.ts': 'export const a = 1' }, null],
    ['another room', { 'lib/data/a.ts': 'export function a() {}' }, null],
  ],
  foldersAreRooms: [
    ['a room', moment, null],
    ['a drawer', { 'components/utils/a.ts': '' }, /lies in a folder named utils/],
    ['a drawer far down', { 'app/[lang]/(public)/helpers/deep/a.ts': '' }, /a folder named helpers/],
    ['a file of that name', { 'lib/core/types.ts': '' }, null],
  ],
  nothingIsABarrel: [
    ['a named file', moment, null],
    ['a barrel', { 'components/index.ts': '' }, /is an index file/],
  ],
  filesAreNamedAlike: [
    [
      'kebab case',
      {
        'components/impact-ribbon.tsx': '',
        'components/impact-ribbon.test.tsx': '',
        'components/zoom.island.tsx': "'use client'",
        'components/a.module.css': '',
      },
      null,
    ],
    ['a route of Next', { 'app/[lang]/(public)/incidents/[slug]/page.tsx': '' }, null],
    ['camel case', { 'components/impactRibbon.tsx': '' }, /is not named in kebab case/],
    ['a capital', { 'components/Ribbon.module.css': '' }, /is not named in kebab case/],
  ],
  filesAreShort: [
    ['at the limit', { 'lib/core/a.ts': lines(250) }, null],
    ['over it', { 'lib/core/a.ts': lines(251) }, /has 251 lines of code; 250 is the most/],
    ['comments and blanks do not count', { 'lib/core/a.ts': `${lines(250)}\n\n/* a\nb\n*/\n// c` }, null],
    ['a test may be longer', { 'lib/core/a.test.ts': lines(500) }, null],
    ['but not endless', { 'lib/core/a.test.ts': lines(501) }, /500 is the most/],
    ['a dictionary', { 'lib/site/language/en.ts': lines(600) }, null],
  ],
  foldersAreSmall: [
    ['fifteen files and their tests', { ...files('lib/core/time', 15, '.ts'), ...files('lib/core/time', 15, '.test.ts') }, null],
    ['sixteen', files('lib/core/time', 16, '.ts'), /^lib\/core\/time holds 16 files beside its tests; 15 is the most/],
  ],
}

test('each law has cases that keep it and cases that break it', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(laws).sort())
  for (const [name, list] of Object.entries(cases)) {
    expect(
      list.some(([, , breach]) => breach === null),
      `${name} has no case that keeps it`,
    ).toBe(true)
    expect(
      list.some(([, , breach]) => breach !== null),
      `${name} has no case that breaks it`,
    ).toBe(true)
  }
})

describe.each(Object.entries(cases))('%s', (name, list) => {
  test.each(list)('%s', (_what, texts, breach) => {
    const breaches = (laws[name]?.(treeOf(texts, dependencies)) ?? []).filter((sentence) => breach === null || breach.test(sentence))
    expect(breaches).toHaveLength(breach === null ? 0 : 1)
  })
})

test('a file that does not parse is named', () => {
  expect(() => treeOf({ 'lib/core/a.ts': 'export const =' })).toThrow(/^lib\/core\/a\.ts does not parse/)
})

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `export const a${index} = ${index}`).join('\n')
}

function files(folder: string, count: number, ending: string): Texts {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/a${index}${ending}`, '']))
}
