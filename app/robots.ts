import type { MetadataRoute } from 'next'
import { getConfig } from '@/lib/site/config'

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** Addresses without end, each the twin of a page that is to be found. */
const endless = [
  '/incidents?',
  '/de/incidents?',
  '/incidents/*/at/',
  '/de/incidents/*/at/',
  '/incidents/*/revisions',
  '/de/incidents/*/revisions',
  '/embed?',
  '/de/embed?',
  '/embed/incidents/*?',
]

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/internal/', ...endless] },
    sitemap: `${getConfig().siteUrl}/sitemap.xml`,
  }
}
