import { unstable_cache } from 'next/cache'
import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { toEmbedded } from '@/app/embed/to-embedded'
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
 * are few: those of the present state are rendered once per change and, as pages are, again after a minute. Zones, instants and
 * revisions have no end, and are never kept.
 */
export function renderFrame(slug: string, id: string | null, { at: asked, ...rest }: EmbedQuery): Promise<Rendered | null> {
  // An instant still to come means the present, until it has come.
  const query = asked === undefined || asked > now() ? rest : { ...rest, at: asked }
  const { view, theme, lang, zone, at, revision } = { at: undefined, ...query }
  if (id === null || zone !== null || at !== undefined || revision !== undefined) return render(slug, query)
  const options = { tags: [`incident:${id}`], revalidate: 60 }
  return unstable_cache(() => render(slug, query), ['embed-frame', slug, view, theme, lang], options)()
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
