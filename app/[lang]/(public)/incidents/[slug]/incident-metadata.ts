import type { Metadata } from 'next'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { codedTitleOf, codeOf, type IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import { shareSize } from '@/lib/publish/incident/share/to-share-svg'
import { getConfig } from '@/lib/site/config'
import { durationSentence } from '@/lib/site/language/duration-sentence'
import { getFormatWords } from '@/lib/site/language/formats/format-words'
import type { Language } from '@/lib/site/language/language'
import { incidentFormatPath, incidentPath, instantSegment } from '@/lib/site/paths'

const longestDescription = 300

/** What an incident page says about itself. Its states in the past are not indexed and name the present one as theirs. */
export function incidentMetadata(view: IncidentView, published?: { publishedAt: Instant; changedAt: Instant }): Metadata {
  const { document, title, knownThen } = view.timeline
  const pathIn = (lang: Language) => incidentPath(lang, document.slug)
  return pageMetadata({
    lang: view.lang,
    title: codedTitleOf(document, title),
    description: incidentDescription(view),
    pathIn,
    indexed: !knownThen,
    image: { url: imageUrl(view), ...shareSize, alt: getFormatWords(view.lang).image(codedTitleOf(document, title)) },
    feed: { scope: { incident: document.slug }, name: codeOf(document), hasMaintenance: document.classification === 'maintenance' },
    ...(published === undefined ? {} : { published: { at: published.publishedAt, changedAt: published.changedAt } }),
  })
}

/** With its revision in it, so that whoever keeps previews fetches a new one when something was published. */
function imageUrl({ lang, timeline, revision }: IncidentView): string {
  const at = timeline.knownThen ? `&at=${instantSegment(timeline.asOf)}` : ''
  return `${getConfig().siteUrl}${incidentFormatPath(timeline.document.slug, 'share.png', lang)}?revision=${revision.number}${at}`
}

/** The incident in a sentence or two. */
export function incidentDescription(view: IncidentView): string {
  return (view.timeline.document.summary ?? durationSentence(view)).slice(0, longestDescription)
}
