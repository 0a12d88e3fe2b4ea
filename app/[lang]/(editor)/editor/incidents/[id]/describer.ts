import { codedTitleOf } from '@/components/incident/incident-view'
import { Describing } from '@/components/revisions/describe/describing'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import { listCurrentDocuments } from '@/lib/data/incidents/queries/publication/list-current-documents'
import type { Language } from '@/lib/site/language/language'

/** Says the parts of these documents in a reader's words, with the names that the catalogue and the record know. */
export async function describer(
  lang: Language,
  documents: readonly IncidentDocument[],
): Promise<(document: IncidentDocument) => Describing> {
  const [places, services, linked] = await Promise.all([listPlaces(), listServices(), listCurrentDocuments(linkedIds(documents))])
  const names = {
    services: new Map(services.map((service) => [service.slug, service.name])),
    places: new Map(places.map((place) => [place.slug, place.names[lang]])),
    incidents: new Map(linked.map((document) => [document.id, codedTitleOf(document, document.title)])),
  }
  return (document) => new Describing(document, names, lang)
}

export function linkedIds(documents: readonly IncidentDocument[]): string[] {
  return [...new Set(documents.flatMap(({ links }) => links.map(({ incident }) => incident)))]
}
