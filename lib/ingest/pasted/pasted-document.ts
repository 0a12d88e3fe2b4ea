import type { IncidentDocument } from '@/lib/core/incident/document'

type Given = Pick<
  IncidentDocument,
  'id' | 'slug' | 'codes' | 'origins' | 'title' | 'language' | 'vendor' | 'services' | 'sources' | 'entries'
>

/** An incident of which only what somebody pasted is known: no impact, cause or stretch of posts. A stub until the vendor's posts are there. */
export function pastedDocument(given: Given): IncidentDocument {
  return {
    schemaVersion: 1,
    ...given,
    formerSlugs: [],
    summary: null,
    classification: 'incident',
    pattern: 'continuous',
    completeness: 'stub',
    coverage: { from: null, to: null, complete: false },
    tags: [],
    standing: { kind: 'current' },
    impacts: [],
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
}
