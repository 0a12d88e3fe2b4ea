import { unstable_cache } from 'next/cache'
import { pagesPerFile, sitemapSections } from '@/app/sitemap/sitemap-sections'
import { toSitemap, toSitemapIndex } from '@/lib/publish/sitemap/to-sitemap'
import { getConfig } from '@/lib/site/config'

/** Made anew when the record or the catalogue changes, and not for each robot. */
const kept = { tags: ['record', 'catalogue'] }

/** The index of all files. */
export const loadSitemapIndex = unstable_cache(
  async () => {
    const files = await Promise.all(
      Object.entries(sitemapSections).map(async ([name, section]) => {
        const count = Math.ceil((await section.count()) / pagesPerFile)
        return Array.from({ length: count }, (_, index) => `/sitemap/${name}-${index + 1}.xml`)
      }),
    )
    return toSitemapIndex(files.flat(), getConfig().siteUrl)
  },
  ['sitemap-index'],
  kept,
)

/** One file, `incidents-2.xml`; null when there is none of that name. Only files that exist are kept. */
export async function loadSitemap(file: string): Promise<string | null> {
  const [, name = '', number = ''] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(file) ?? []
  const section = Object.hasOwn(sitemapSections, name) ? sitemapSections[name] : undefined
  const offset = (Number(number) - 1) * pagesPerFile
  if (section === undefined || offset >= (await section.count())) return null
  const make = async () => toSitemap(await section.list({ offset, limit: pagesPerFile }), getConfig().siteUrl)
  return unstable_cache(make, ['sitemap', file], kept)()
}
