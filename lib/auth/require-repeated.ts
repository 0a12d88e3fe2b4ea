import { AppError } from '@/lib/core/errors'

/** A new password is typed twice. Throws 'invalid' when the two differ. */
export function requireRepeated({ password, repeat }: { password?: string | undefined; repeat?: string | undefined }): void {
  if (password !== repeat) throw new AppError('invalid', 'The two new passwords differ.', { field: 'repeat', reason: 'differ' })
}
