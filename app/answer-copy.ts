import { namesEntityTag } from '@/lib/publish/entity-tag'

/** What machines of any origin may read again and again: 304 for whoever has this copy already. */
export function answerCopy(request: Request, { body, tag, mediaType }: { body: string; tag: string; mediaType: string }): Response {
  const headers = {
    etag: tag,
    'cache-control': 's-maxage=60, stale-while-revalidate=3540',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
  }
  if (namesEntityTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': mediaType } })
}
