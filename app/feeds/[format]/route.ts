import { loadKnownSlugs } from '@/app/[lang]/(public)/incidents/load-archive'
import { sharedLife } from '@/app/answer-copy'
import type { ResolvedAsk } from '@/app/feeds/load-feed'
import { renderFeed } from '@/app/feeds/render-feed'
import { AppError } from '@/lib/core/errors'
import { latestChange } from '@/lib/data/feeds/latest-change'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { getPublishedTitle } from '@/lib/data/incidents/queries/get-published-title'
import { namesEntityTag } from '@/lib/publish/entity-tag'
import { getFeedFormat } from '@/lib/publish/feeds/feeds'
import { lastModified, wasModifiedSince } from '@/lib/publish/feeds/last-modified'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'
import { feedPath } from '@/lib/site/feed-paths'
import { type FeedAsk, parseFeedQuery } from '@/lib/site/feed-query'
import { toProblem } from '@/lib/site/problem'

/** What a reader already has decides the answer; what is rendered is kept by `renderFeed`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ format: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const format = getFeedFormat((await params).format)
  if (format === null) return new Response('Not found\n', { status: 404 })
  try {
    const ask = parseFeedQuery(new URL(request.url).searchParams, await loadKnownSlugs())
    if (format.of === 'maintenance' && ask.cursor !== undefined) ask.faults.push({ name: 'cursor', value: ask.cursor })
    if (ask.faults.length > 0) throw notUnderstood(ask.faults)
    if (ask.hasIdle) return leadTo(feedPath(format.name, ask.lang, ask.scope, ask.cursor))
    const resolved = await resolveIncident(ask)
    if (typeof resolved === 'string') return leadTo(feedPath(format.name, ask.lang, { ...ask.scope, incident: resolved }))
    const [changedAt, told] = [await latestChange(), request.headers]
    const modified = lastModified(changedAt, now())
    const headers: Record<string, string> = {
      'cache-control': sharedLife,
      // Somebody who opens it in a browser gets the same bytes by another type.
      vary: 'sec-fetch-dest',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, last-modified',
      ...(modified === null ? {} : { 'last-modified': modified }),
    }
    const known = told.get('if-none-match')
    if (known === null && !wasModifiedSince(told.get('if-modified-since'), modified)) return new Response(null, { status: 304, headers })
    const { body, tag } = await renderFeed(format, resolved)
    headers.etag = tag
    if (namesEntityTag(known, tag)) return new Response(null, { status: 304, headers })
    if (format.of === 'maintenance') headers['content-disposition'] = 'attachment'
    const type = (told.get('sec-fetch-dest') === 'document' && format.shownAs) || format.mediaType
    return new Response(body, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
  } catch (error) {
    if (error instanceof AppError) return toProblem(error)
    throw error
  }
}

/** The incident that a feed is narrowed to, or the slug by which it goes now. */
async function resolveIncident(ask: FeedAsk): Promise<ResolvedAsk | string> {
  const { incident: slug } = ask.scope
  if (slug === undefined) return { ...ask, incident: null }
  const address = await findAddress(slug)
  if (address === null) throw new AppError('not-found', 'There is no such published incident.', { parameter: 'incident' })
  if (address.retracted !== null) throw new AppError('gone', `The incident was taken back: ${address.retracted}`, { parameter: 'incident' })
  if (address.slug !== slug) return address.slug
  return { ...ask, incident: await getPublishedTitle(slug) }
}

function notUnderstood(faults: readonly { name: string; value: string }[]): AppError {
  const named = faults.map(({ name, value }) => `${name} “${value}”`).join(', ')
  return new AppError('invalid', `The address of this feed was not understood: ${named}.`, { parameters: faults.map(({ name }) => name) })
}

function leadTo(path: string): Response {
  return new Response(null, { status: 308, headers: { location: getConfig().siteUrl + path, 'access-control-allow-origin': '*' } })
}
