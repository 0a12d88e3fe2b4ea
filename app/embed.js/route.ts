import { answerCopy, forAnyOrigin } from '@/app/answer-copy'
import { elementScript } from '@/lib/publish/embed/element-script'
import { toEntityTag } from '@/lib/publish/entity-tag'
import { getConfig } from '@/lib/site/config'

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** The element for the pages of others. Where it finds this site is written into it: no page decides that, and no copy goes elsewhere. */
export function GET(request: Request): Response {
  const body = elementScript(getConfig().siteUrl)
  return answerCopy(
    request,
    { body, tag: toEntityTag(body) },
    {
      ...forAnyOrigin,
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'text/javascript; charset=utf-8',
    },
  )
}
