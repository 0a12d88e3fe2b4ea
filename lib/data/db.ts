import { PrismaPg } from '@prisma/adapter-pg'
import { embeddedDatabaseUrl } from '@/lib/data/embedded/location'
import { PrismaClient } from '@/lib/data/generated/client'
import { getConfig } from '@/lib/site/config'

const mostConnections = 10
const connectTimeoutMilliseconds = 10_000

/** One per process: a bundler may give pages, routes and instrumentation each a copy of this module. */
const key = Symbol.for('faultline.database')
const store = globalThis as { [key]?: { url?: string; client?: PrismaClient } }

/** The database of this process, connected at its first query and again by itself after the database was away. */
export function getDb(): PrismaClient {
  store[key] ??= {}
  store[key].client ??= openDb(store[key].url ?? configuredUrl())
  return store[key].client
}

/** Makes this process use another database than the configured one: for the command line and for tests. */
export async function connectDb(url: string): Promise<void> {
  await closeDb()
  store[key] = { url }
}

export async function closeDb(): Promise<void> {
  const client = store[key]?.client
  if (store[key]) delete store[key].client
  await client?.$disconnect()
}

function configuredUrl(): string {
  const { databaseUrl, dataDir } = getConfig()
  return databaseUrl ?? embeddedDatabaseUrl(dataDir)
}

function openDb(url: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: mostConnections, connectionTimeoutMillis: connectTimeoutMilliseconds },
    // A connection that breaks while idle is replaced at the next query; unheard, its error would end the process.
    { onPoolError: () => {}, onConnectionError: () => {} },
  )
  return new PrismaClient({ adapter })
}
