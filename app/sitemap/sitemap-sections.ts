import { loadCounts } from '@/app/[lang]/(public)/load-lists'
import { listRegionSlugs } from '@/app/[lang]/(public)/load-regions'
import { countPublished, listPublishedSlugs } from '@/lib/data/incidents/queries/list-published-slugs'
import { listErrorSlugs } from '@/lib/data/patterns/list-errors'
import type { SitemapPage } from '@/lib/publish/sitemap/to-sitemap'
import { developersPath } from '@/lib/site/developer-paths'
import { embedPagePath } from '@/lib/site/embed/embed-paths'
import type { Language } from '@/lib/site/language/language'
import {
  aboutPath,
  archivePath,
  causePath,
  errorPath,
  errorsPath,
  homePath,
  incidentPath,
  regionPath,
  regionsPath,
  servicePath,
  servicesPath,
  statsPath,
  vendorPath,
} from '@/lib/site/paths'

type Stretch = { offset: number; limit: number }
/** Pages of one kind: how many there are, and a stretch of them in an order that stays. */
type Section = { count: () => Promise<number>; list: (stretch: Stretch) => Promise<SitemapPage[]> }

/** Two languages each: well under the 50,000 addresses and the two megabytes that a file and its cache may hold. */
export const pagesPerFile = 1000

const listed = (slugs: () => Promise<readonly string[]>, path: (lang: Language, slug: string) => string): Section => ({
  count: async () => (await slugs()).length,
  list: async ({ offset, limit }) =>
    [...(await slugs())]
      .sort()
      .slice(offset, offset + limit)
      .map((slug) => ({ pathIn: (lang) => path(lang, slug) })),
})

const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug)
const fixed = [
  homePath,
  (lang: Language) => archivePath(lang),
  servicesPath,
  regionsPath,
  (lang: Language) => errorsPath(lang),
  statsPath,
  aboutPath,
  developersPath,
  (lang: Language) => embedPagePath(lang),
]

/** Every kind of page that is to be found; of catalogue pages those that list an incident. A new kind of page adds its line. */
export const sitemapSections: Readonly<Record<string, Section>> = {
  pages: { count: async () => fixed.length, list: async () => fixed.map((pathIn) => ({ pathIn })) },
  services: listed(async () => slugsOf((await loadCounts()).services), servicePath),
  vendors: listed(async () => slugsOf((await loadCounts()).vendors), vendorPath),
  regions: listed(listRegionSlugs, regionPath),
  causes: {
    count: async () => (await loadCounts()).causes.length,
    list: async () => (await loadCounts()).causes.map(({ cause }) => ({ pathIn: (lang) => causePath(lang, cause) })),
  },
  errors: listed(listErrorSlugs, errorPath),
  incidents: {
    count: countPublished,
    list: async (stretch) =>
      (await listPublishedSlugs(stretch)).map(({ slug, changedAt }) => ({ pathIn: (lang) => incidentPath(lang, slug), changedAt })),
  },
}
