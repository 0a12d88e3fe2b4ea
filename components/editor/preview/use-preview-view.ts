import { useMemo } from 'react'
import type { Registry } from '@/components/editor/frame/registry'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import type { IncidentView } from '@/components/incident/incident-view'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'

type Options = {
  document: IncidentDocument
  documents: ReadonlyMap<string, IncidentDocument>
  registry: Registry
  lang: Language
  now: Instant
}

/** What the public page would show of a document; null where it cannot be computed. */
export function usePreviewView({ document, documents, registry, lang, now }: Options): IncidentView | null {
  return useMemo(() => {
    const stated = document.links.flatMap(({ kind, statedBy, note, incident }) => {
      const other = documents.get(incident)
      return other === undefined ? [] : [{ kind, inverse: false, statedBy, note: note ?? null, document: other }]
    })
    const linked = [...stated, ...registry.linked.filter(({ inverse }) => inverse)]
    const record = {
      document,
      revision: { number: 0, recordedAt: now, sha256: '' },
      entryHistory: {},
      linked,
      vendor: registry.vendors.find(({ slug }) => slug === document.vendor) ?? { slug: document.vendor, name: document.vendor },
      services: registry.services,
    }
    try {
      return buildIncidentView({ record, places: registry.places, lang, now })
    } catch {
      return null
    }
  }, [document, documents, registry, lang, now])
}
