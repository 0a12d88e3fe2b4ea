import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { requireAuthSecret } from '@/lib/auth/auth-secret'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'

const minuteSeconds = 60
const hourSeconds = 3600

/** How many tries in how many seconds, of one address or of one account. Counted in the database, for all instances. */
export const limits = {
  'sign-in by address': { points: 50, duration: 15 * minuteSeconds },
  'sign-in of account': { points: 10, duration: 15 * minuteSeconds },
  'second factor by address': { points: 30, duration: 15 * minuteSeconds },
  /** A code is valid for its half minute and the ones beside it. */
  'code of account': { points: 1, duration: 120 },
  'reset by address': { points: 10, duration: hourSeconds },
  'reset of account': { points: 3, duration: hourSeconds },
  'link by address': { points: 30, duration: hourSeconds },
  'password of account': { points: 10, duration: 15 * minuteSeconds },
  'invitation by account': { points: 60, duration: hourSeconds },
  'report by address': { points: 30, duration: hourSeconds },
  /** However many networks a flood comes from, a person can still read what is in the queue. */
  'reports on incident': { points: 500, duration: hourSeconds },
  'refusal by address': { points: 60, duration: hourSeconds },
} as const
export type Limit = keyof typeof limits

const limiters = new WeakMap<object, Map<Limit, RateLimiterPrisma>>()

function limiterOf(limit: Limit): RateLimiterPrisma {
  const db = getDb()
  const known = limiters.get(db) ?? new Map<Limit, RateLimiterPrisma>()
  limiters.set(db, known)
  const limiter =
    known.get(limit) ??
    new RateLimiterPrisma({
      ...limits[limit],
      storeClient: db,
      tableName: 'rateLimit',
      keyPrefix: '',
      // What expired is swept by one of them for all.
      clearExpiredByTimeout: known.size === 0,
    })
  known.set(limit, limiter)
  return limiter
}

/** No address and no account can be read from what is kept. */
function keyOf(limit: Limit, of: string): string {
  return createHmac('sha256', requireAuthSecret()).update(`${limit}\n${of}`).digest('base64url')
}

/** Counts one try; false when there were too many. */
export async function mayTry(limit: Limit, of: string): Promise<boolean> {
  try {
    await limiterOf(limit).consume(keyOf(limit, of))
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw toDatabaseFault(error)
  }
}

/** Counts one try. Throws 'too-many' with the patience it takes. */
export async function requireTry(limit: Limit, of: string): Promise<void> {
  if (await mayTry(limit, of)) return
  const minutes = Math.ceil(limits[limit].duration / minuteSeconds)
  throw new AppError('too-many', `There were too many tries. Wait ${minutes} minutes and try again.`, {
    retryAfterSeconds: limits[limit].duration,
  })
}

/** Starts the count of one account anew, after it was the right one. */
export async function forgetTries(limit: Limit, of: string): Promise<void> {
  await limiterOf(limit).delete(keyOf(limit, of))
}
