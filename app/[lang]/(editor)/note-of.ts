import { AppError, type ErrorCode } from '@/lib/core/errors'
import type { NoteName } from '@/lib/site/language/people/en'

const byReason: Readonly<Record<string, NoteName>> = {
  'settings-name': 'settingsName',
  'settings-licence': 'settingsLicence',
  'email-taken': 'emailTaken',
  'last-administrator': 'lastAdministrator',
  'too-many-tokens': 'tooManyTokens',
  'second-factor': 'secondFactorFailed',
  disabled: 'disabledPerson',
  'report-decided': 'reportDecided',
  'report-incident-gone': 'reportIncidentGone',
  'report-invalid': 'reportInvalid',
  short: 'passwordShort',
  long: 'passwordLong',
  easy: 'passwordEasy',
  wrong: 'passwordWrong',
  differ: 'passwordsDiffer',
  'draft-moved': 'draftMoved',
  'draft-gone': 'draftGone',
  'head-moved': 'headMoved',
  clash: 'clash',
  'slug-taken': 'slugTaken',
  'no-survivor': 'noSurvivor',
  'code-exists': 'heldBack',
  'origin-exists': 'heldBack',
  'unknown-slugs': 'heldBack',
  'reason-missing': 'reasonMissing',
  'reason-long': 'reasonTooLong',
  'comment-missing': 'commentMissing',
  'comment-long': 'commentTooLong',
  'slug-invalid': 'slugInvalid',
  'text-missing': 'textMissing',
  'not-sure': 'notSure',
  'not-current': 'notCurrent',
  'draft-open': 'draftOpen',
  'nothing-new': 'sameRevision',
  'not-submitted': 'notSubmitted',
  'already-submitted': 'alreadySubmitted',
  'already-there': 'alreadyThere',
  'nothing-accepted': 'nothingAccepted',
  'paste-long': 'pasteTooLong',
  'paste-gone': 'pasteGone',
  unreadable: 'pasteUnreadable',
  unfiled: 'unfiled',
  'link-settled': 'linkSettled',
  'others-work': 'othersWork',
  'texts-refused': 'textsRefused',
  'reason-tells': 'reasonTells',
  nowhere: 'nowhere',
  'in-use': 'shelfInUse',
  'item-taken': 'shelfTaken',
  'item-invalid': 'shelfInvalid',
  'item-unknown': 'shelfUnknown',
  'item-circle': 'shelfCircle',
  merged: 'shelfMergedAlready',
}
const byField: Readonly<Record<string, NoteName>> = {
  name: 'nameInvalid',
  email: 'emailInvalid',
  code: 'wrongCode',
  scopes: 'scopesInvalid',
  title: 'titleInvalid',
  url: 'urlInvalid',
  archiveUrl: 'urlInvalid',
  vendor: 'vendorInvalid',
  services: 'servicesInvalid',
}
const byCode: Readonly<Record<ErrorCode, NoteName>> = {
  invalid: 'invalid',
  'not-found': 'notFound',
  gone: 'linkGone',
  conflict: 'invalid',
  forbidden: 'forbidden',
  unauthenticated: 'forbidden',
  'too-large': 'invalid',
  'too-many': 'tooMany',
  unavailable: 'unavailable',
}

/** Which words say what went wrong, and at which field they belong. */
export function noteOf(error: unknown): { said: NoteName; field: string | null } {
  if (!(error instanceof AppError)) return { said: 'failed', field: null }
  const { reason, field } = error.details
  const at = typeof field === 'string' ? field : null
  const said = byReason[String(reason)] ?? (error.code === 'invalid' || error.code === 'forbidden' ? byField[at ?? ''] : undefined)
  return { said: said ?? byCode[error.code], field: at ?? (reason === 'email-taken' ? 'email' : null) }
}
