import type { Metadata } from 'next'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { durationSentence } from '@/components/incident/head/how-long'
import { codedTitleOf, type IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

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
    ...(published === undefined ? {} : { published: { at: published.publishedAt, changedAt: published.changedAt } }),
  })
}

/** The incident in a sentence or two. */
export function incidentDescription(view: IncidentView): string {
  return (view.timeline.document.summary ?? durationSentence(view)).slice(0, longestDescription)
}
