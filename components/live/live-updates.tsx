import type { IncidentView } from '@/components/incident/incident-view'
import { LiveRegion } from '@/components/live/live-region.island'
import { isLive } from '@/lib/core/timeline/status'
import { getLiveWords } from '@/lib/site/language/live/live-words'
import { incidentFormatPath } from '@/lib/site/paths'

/** Nothing for what is over: only a page of something that goes on loads the code that looks for news. */
export function LiveUpdates({ view: { lang, timeline, revision } }: { view: IncidentView }) {
  if (!isLive(timeline)) return null
  const { status, document } = timeline
  const src = incidentFormatPath(document.slug, 'incident.json')
  return <LiveRegion src={src} shown={{ revision: revision.number, status }} words={getLiveWords(lang)} />
}
