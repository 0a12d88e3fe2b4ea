import type { IncidentView } from '@/components/incident/incident-view'
import { toPlainText } from '@/components/ui/markdown-parser'
import type { EmbeddedIncident } from '@/lib/publish/embed/embedded-incident'
import { durationSentence } from '@/lib/site/language/duration-sentence'

/** What a page shows of an incident, for the pages of others. */
export function toEmbedded(view: IncidentView, isPinned: boolean): EmbeddedIncident {
  const { timeline, lang, vendor, serviceNames, revision } = view
  return {
    timeline,
    lang,
    vendor: vendor.name,
    services: timeline.document.services.map(({ service, wording }) => serviceNames.get(service) ?? wording ?? service),
    durations: timeline.durations.length === 0 ? null : durationSentence(view),
    revision,
    isPinned,
    plainText: toPlainText,
  }
}
