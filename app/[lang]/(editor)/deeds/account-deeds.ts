import type { Deed } from '@/app/[lang]/(editor)/deed'
import { changePassword } from '@/lib/auth/passwords'
import { requireRepeated } from '@/lib/auth/require-repeated'
import { signOut } from '@/lib/auth/sign-in'
import { renameSelf } from '@/lib/data/people/keep-person'
import { endOtherSessions, endOwnSession } from '@/lib/data/people/sessions'
import type { Language } from '@/lib/site/language/language'
import { editorPath, signInPath } from '@/lib/site/paths'

const page = (lang: Language) => editorPath(lang, 'account')

/** What somebody does with their own account. */
export const accountDeeds: Readonly<Record<string, Deed>> = {
  'sign-out': {
    page: (lang) => editorPath(lang),
    run: async ({ lang, actor, headers }) => {
      const cookies = await signOut(headers)
      // The page that follows looks for what this person left unsaved on the device.
      return { to: signInPath(lang), said: 'signedOut', cookies, shown: { person: actor.id } }
    },
  },
  rename: {
    page,
    run: async ({ actor, form }) => {
      await renameSelf(actor, form.name ?? '')
      return { said: 'nameSaved' }
    },
  },
  'change-password': {
    page,
    run: async ({ actor, visitor, form }) => {
      requireRepeated(form)
      await changePassword(actor, { current: form.current ?? '', password: form.password ?? '', sessionId: visitor.sessionId })
      return { said: 'passwordChanged' }
    },
  },
  'end-session': {
    page,
    run: async ({ actor, form }) => {
      await endOwnSession(actor, form.id ?? '')
      return { said: 'sessionEnded' }
    },
  },
  'end-other-sessions': {
    page,
    run: async ({ actor, visitor }) => {
      await endOtherSessions(actor, visitor.sessionId)
      return { said: 'sessionsEnded' }
    },
  },
}
