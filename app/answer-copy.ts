import { namesEntityTag } from '@/lib/publish/entity-tag'

/** How long a shared cache may serve a copy, and that it fetches a new one meanwhile: as with pages. */
export const sharedLife = 's-maxage=60, stale-while-revalidate=3540'

/** What any page may read. */
export const forAnyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' }

/** A copy of what is asked for again and again, by machines or by the pages of others: 304 for whoever has this one already. */
export function answerCopy(request: Request, { body, tag }: { body: string; tag: string }, described: Record<string, string>): Response {
  const headers = { etag: tag, 'cache-control': sharedLife, ...described }
  if (namesEntityTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
