import type { IncidentDocument, Link } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'

/** What the editor knows of the catalogue and of other incidents. */
export type Registry = {
  vendors: readonly { slug: string; name: string }[]
  services: readonly { slug: string; name: string; vendor: string }[]
  places: readonly Place[]
  /** Linked from another incident, or known already: drawn beside this one. */
  linked: readonly { kind: Link['kind']; inverse: boolean; statedBy: Link['statedBy']; note: string | null; document: IncidentDocument }[]
}
