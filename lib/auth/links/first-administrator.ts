import { linkUrl } from '@/lib/auth/links/link-url'
import { hashNewPassword } from '@/lib/auth/passwords'
import { addFirstAdministrator } from '@/lib/data/people/accept-link'
import { makeSetUpLink } from '@/lib/data/people/access-links'
import { isAnybodyThere } from '@/lib/data/people/list-people'
import { getConfig } from '@/lib/site/config'

/**
 * As long as nobody may sign in: makes the administrator that ADMIN_EMAIL and ADMIN_PASSWORD name, else a new link for the set-up,
 * which ends the one of the last start. A line for whoever started it; null when somebody is there.
 */
export async function prepareFirstAdministrator(): Promise<string | null> {
  if (await isAnybodyThere()) return null
  const { firstAdministrator } = getConfig()
  if (firstAdministrator === null) {
    const link = await makeSetUpLink()
    return link && `Set up the first administrator, once, within 24 hours: ${linkUrl('en', link.secret)}`
  }
  const { email, password } = firstAdministrator
  const name = email.split('@')[0] ?? email
  const passwordHash = await hashNewPassword(password, { unlike: [email] })
  const made = await addFirstAdministrator({ kind: 'system', name: 'Faultline', role: 'administrator' }, { email, name, passwordHash })
  return made && `${email} is the first administrator, with the password of ADMIN_PASSWORD.`
}
