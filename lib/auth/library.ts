import type { BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { uuidv7 } from 'uuidv7'
import { requireAuthSecret } from '@/lib/auth/auth-secret'
import { hashSessionTokens } from '@/lib/auth/hash-session-tokens'
import { getDb } from '@/lib/data/db'
import { getPerson } from '@/lib/data/people/list-people'
import { getConfig } from '@/lib/site/config'

const daySeconds = 86_400
export const sessionDays = 14
export const passwordLength = { least: 12, most: 128 } as const

/**
 * The sign-in library. It is only ever called from here: none of its own routes is served, so that what is not written in this
 * project cannot be asked of it. Accounts are made by links alone, by commands of lib/data/people.
 */
function openLibrary(db: ReturnType<typeof getDb>) {
  const { siteUrl } = getConfig()
  const adapter = prismaAdapter(db, { provider: 'postgresql' })
  return betterAuth({
    appName: 'Faultline',
    baseURL: siteUrl,
    secret: requireAuthSecret(),
    database: (options: BetterAuthOptions) => hashSessionTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: { additionalFields: { role: { type: 'string', input: false }, disabledAt: { type: 'date', required: false, input: false } } },
    session: { expiresIn: sessionDays * daySeconds, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    plugins: [twoFactor({ issuer: `Faultline (${new URL(siteUrl).host})` })],
    // Our own limits count in the database, for all instances.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'faultline',
      useSecureCookies: siteUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => uuidv7() },
    },
    databaseHooks: {
      session: {
        create: { before: async ({ userId }) => ((await getPerson(userId))?.disabledAt === null ? undefined : false) },
      },
    },
  })
}

type Library = ReturnType<typeof openLibrary>
const libraries = new WeakMap<object, Library>()

/** One per database client. */
export function getLibrary(): Library {
  const db = getDb()
  const library = libraries.get(db) ?? openLibrary(db)
  libraries.set(db, library)
  return library
}
