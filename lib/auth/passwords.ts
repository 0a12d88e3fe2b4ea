import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { passwordLength } from '@/lib/auth/library'
import { requireTry } from '@/lib/auth/limits'
import { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/data/actor'
import { changeOwnPassword, getPasswordHash } from '@/lib/data/people/replace-password'

/** The hash of a new password. Throws 'invalid' for one that is too short, too long, or repeats the given words. */
export async function hashNewPassword(password: string, { unlike = [] }: { unlike?: readonly string[] } = {}): Promise<string> {
  const { least, most } = passwordLength
  if (password.length < least)
    throw new AppError('invalid', `The password has fewer than ${least} characters.`, { field: 'password', reason: 'short' })
  if (password.length > most)
    throw new AppError('invalid', `The password has more than ${most} characters.`, { field: 'password', reason: 'long' })
  const easy = new Set(password).size < 5 || unlike.some((word) => word.toLowerCase() === password.toLowerCase())
  if (easy) throw new AppError('invalid', 'The password is too easy to guess.', { field: 'password', reason: 'easy' })
  return hashPassword(password)
}

/** Asks a person who is signed in for their password once more. Throws 'invalid' when it is another one. */
export async function requirePassword(person: { id: string }, password: string): Promise<void> {
  await requireTry('password of account', person.id)
  const hash = await getPasswordHash(person.id)
  const right = hash !== null && password.length <= passwordLength.most && (await verifyPassword({ hash, password }))
  if (!right) throw new AppError('invalid', 'This is not your present password.', { field: 'current', reason: 'wrong' })
}

/** A person's own new password; their other sessions and their tokens end. */
export async function changePassword(
  actor: Actor & { id: string },
  given: { current: string; password: string; sessionId: string },
): Promise<void> {
  await requirePassword(actor, given.current)
  const passwordHash = await hashNewPassword(given.password, { unlike: [given.current, actor.name] })
  await changeOwnPassword(actor, { passwordHash, sessionId: given.sessionId })
}
