import { createHash } from 'node:crypto'
import type { BetterAuthOptions, DBAdapter } from 'better-auth'

type Adapter = DBAdapter<BetterAuthOptions>
type Where = Parameters<Adapter['findOne']>[0]['where']

const mark = 'sha256:'

/**
 * Keeps only the hash of session tokens in the database: a copy of it opens no session. The library goes on to see the token where
 * it knows it, and the hash elsewhere, which leads to the same row.
 */
export function hashSessionTokens(adapter: Adapter): Adapter {
  const hashedWhere = <Given extends { model: string; where?: Where | undefined }>(given: Given): Given =>
    given.model === 'session' && given.where ? { ...given, where: given.where.map(hashWhere) } : given
  return {
    ...adapter,
    create: async (given) => {
      if (given.model !== 'session') return adapter.create(given)
      const token = (given.data as { token?: unknown }).token
      if (typeof token !== 'string') return adapter.create(given)
      const made = await adapter.create({ ...given, data: { ...given.data, token: hash(token) } })
      return { ...(made as object), token } as never
    },
    findOne: async (given) => {
      const found = await adapter.findOne(hashedWhere(given))
      const token = given.model === 'session' ? given.where.find(({ field }) => field === 'token')?.value : undefined
      return (found && typeof token === 'string' ? { ...(found as object), token } : found) as never
    },
    findMany: (given) => adapter.findMany(hashedWhere(given)),
    update: (given) => adapter.update(hashedWhere(given)),
    updateMany: (given) => adapter.updateMany(hashedWhere(given)),
    delete: (given) => adapter.delete(hashedWhere(given)),
    deleteMany: (given) => adapter.deleteMany(hashedWhere(given)),
    consumeOne: (given) => adapter.consumeOne(hashedWhere(given)),
    incrementOne: (given) => adapter.incrementOne(hashedWhere(given)),
    transaction: (work) => work(hashSessionTokens(adapter)),
  }
}

function hashWhere(condition: Where[number]): Where[number] {
  if (condition.field !== 'token') return condition
  const { value } = condition
  if (Array.isArray(value)) return { ...condition, value: value.map((each) => hash(String(each))) }
  return typeof value === 'string' ? { ...condition, value: hash(value) } : condition
}

function hash(token: string): string {
  return token.startsWith(mark) ? token : mark + createHash('sha256').update(token).digest('hex')
}
