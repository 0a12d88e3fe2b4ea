import { requireCursor } from '@/app/[lang]/(editor)/page-request'
import type { DeskView, Part } from '@/components/desk/desk-view'
import type { Actor } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { isDeskCursor, listDoubtful } from '@/lib/data/incidents/queries/desk/list-doubtful'
import { listOverdue } from '@/lib/data/incidents/queries/desk/list-overdue'
import { listDrafts } from '@/lib/data/incidents/queries/drafts/list-drafts'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { isDeadLinkCursor, listDeadLinks } from '@/lib/data/links/list-dead-links'
import { countWaitingReports } from '@/lib/data/reports/list-reports'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'
import { editorPath } from '@/lib/site/paths'

const mostFound = 10

/** What waits on the desk. Each of its lists goes on by itself, by a cursor of its own in the query. */
export async function loadDesk(lang: Language, actor: Actor, query: (name: string) => string | null): Promise<DeskView> {
  const cursorOf = (name: string) => requireCursor(query(name), isDeskCursor)
  const [drafts, feeds, doubts] = [cursorOf('drafts'), cursorOf('feeds'), cursorOf('doubts')]
  const links = requireCursor(query('links'), isDeadLinkCursor)
  const q = query('q')?.trim() ?? ''
  const people = await listDrafts(actor, { desk: 'people', cursor: drafts ?? undefined })
  const submitted = await listDrafts(actor, { desk: 'people', state: 'submitted' })
  const found = q === '' ? null : await listIncidents({ q, limit: mostFound })
  return {
    reports: await countWaitingReports(actor),
    reviews: submitted.items.filter(({ state }) => state === 'submitted'),
    drafts: toPart(lang, 'drafts', drafts, { ...people, items: people.items.filter(({ state }) => state !== 'submitted') }),
    feeds: toPart(lang, 'feeds', feeds, await listDrafts(actor, { desk: 'feeds', cursor: feeds ?? undefined })),
    overdue: await listOverdue(await listPlaces(), now()),
    doubtful: toPart(lang, 'doubts', doubts, await listDoubtful(actor, doubts)),
    links: toPart(lang, 'links', links, await listDeadLinks(actor, links)),
    linksAreChecked: getConfig().linkCheck,
    found: found && { q, items: found.items.map(({ id, slug, title, codes }) => ({ id, slug, title, codes })) },
  }
}

function toPart<Item>(lang: Language, name: string, cursor: string | null, page: { items: Item[]; nextCursor: string | null }): Part<Item> {
  const href = editorPath(lang)
  return {
    items: page.items,
    nextHref: page.nextCursor === null ? null : `${href}?${name}=${encodeURIComponent(page.nextCursor)}#${name}`,
    firstHref: cursor === null ? null : `${href}#${name}`,
  }
}
