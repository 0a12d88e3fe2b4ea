import { unstable_cache } from 'next/cache'
import { tellIncident } from '@/app/[lang]/(public)/incidents/[slug]/[format]/tell-incident'
import { readIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { type IncidentState, loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { addressMap } from '@/lib/data/address-map'
import { toEntityTag } from '@/lib/publish/entity-tag'
import type { IncidentFormat } from '@/lib/publish/formats'
import type { Language } from '@/lib/site/language/language'

type Rendered = { body: string; tag: string }
type Asked = { lang?: Language; isLanguageChosen?: boolean; state?: IncidentState }

/**
 * An incident in a format, with the tag that tells whether a copy is still good. Rendered once per change and, as pages are, again
 * after a minute; meanwhile, and while the database is away, from memory. A state of the past is rendered for whoever asks: there is
 * no end of them. Null when there is no such incident, or no such revision of it.
 */
export function renderFormat(slug: string, format: IncidentFormat, asked: Asked = {}): Promise<Rendered | null> {
  const { lang = 'en', isLanguageChosen = false, state = {} } = asked
  const work = () => render(slug, format, { lang, isLanguageChosen, state })
  const address = addressMap()?.get(slug)
  if (address?.state !== 'current' || state.at !== undefined || state.revision !== undefined) return work()
  const options = { tags: [`incident:${address.incidentId}`], revalidate: 60 }
  return unstable_cache(work, ['incident-format', format.name, slug, lang, String(isLanguageChosen)], options)()
}

async function render(slug: string, format: IncidentFormat, { lang, isLanguageChosen, state }: Required<Asked>): Promise<Rendered | null> {
  const view = await (state.revision === undefined ? readIncident(slug, lang, state.at) : loadState(slug, lang, state))
  if (view === null) return null
  const incident = tellIncident(view, { isLanguageChosen, isPinned: state.revision !== undefined })
  const body = format.render(incident)
  return { body, tag: toEntityTag(body, view.timeline.asOf) }
}
