import type { IncidentDocument } from '@/lib/core/incident/document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import type { EmbeddedIncident } from '@/lib/publish/embed/embedded-incident'
import type { FrameOptions } from '@/lib/publish/embed/frame/to-frame'
import type { ShownStatus } from '@/lib/publish/incident/told-incident'

export const signs: Record<ShownStatus, string> = {
  ongoing: 'M8 1',
  monitoring: 'M8 2',
  resolved: 'M8 3',
  disputed: 'M8 4',
  planned: 'M8 5',
  retracted: 'M8 6',
  'end-not-recorded': 'M8 7',
}

/** A document as others embed it, long after its last statement or from what was known at an instant. */
export function embed(document: IncidentDocument, parts: Partial<EmbeddedIncident> & { at?: string; now?: string } = {}): EmbeddedIncident {
  const { at, now = '2026-11-21T00:00:00.000Z', ...rest } = parts
  return {
    timeline: at === undefined ? buildTimeline(document, testPlaces, now) : buildTimelineKnownAt(document, testPlaces, at),
    lang: 'en',
    vendor: 'Microsoft',
    services: document.services.map(({ service, wording }) => wording ?? service),
    durations: 'Microsoft’s posts cover ≥ 26 h 32 min.',
    revision: { number: 3, recordedAt: '2023-08-01T00:00:00.000Z' },
    isPinned: false,
    plainText: (text) => text,
    ...rest,
  }
}

export const asCard: FrameOptions = {
  view: 'card',
  theme: 'auto',
  zone: null,
  url: 'https://record.example/incidents/ex1',
  signs,
  ribbon: null,
}
