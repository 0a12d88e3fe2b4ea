import { AppError } from '@/lib/core/errors'
import { getConfig } from '@/lib/site/config'

/** The secret of this installation: a start has made one where none was set. */
export function requireAuthSecret(): string {
  const { authSecret } = getConfig()
  if (authSecret === null)
    throw new AppError('unavailable', 'AUTH_SECRET is not set, so nobody can sign in. Start the site with npm start.')
  return authSecret
}
