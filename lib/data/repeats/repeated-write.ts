import { AppError } from '@/lib/core/errors'
import { addSeconds } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { now } from '@/lib/site/clock'

const keptSeconds = 86_400
/** Longer than any transaction: whoever has not answered by then was interrupted, and the write may be tried again. */
const interruptedAfterSeconds = 120

/** One write as its sender named it: the same person, key, route and body are the same write. */
export type NamedWrite = { personId: string; key: string; route: string; bodySha: string }
export type KeptAnswer = { status: number; answer: string }

/**
 * Says whether a write is to be done: null the first time, its answer when it was done within the last day. Throws 'conflict' while
 * it runs, and when the key was used for something else.
 */
export async function beginWrite({ personId, key, route, bodySha }: NamedWrite): Promise<KeptAnswer | null> {
  const at = now()
  const [mine] = await getDb().$queryRaw<{ key: string }[]>`
    WITH old AS (DELETE FROM idempotency_key WHERE at < ${addSeconds(at, -keptSeconds)}::timestamptz AND NOT (person_id = ${personId} AND key = ${key}))
    INSERT INTO idempotency_key AS held (person_id, key, route, body_sha, at)
    VALUES (${personId}, ${key}, ${route}, ${bodySha}, ${at}::timestamptz)
    ON CONFLICT (person_id, key) DO UPDATE
      SET route = EXCLUDED.route, body_sha = EXCLUDED.body_sha, at = EXCLUDED.at, status = NULL, answer = NULL
      WHERE held.at < ${addSeconds(at, -keptSeconds)}::timestamptz
        OR (held.status IS NULL AND held.at < ${addSeconds(at, -interruptedAfterSeconds)}::timestamptz)
    RETURNING key`
  if (mine !== undefined) return null
  const held = await getDb().idempotencyKey.findUnique({ where: { personId_key: { personId, key } } })
  if (held === null) return beginWrite({ personId, key, route, bodySha })
  if (held.route !== route || held.bodySha !== bodySha)
    throw new AppError('conflict', 'This Idempotency-Key was used for another write. Choose a new one.', { reason: 'key-reused' })
  if (held.status === null || held.answer === null)
    throw new AppError('conflict', 'The same write is still running. Ask again in a moment.', {
      reason: 'in-progress',
      retryAfterSeconds: 1,
    })
  return { status: held.status, answer: held.answer }
}

/** Keeps the answer of a write that was done. */
export async function keepAnswer({ personId, key }: NamedWrite, kept: KeptAnswer): Promise<void> {
  await getDb().idempotencyKey.updateMany({ where: { personId, key, status: null }, data: kept })
}

/** A write that was refused changed nothing: the same key may be tried again. */
export async function forgetWrite({ personId, key }: NamedWrite): Promise<void> {
  await getDb().idempotencyKey.deleteMany({ where: { personId, key, status: null } })
}
