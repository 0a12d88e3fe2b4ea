import { mayTry } from '@/lib/auth/limits'
import { mailLink } from '@/lib/auth/links/mail-link'
import { askForReset } from '@/lib/data/people/access-links'
import { canMail } from '@/lib/data/people/send-mail'
import type { Language } from '@/lib/site/language/language'
import { log } from '@/lib/site/log'

/** What follows when somebody who is not signed in asks for a new password; told to nobody but the owner of the address. */
export async function answerReset(lang: Language, email: string): Promise<void> {
  try {
    if (!(await mayTry('reset of account', email.trim().toLowerCase()))) return
    const link = await askForReset(email, { mailed: canMail() })
    if (link !== null) await mailLink(lang, 'reset', link)
  } catch (error) {
    log.warn({ err: error }, 'A request for a new password could not be followed.')
  }
}
