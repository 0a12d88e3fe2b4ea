import type { Metadata } from 'next'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { codedTitleOf, codeOf, type IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import { shareSize } from '@/lib/publish/incident/share/to-share-svg'
import { getConfig } from '@/lib/site/config'
import { oembedPath, statePath } from '@/lib/site/embed/embed-paths'
import { durationSentence } from '@/lib/site/language/duration-sentence'
import { getFormatWords } from '@/lib/site/language/formats/format-words'
import type { Language } from '@/lib/site/language/language'
import { incidentFormatPath, incidentPath, instantSegment } from '@/lib/site/paths'

const longestDescription = 300

/** What an incident page says about itself. Its states in the past are not indexed and name the present one as theirs. */
export function incidentMetadata(view: IncidentView, published?: { publishedAt: Instant; changedAt: Instant }): Metadata {
  const { document, title, knownThen } = view.timeline
  const pathIn = (lang: Language) => incidentPath(lang, document.slug)
  const { alternates, ...metadata } = pageMetadata({
    lang: view.lang,
    title: codedTitleOf(document, title),
    description: incidentDescription(view),
    pathIn,
    indexed: !knownThen,
    image: { url: imageUrl(view), ...shareSize, alt: getFormatWords(view.lang).image(codedTitleOf(document, title)) },
    feed: { scope: { incident: document.slug }, name: codeOf(document), hasMaintenance: document.classification === 'maintenance' },
    ...(published === undefined ? {} : { published: { at: published.publishedAt, changedAt: published.changedAt } }),
  })
  return { ...metadata, alternates: { ...alternates, types: { ...alternates?.types, ...oembedLinks(view) } } }
}

/** Where readers of oEmbed are told of the state that this page shows; they look no further than the head. */
function oembedLinks({ lang, timeline }: IncidentView): Record<string, string> {
  const { document, knownThen, asOf } = timeline
  const url = getConfig().siteUrl + statePath(lang, document.slug, knownThen ? { at: asOf } : {})
  return { 'application/json+oembed': oembedPath(url, 'json'), 'text/xml+oembed': oembedPath(url, 'xml') }
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
