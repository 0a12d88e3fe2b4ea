import type { Source } from '@/lib/core/incident/document'
import { vendorOfAccount } from '@/lib/ingest/tweet/vendor-accounts'

type Vendor = { name: string; homepage: string | null; statusPage: string | null }

const forums =
  /(?:^|\.)(?:reddit\.com|news\.ycombinator\.com|community\.[a-z0-9.-]+|stackexchange\.com|serverfault\.com|techcommunity\.[a-z0-9.-]+)$/
const social = /(?:^|\.)(?:x\.com|twitter\.com|bsky\.app|mastodon\.[a-z]+|linkedin\.com|facebook\.com)$/

/**
 * What an address says of its source: the vendor's own page by the hosts that the catalogue knows of it, a network by its name, else
 * press under the name of its host. An address that cannot be read is press without a name.
 */
export function sourceOfAddress(url: string, vendor: Vendor): Pick<Source, 'kind' | 'publisher'> {
  const host = hostOf(url)
  if (host === null) return { kind: 'press', publisher: 'Unknown' }
  const own = [vendor.homepage, vendor.statusPage].flatMap((page) => (page === null ? [] : (hostOf(page) ?? [])))
  if (own.some((known) => host === known || host.endsWith(`.${domainOf(known)}`) || host === domainOf(known)))
    return { kind: 'vendor-notice', publisher: vendor.name }
  if (social.test(host)) {
    const account = new URL(url).pathname.split('/')[1] ?? ''
    return { kind: vendorOfAccount(account).isOfficial ? 'vendor-social' : 'forum', publisher: host }
  }
  return { kind: forums.test(host) ? 'forum' : 'press', publisher: host }
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

/** The last two labels: enough to know a house by, where a page of it is known. */
function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.')
}
