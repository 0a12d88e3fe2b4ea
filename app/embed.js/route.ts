import { elementScript } from '@/lib/publish/embed/element-script'
import { namesEntityTag, toEntityTag } from '@/lib/publish/entity-tag'
import { getConfig } from '@/lib/site/config'

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** The element for the pages of others. Where it finds this site is written into it: no page decides that, and no copy goes elsewhere. */
export function GET(request: Request): Response {
  const body = elementScript(getConfig().siteUrl)
  const tag = toEntityTag(body, '')
  const headers = {
    etag: tag,
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': 'text/javascript; charset=utf-8',
  }
  if (namesEntityTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
