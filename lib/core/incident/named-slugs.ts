import type { IncidentDocument } from '@/lib/core/incident/document'

/** Every vendor, service and place that a document names by its slug, wherever it does. */
export function namedSlugs(document: IncidentDocument): { vendors: Set<string>; services: Set<string>; places: Set<string> } {
  const named = { vendors: new Set([document.vendor]), services: new Set<string>(), places: new Set<string>() }
  collect(document, named)
  return named
}

function collect(value: unknown, named: { services: Set<string>; places: Set<string> }): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) {
    const { place, service } = value as { place?: unknown; service?: unknown }
    if (typeof place === 'string') named.places.add(place)
    if (typeof service === 'string') named.services.add(service)
  }
  for (const inner of Object.values(value)) collect(inner, named)
}
