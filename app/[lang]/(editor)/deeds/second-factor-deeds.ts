import type { Deed } from '@/app/[lang]/(editor)/deed'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from '@/lib/auth/second-factor'
import type { Language } from '@/lib/site/language/language'
import { editorPath } from '@/lib/site/paths'

const page = (lang: Language) => editorPath(lang, 'second-factor')

/** What somebody does with their second factor. */
export const secondFactorDeeds: Readonly<Record<string, Deed>> = {
  'second-factor-begin': {
    page,
    run: async ({ visitor, headers, form }) => {
      const { uri, recoveryCodes } = await beginSecondFactor(visitor, headers, form.current ?? '')
      return { said: 'secondFactorBegun', shown: { uri, codes: recoveryCodes } }
    },
  },
  'second-factor-confirm': {
    page,
    run: async ({ visitor, headers, form }) => {
      const cookies = await confirmSecondFactor(visitor, headers, form.code ?? '')
      return { said: 'secondFactorOn', cookies }
    },
  },
  'second-factor-end': {
    page,
    run: async ({ visitor, headers, form }) => {
      const cookies = await endSecondFactor(visitor, headers, form.current ?? '')
      return { said: 'secondFactorOff', cookies }
    },
  },
  'recovery-codes': {
    page,
    run: async ({ visitor, headers, form }) => {
      const codes = await renewRecoveryCodes(visitor, headers, form.current ?? '')
      return { said: 'codesRenewed', shown: { codes } }
    },
  },
}
