import { AppError } from '@/lib/core/errors'
import { getConfig } from '@/lib/site/config'

/**
 * Refuses a write that another site's page has a browser send along with our cookie. Browsers say on every POST where it comes
 * from; one that says nothing is refused as well. The address is compared with SITE_URL, never with what the request calls us.
 */
export function requireOwnOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  const { siteUrl } = getConfig()
  if (headers.get('origin') === siteUrl && (site === null || site === 'same-origin')) return
  throw new AppError('forbidden', `This does not come from a page of ${siteUrl}. Open the site at that address and try again.`)
}
