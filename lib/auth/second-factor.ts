import { isAPIError } from 'better-auth/api'
import { getLibrary } from '@/lib/auth/library'
import { requireTry } from '@/lib/auth/limits'
import { requirePassword } from '@/lib/auth/passwords'
import { requireActor, type SignedIn } from '@/lib/auth/visitor'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { recordAudit } from '@/lib/data/people/audit'
import type { AuditEntryAction } from '@/lib/site/language/people/audit-actions'

/** What an app is told, and the codes for when it is lost: both are shown while the set-up lasts, never again. */
export type SecondFactorSetUp = { uri: string; recoveryCodes: string[] }

/** Begins to set up a second factor; it holds once a code of the app was given. Throws 'invalid' for a wrong password. */
export async function beginSecondFactor(visitor: SignedIn, headers: Headers, password: string): Promise<SecondFactorSetUp> {
  await requirePassword(visitor.person, password)
  const answer = await ask(() => getLibrary().api.enableTwoFactor({ body: { password, method: 'totp' }, headers }))
  if (!('totpURI' in answer) || answer.totpURI === undefined) throw new AppError('conflict', 'The second factor is on already.')
  return { uri: answer.totpURI, recoveryCodes: answer.backupCodes ?? [] }
}

/** Turns the second factor on with a first code; the session goes on under a new cookie. Throws 'invalid' for a wrong code. */
export async function confirmSecondFactor(visitor: SignedIn, headers: Headers, code: string): Promise<string[]> {
  await requireTry('password of account', visitor.person.id)
  const answer = await ask(() => getLibrary().api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers, returnHeaders: true }))
  await note(visitor, 'second-factor-on')
  return answer.headers.getSetCookie()
}

/** Turns the second factor off. Throws 'invalid' for a wrong password. */
export async function endSecondFactor(visitor: SignedIn, headers: Headers, password: string): Promise<string[]> {
  await requirePassword(visitor.person, password)
  const answer = await ask(() => getLibrary().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }))
  await note(visitor, 'second-factor-off')
  return answer.headers.getSetCookie()
}

/** New recovery codes; the old ones end. Throws 'invalid' for a wrong password. */
export async function renewRecoveryCodes(visitor: SignedIn, headers: Headers, password: string): Promise<string[]> {
  await requirePassword(visitor.person, password)
  const { backupCodes } = await ask(() => getLibrary().api.generateBackupCodes({ body: { password }, headers }))
  await note(visitor, 'recovery-codes-renewed')
  return backupCodes
}

async function note(visitor: SignedIn, action: AuditEntryAction): Promise<void> {
  await recordAudit(requireActor(visitor), { action, target: visitor.person.email })
}

async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question()
  } catch (error) {
    if (!isAPIError(error)) throw toDatabaseFault(error)
    if (error.body?.code === 'INVALID_CODE') throw new AppError('invalid', 'This is not the code of the moment.', { field: 'code' })
    throw new AppError('conflict', 'The second factor could not be changed. Begin again.', { reason: 'second-factor' })
  }
}
