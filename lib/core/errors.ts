/** The expected failures that are ours, each with one meaning and one HTTP status (mapped in one place, `lib/site/problem.ts`). */
export const errorCodes = [
  'invalid',
  'not-found',
  'gone',
  'conflict',
  'forbidden',
  'unauthenticated',
  'too-large',
  'too-many',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure with a message for people and, where useful, the fields or texts it is about. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}

/** Outcome of reading something foreign: a value, or why not. Never thrown. */
export type Result<Value, Failure = string> = { ok: true; value: Value } | { ok: false; error: Failure }
