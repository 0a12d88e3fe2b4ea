import type { IncidentView } from '@/components/incident/incident-view'
import { toNotice } from '@/lib/publish/incident/to-notice'
import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'
import { incidentAtPath, incidentPath } from '@/lib/site/paths'

/** The paragraphs that readers send on, each naming the page in its language, at the instant that this page shows. */
export function writeNotices({ lang, timeline, vendor, serviceNames }: IncidentView): NonNullable<IncidentView['notices']> {
  const { document, knownThen, asOf } = timeline
  const urlIn = (language: Language) =>
    `${getConfig().siteUrl}${knownThen ? incidentAtPath(language, document.slug, asOf) : incidentPath(language, document.slug)}`
  const services = document.services.map(({ service, wording }) => serviceNames.get(service) ?? wording ?? service)
  const noticeIn = (language: Language) => toNotice(timeline, { lang: language, vendor: vendor.name, services, url: urlIn(language) })
  return { url: urlIn(lang), en: noticeIn('en'), de: noticeIn('de') }
}
