import type { Deed } from '@/app/[lang]/(editor)/deed'
import type { Scope } from '@/lib/core/permissions'
import { makeToken, revokeToken } from '@/lib/data/people/tokens'
import type { Language } from '@/lib/site/language/language'
import { editorPath } from '@/lib/site/paths'

const page = (lang: Language) => editorPath(lang, 'tokens')

/** What somebody does with their own tokens. */
export const tokenDeeds: Readonly<Record<string, Deed>> = {
  'make-token': {
    page,
    run: async ({ actor, form }) => {
      const { name = '', scopes = '', days = '' } = form
      const { secret } = await makeToken(actor, actor.id, {
        name,
        scopes: scopes.split(' ').filter((scope) => scope !== '') as Scope[],
        days: days === 'never' ? null : Number(days),
      })
      return { said: 'tokenMade', shown: { token: secret } }
    },
  },
  'revoke-token': {
    page,
    run: async ({ actor, form }) => {
      await revokeToken(actor, form.id ?? '')
      return { said: 'tokenRevoked' }
    },
  },
}
