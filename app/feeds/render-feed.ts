import { unstable_cache } from 'next/cache'
import { loadCalendar, loadFeed, type ResolvedAsk } from '@/app/feeds/load-feed'
import { toEntityTag } from '@/lib/publish/entity-tag'
import type { FeedFormat } from '@/lib/publish/feeds/feeds'
import { feedPath } from '@/lib/site/feed-paths'

export type RenderedFeed = { body: string; tag: string }

/** A calendar forgets what is long over, and a filter by status may turn with time alone. */
const keptSeconds = 3600

/**
 * A feed with its entity tag. What many readers ask for again and again, the first page of everything, of one incident or of one choice
 * from a list that has an end, is made once per change of what it shows. Anything else has addresses without end and is made per request.
 */
export function renderFeed(format: FeedFormat, ask: ResolvedAsk): Promise<RenderedFeed> {
  if (!hasFewAddresses(ask)) return render(format, ask)
  const shown = ask.incident === null ? 'record' : `incident:${ask.incident.id}`
  const options = { tags: [shown, 'catalogue', 'settings'], revalidate: keptSeconds }
  return unstable_cache(() => render(format, ask), ['feed', feedPath(format.name, ask.lang, ask.scope)], options)()
}

async function render(format: FeedFormat, ask: ResolvedAsk): Promise<RenderedFeed> {
  const body =
    format.of === 'entries' ? format.render(await loadFeed(format.name, ask)) : format.render(await loadCalendar(format.name, ask))
  return { body, tag: toEntityTag(body) }
}

function hasFewAddresses({ scope, cursor }: ResolvedAsk): boolean {
  const { q, from, to, ...listed } = scope
  const chosen = Object.values(listed).filter((value) => value !== undefined)
  return !q && !from && !to && cursor === undefined && chosen.length <= 1
}
