import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { toEmbedded } from '@/app/embed/to-embedded'
import { keepPresent } from '@/app/keep-present'
import type { IncidentView } from '@/components/incident/incident-view'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { propertyPalette } from '@/components/timeline/picture/ribbon-palette'
import { toRibbonPicture } from '@/components/timeline/picture/to-ribbon-picture'
import { statusPaths } from '@/components/ui/status-icon'
import { toFrame } from '@/lib/publish/embed/frame/to-frame'
import { toEntityTag } from '@/lib/publish/entity-tag'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'
import { statePath } from '@/lib/site/embed/embed-paths'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'

type Rendered = { body: string; tag: string }

/**
 * The frame of an incident, with the tag that tells whether a copy is still good; null when there is none. Views, themes and languages
 * are few, and kept; zones, instants and revisions have no end.
 */
export function renderFrame(slug: string, id: string | null, { at: asked, ...rest }: EmbedQuery): Promise<Rendered | null> {
  // An instant still to come means the present, until it has come.
  const query = asked === undefined || asked > now() ? rest : { ...rest, at: asked }
  const { view, theme, lang, zone, at, revision } = { at: undefined, ...query }
  const isPresent = zone === null && at === undefined && revision === undefined
  return keepPresent(isPresent ? id : null, ['embed-frame', slug, view, theme, lang], () => render(slug, query))
}

async function render(slug: string, query: EmbedQuery): Promise<Rendered | null> {
  const { view: shown, theme, lang, zone } = query
  const view = await loadState(slug, lang, query)
  if (view === null) return null
  const url = getConfig().siteUrl + statePath(lang, slug, query)
  const ribbon = shown === 'timeline' ? drawRibbon(view) : null
  const body = toFrame(toEmbedded(view, query.revision !== undefined), { view: shown, theme, zone, url, signs: statusPaths, ribbon })
  return { body, tag: toEntityTag(body, view.timeline.asOf) }
}

/** The ribbon in the colours of the frame around it; null where nothing is dated. */
function drawRibbon(view: IncidentView): string | null {
  const data = buildRibbonData(view)
  if (data === null) return null
  const label = getEmbedWords(view.lang).ribbon.description
  return toRibbonPicture(data, { label, width: 300, mostHeight: 260, palette: propertyPalette, units: 'percent' }).svg
}
