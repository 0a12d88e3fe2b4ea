import { tellIncident } from '@/app/[lang]/(public)/incidents/[slug]/[format]/tell-incident'
import { readIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { type IncidentState, loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { keepPresent } from '@/app/keep-present'
import { addressMap } from '@/lib/data/address-map'
import { toEntityTag } from '@/lib/publish/entity-tag'
import type { IncidentFormat } from '@/lib/publish/formats'
import type { Language } from '@/lib/site/language/language'

type Rendered = { body: string; tag: string }
type Asked = { lang?: Language; isLanguageChosen?: boolean; state?: IncidentState }

/** An incident in a format, with the tag that tells whether a copy is still good. Null when there is no such incident, or no such revision of it. */
export function renderFormat(slug: string, format: IncidentFormat, asked: Asked = {}): Promise<Rendered | null> {
  const { lang = 'en', isLanguageChosen = false, state = {} } = asked
  const address = addressMap()?.get(slug)
  const isPresent = address?.state === 'current' && state.at === undefined && state.revision === undefined
  const key = ['incident-format', format.name, slug, lang, String(isLanguageChosen)]
  return keepPresent(isPresent ? address.incidentId : null, key, () => render(slug, format, { lang, isLanguageChosen, state }))
}

async function render(slug: string, format: IncidentFormat, { lang, isLanguageChosen, state }: Required<Asked>): Promise<Rendered | null> {
  const view = await (state.revision === undefined ? readIncident(slug, lang, state.at) : loadState(slug, lang, state))
  if (view === null) return null
  const incident = tellIncident(view, { isLanguageChosen, isPinned: state.revision !== undefined })
  const body = format.render(incident)
  return { body, tag: toEntityTag(body, view.timeline.asOf) }
}
