import { linkUrl } from '@/lib/auth/links/link-url'
import type { NewLink } from '@/lib/data/people/access-links'
import { canMail, sendMail } from '@/lib/data/people/send-mail'
import { getConfig } from '@/lib/site/config'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { log } from '@/lib/site/log'

/** Mails a link where this installation can; whether it went out. A mail server that fails is told in the log, and nothing is lost. */
export async function mailLink(lang: Language, kind: 'invitation' | 'reset', link: NewLink): Promise<boolean> {
  if (!canMail() || link.email === null) return false
  const { mail } = getDictionary(lang).people
  const words = mail[kind]
  const host = new URL(getConfig().siteUrl).host
  try {
    await sendMail({
      to: link.email,
      subject: words.subject(host),
      text: words.text({ host, url: linkUrl(lang, link.secret), until: formatInstant(link.expiresAt, lang) }),
    })
    return true
  } catch (error) {
    log.warn({ err: error }, 'A mail could not be sent.')
    return false
  }
}
