import { toOpenapi } from '@/app/api/v1/to-openapi'
import { dependOn } from '@/app/depend-on'
import type { DevelopersView } from '@/components/developers/developers-view'
import { settingsTag } from '@/lib/data/outbox'
import { examples } from '@/lib/publish/developers/examples'
import { toCurl } from '@/lib/publish/developers/to-curl'
import { toReference } from '@/lib/publish/developers/to-reference'
import { incidentFormats } from '@/lib/publish/formats'
import { publishedSchemas } from '@/lib/publish/schemas/json-schemas'
import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'

/** What the page for developers shows, out of the very tables that answer. */
export async function loadDevelopers(lang: Language): Promise<DevelopersView> {
  await dependOn(settingsTag)
  const { siteUrl } = getConfig()
  return {
    lang,
    formats: incidentFormats.map(({ name, mediaType }) => ({ name, mediaType })),
    schemas: publishedSchemas.map(({ name, title }) => ({ name, title })),
    examples: examples.map((example) => {
      const { status, mediaType, keys = [] } = example.answer
      return { id: example.id, section: example.section, command: toCurl(example, siteUrl), answer: { status, mediaType, keys } }
    }),
    reference: toReference(toOpenapi()),
  }
}
