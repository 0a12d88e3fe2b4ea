import { ServiceLinks } from '@/components/catalogue/service-links'
import { Fact } from '@/components/incident/facts/fact'
import { shownServices } from '@/components/incident/head/incident-head'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Every service concerned, where they are more than the head names. */
export function ServicesFact({ view }: { view: IncidentView }) {
  const { lang, timeline, serviceNames } = view
  const { services } = timeline.document
  if (services.length <= shownServices) return null
  const name = getDictionary(lang).catalogue.services
  return (
    <Fact view={view} id="services" name={name}>
      <ServiceLinks
        services={services.map(({ service, wording }) => ({ slug: service, name: serviceNames.get(service) ?? wording ?? service }))}
        label={name}
        lang={lang}
      />
    </Fact>
  )
}
