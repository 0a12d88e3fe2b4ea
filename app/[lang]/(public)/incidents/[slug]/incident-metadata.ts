import type { Metadata } from 'next'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { durationSentence } from '@/components/incident/head/how-long'
import { codeOf, type IncidentView } from '@/components/incident/incident-view'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

/** What an incident page says about itself. Its states in the past are not indexed and name the present one as theirs. */
export function incidentMetadata(view: IncidentView): Metadata {
  const { document, title, knownThen } = view.timeline
  const pathIn = (lang: Language) => incidentPath(lang, document.slug)
  const description = document.summary ?? durationSentence(view)
  return pageMetadata({
    lang: view.lang,
    title: `${codeOf(document)}: ${title}`,
    description: description.slice(0, 300),
    pathIn,
    indexed: !knownThen,
  })
}
