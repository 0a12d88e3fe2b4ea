import type { AskedBySignedInForm, Deed, DeedOutcome } from '@/app/[lang]/(editor)/deed'
import { requireTry } from '@/lib/auth/limits'
import { linkUrl } from '@/lib/auth/links/link-url'
import { mailLink } from '@/lib/auth/links/mail-link'
import type { Role } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'
import { invite, makeResetLink, type NewLink, withdrawInvitation } from '@/lib/data/people/access-links'
import { changeRole, disablePerson, enablePerson, removeSecondFactor } from '@/lib/data/people/keep-person'
import { canMail } from '@/lib/data/people/send-mail'
import type { Language } from '@/lib/site/language/language'
import type { NoteName } from '@/lib/site/language/people/en'
import { editorPath } from '@/lib/site/paths'

const page = (lang: Language) => editorPath(lang, 'people')

const toPerson = (said: NoteName, change: (actor: Actor, id: string) => Promise<unknown>): Deed => ({
  page,
  run: async ({ actor, form }) => {
    await change(actor, form.id ?? '')
    return { said }
  },
})

/** What administrators do with people. Each command asks again whether they may. */
export const peopleDeeds: Readonly<Record<string, Deed>> = {
  invite: {
    page,
    run: async ({ lang, actor, form }) => {
      await requireTry('invitation by account', actor.id)
      const link = await invite(actor, { email: form.email ?? '', role: form.role as Role })
      return handOn(lang, 'invitation', link)
    },
  },
  'reset-person': {
    page,
    run: async ({ lang, actor, form }: AskedBySignedInForm) => {
      await requireTry('invitation by account', actor.id)
      return handOn(lang, 'reset', await makeResetLink(actor, form.id ?? ''))
    },
  },
  'withdraw-invitation': toPerson('invitationWithdrawn', withdrawInvitation),
  'disable-person': toPerson('personDisabled', disablePerson),
  'enable-person': toPerson('personEnabled', enablePerson),
  'remove-second-factor': toPerson('secondFactorOff', removeSecondFactor),
  'change-role': {
    page,
    run: async ({ actor, form }) => {
      await changeRole(actor, form.id ?? '', form.role as Role)
      return { said: 'roleChanged' }
    },
  },
}

/** The link is always shown to whoever made it, and mailed where that works. */
async function handOn(lang: Language, kind: 'invitation' | 'reset', link: NewLink): Promise<DeedOutcome> {
  const mailed = await mailLink(lang, kind, link)
  const tried = mailed || canMail() ? { mailed: mailed ? 'yes' : 'no' } : {}
  const shown = { link: linkUrl(lang, link.secret), email: link.email ?? '', until: link.expiresAt, ...tried }
  return { said: 'linkMade', shown }
}
