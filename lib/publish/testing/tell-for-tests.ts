import type { IncidentDocument } from '@/lib/core/incident/document'
import { testPlaces } from '@/lib/core/testing/test-places'
import type { Instant } from '@/lib/core/time/moment'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import type { ToldIncident } from '@/lib/publish/incident/told-incident'

const now = '2026-11-21T00:00:00.000Z'

/** A document as its formats are given it, as of a fixed instant or of what was known at one. */
export function tellForTests(document: IncidentDocument, parts: Partial<ToldIncident> & { knownAt?: Instant } = {}): ToldIncident {
  const { knownAt, ...rest } = parts
  return {
    lang: 'en',
    isLanguageChosen: false,
    isPinned: false,
    timeline: knownAt === undefined ? buildTimeline(document, testPlaces, now) : buildTimelineKnownAt(document, testPlaces, knownAt),
    revision: { number: 3, recordedAt: '2026-11-20T12:00:00.000Z', sha256: 'a'.repeat(64) },
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    serviceNames: new Map([['exchange-online', 'Exchange Online']]),
    site: { name: 'Faultline', url: 'https://faultline.example', licence: { name: 'CC BY 4.0', url: 'https://licence.example/by/4.0' } },
    drawing: {
      ribbon: ({ width }) => ({ content: `<path d="M0 20h${width}" stroke="#14508f"/>`, width, height: 40, omitted: 0 }),
      statusSign: () => 'M1 1h14',
    },
    ...rest,
  }
}
