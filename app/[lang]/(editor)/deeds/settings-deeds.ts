import type { Deed } from '@/app/[lang]/(editor)/deed'
import { changeSettings } from '@/lib/data/settings/site-settings'
import { editorPath } from '@/lib/site/paths'

/** What administrators choose for the whole site. */
export const settingsDeeds: Readonly<Record<string, Deed>> = {
  'change-settings': {
    page: (lang) => editorPath(lang, 'settings'),
    run: async ({ actor, form }) => {
      const [licenceName, url] = [(form.licenceName ?? '').trim(), (form.licenceUrl ?? '').trim()]
      await changeSettings(actor, {
        name: (form.name ?? '').trim(),
        licence: licenceName === '' && url === '' ? null : { name: licenceName, url },
        languages: form.german === 'yes' ? ['en', 'de'] : ['en'],
      })
      return { said: 'settingsSaved' }
    },
  },
}
