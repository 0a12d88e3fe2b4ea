import { AppError, type ErrorCode } from '@/lib/core/errors'

/** The one table from what went wrong to how HTTP says it. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
}

const titles: Readonly<Record<ErrorCode, string>> = {
  invalid: 'The request is not valid',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'In conflict with what is there',
  gone: 'No longer there',
  'too-large': 'Too large',
  'too-many': 'Too many tries',
  unavailable: 'Not available now',
}

/** An expected failure as problem details (RFC 9457). Anything else is told as status 500 without a word of what it was. */
export function toProblem(error: unknown): Response {
  const known = error instanceof AppError ? error : null
  const status = known === null ? 500 : statusOf[known.code]
  const problem = {
    type: 'about:blank',
    title: known === null ? 'An error of ours' : titles[known.code],
    status,
    detail: known?.message ?? 'Something went wrong on our side. Nothing was changed.',
    ...(known === null ? {} : { code: known.code, ...known.details }),
  }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="Faultline"')
  const wait = known?.details.retryAfterSeconds
  if (typeof wait === 'number') headers.set('retry-after', String(wait))
  return new Response(JSON.stringify(problem), { status, headers })
}
