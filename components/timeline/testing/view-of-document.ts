import { buildIncidentView } from '@/components/incident/build-incident-view'
import type { IncidentView } from '@/components/incident/incident-view'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { testPlaces } from '@/lib/core/testing/test-places'
import type { Language } from '@/lib/site/language/language'

const now = '2026-11-21T00:00:00.000Z'

type Options = { linked?: readonly IncidentDocument[]; lang?: Language; knownAt?: string }

/** The view of a document for tests, with documents linked to it as the same fault. */
export function viewOfDocument(document: IncidentDocument, { linked = [], lang = 'en', knownAt }: Options = {}): IncidentView {
  return buildIncidentView({
    record: {
      document,
      revision: { number: 1, recordedAt: now, sha256: 'a'.repeat(64) },
      entryHistory: {},
      linked: linked.map((other) => ({ kind: 'same-fault', inverse: false, statedBy: 'faultline', note: null, document: other })),
      vendor: { slug: 'microsoft', name: 'Microsoft' },
      services: [{ slug: 'exchange-online', name: 'Exchange Online' }],
    },
    places: testPlaces,
    lang,
    now,
    ...(knownAt === undefined ? {} : { knownAt }),
  })
}
