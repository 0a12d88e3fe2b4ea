import { Trail } from '@/app/[lang]/(public)/trail'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { archivePath, incidentPath } from '@/lib/site/paths'

/** The way to an incident, and to a page below it. */
export function IncidentTrail({ view, below = [] }: { view: IncidentView; below?: readonly { name: string; path: string }[] }) {
  const { lang, timeline } = view
  const { document } = timeline
  const crumbs = [
    { name: getDictionary(lang).site.incidents, path: archivePath(lang) },
    { name: document.codes[0]?.code ?? timeline.title, path: incidentPath(lang, document.slug) },
  ]
  return <Trail lang={lang} crumbs={[...crumbs, ...below]} />
}
