import { after } from 'next/server'
import type { Deed, DeedOutcome, Form } from '@/app/[lang]/(editor)/deed'
import { requireTry } from '@/lib/auth/limits'
import { answerReset } from '@/lib/auth/links/answer-reset'
import { nextPath } from '@/lib/auth/next-path'
import { hashNewPassword } from '@/lib/auth/passwords'
import { requireRepeated } from '@/lib/auth/require-repeated'
import { type SignInStep, signIn, verifySecondFactor } from '@/lib/auth/sign-in'
import { AppError } from '@/lib/core/errors'
import { acceptLink } from '@/lib/data/people/accept-link'
import { getLink } from '@/lib/data/people/access-links'
import type { Language } from '@/lib/site/language/language'
import { accessLinkPath, editorPath, forgotPath, secondFactorPath, signInPath } from '@/lib/site/paths'
import { readClientAddress } from '@/lib/site/peer'

const nextOf = (form: Form) => nextPath(form.next, '') || undefined
const withNext = (path: string, next: string | undefined) => (next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`)

/** What the forms do of somebody who is on their way in. */
export const entryDeeds: Readonly<Record<string, Deed>> = {
  'sign-in': {
    entry: true,
    page: (lang, form) => signInPath(lang, nextOf(form)),
    run: async ({ lang, form, headers }) => {
      const { email = '', password = '' } = form
      const step = await signIn(headers, { email, password })
      return { ...leadOn(lang, step, nextOf(form)), ...(step.is === 'wrong' ? { said: 'wrongSignIn' as const, kept: { email } } : {}) }
    },
  },
  'second-factor': {
    entry: true,
    page: (lang, form) => withNext(secondFactorPath(lang), nextOf(form)),
    run: async ({ lang, form, headers }) => {
      const step = await verifySecondFactor(headers, form.code ?? '')
      if (step.is === 'wrong') return { said: 'wrongCode', field: 'code' }
      if (step.is === 'locked') return { said: 'locked' }
      if (step.is === 'challenge-over') return { to: signInPath(lang, nextOf(form)), said: 'challengeOver' }
      return leadOn(lang, step, nextOf(form))
    },
  },
  forgot: {
    entry: true,
    page: (lang) => forgotPath(lang),
    run: async ({ lang, form, headers }) => {
      await requireTry('reset by address', readClientAddress(headers))
      // Answered before it is looked up, so that the answer is the same in words and in time.
      after(() => answerReset(lang, form.email ?? ''))
      return { said: 'asked' }
    },
  },
  accept: {
    entry: true,
    page: (lang, { secret = '' }) => accessLinkPath(lang, /^[\w-]{43}$/.test(secret) ? secret : 'none'),
    run: async ({ lang, form, headers }) => {
      await requireTry('link by address', readClientAddress(headers))
      const { secret = '', password = '', name, email } = form
      const link = await getLink(secret)
      if (link === null) throw new AppError('gone', 'This link is not open.')
      requireRepeated(form)
      const passwordHash = await hashNewPassword(password, { unlike: [name ?? '', link.email ?? email ?? ''] })
      const person = await acceptLink(secret, { passwordHash, name, email })
      if (link.kind === 'reset') return { to: signInPath(lang), said: 'passwordSet', kept: { email: person.email } }
      const step = await signIn(headers, { email: person.email, password })
      return { ...leadOn(lang, step, undefined), said: 'welcome' }
    },
  },
}

/** Where a step of signing in leads. */
function leadOn(lang: Language, { is, cookies }: SignInStep, next: string | undefined): DeedOutcome {
  if (is === 'done') return { to: next ?? editorPath(lang), cookies }
  if (is === 'second-factor') return { to: withNext(secondFactorPath(lang), next), cookies }
  return {}
}
