import { AppError } from '@/lib/core/errors'

const awayCodes = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EACCES',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
])
const refusedCodes = new Set(['P1000', 'P1003', 'P1010', 'P1011', '28000', '28P01', '3D000'])
const fullCodes = new Set(['53100', 'ENOSPC'])

/** An unexpected failure of the database as an AppError 'unavailable' in one clear line; anything else comes back as it is. */
export function toDatabaseFault(error: unknown): unknown {
  if (error instanceof AppError) return error
  const faults = chainOf(error)
  const has = (codes: ReadonlySet<string>) => faults.some(({ code }) => code !== undefined && codes.has(code))
  if (has(fullCodes)) return new AppError('unavailable', 'The database has no room left on its disk. Nothing was changed.')
  if (has(refusedCodes))
    return new AppError('unavailable', 'The database refuses this user, password or database name. Check DATABASE_URL.')
  if (
    has(awayCodes) ||
    faults.some(({ message }) => /terminated|closed the connection|reach database server|timeout exceeded/i.test(message))
  ) {
    return new AppError('unavailable', 'The database does not answer. What was not confirmed was not saved; try again.')
  }
  return error
}

function chainOf(error: unknown): { code: string | undefined; message: string }[] {
  const chain: { code: string | undefined; message: string }[] = []
  let next = error
  while (typeof next === 'object' && next !== null && chain.length < 10) {
    const { code, originalCode, message, cause, meta } = next as Record<string, unknown>
    for (const found of [code, originalCode])
      chain.push({ code: typeof found === 'string' ? found : undefined, message: String(message ?? '') })
    next = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  }
  return chain
}
