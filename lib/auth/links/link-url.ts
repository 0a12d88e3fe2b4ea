import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'
import { accessLinkPath } from '@/lib/site/paths'

/** The address to open, by SITE_URL and never by what a request calls us. */
export function linkUrl(lang: Language, secret: string): string {
  return getConfig().siteUrl + accessLinkPath(lang, secret)
}
