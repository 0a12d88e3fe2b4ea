import { defineRoute } from '@/app/api/v1/api-route'
import { changeSettings, readSettings, settingsSchema } from '@/lib/data/settings/site-settings'

const answer = settingsSchema.meta({ id: 'Settings', description: 'What stands on every page.' })

export const getSettingsRoute = defineRoute({
  method: 'GET',
  path: '/settings',
  summary: 'The name of the site, the licence of its texts, and the languages that are offered.',
  access: 'anybody',
  answer,
  run: () => readSettings(),
})

export const changeSettingsRoute = defineRoute({
  method: 'PATCH',
  path: '/settings',
  summary: 'Chooses them; what is left out stays.',
  access: 'administrator',
  body: settingsSchema.partial(),
  answer,
  run: async ({ actor, body: { name, licence, languages } }) => {
    const present = await readSettings()
    return changeSettings(actor(), {
      name: name ?? present.name,
      licence: licence === undefined ? present.licence : licence,
      languages: [...(languages ?? present.languages)],
    })
  },
})
