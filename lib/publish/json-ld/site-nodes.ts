import type { JsonLdNode } from '@/lib/publish/json-ld/to-json-ld'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath, homePath } from '@/lib/site/paths'
import { siteSettings } from '@/lib/site/settings'

/** Who publishes the record: the site itself, by its address. */
export function publisherNode(siteUrl: string): JsonLdNode {
  return { '@type': 'Organization', '@id': `${siteUrl}/#publisher`, name: getDictionary('en').site.name, url: `${siteUrl}/` }
}

/** The site as a whole, with the search that finds error texts and ticket codes. */
export function webSiteNode(siteUrl: string, lang: Language): JsonLdNode {
  const { site } = getDictionary(lang)
  const { languages, licence } = siteSettings()
  return {
    '@type': 'WebSite',
    '@id': `${siteUrl}/#site`,
    name: site.name,
    description: site.tagline,
    url: siteUrl + homePath(lang),
    inLanguage: [...languages],
    ...(licence === null ? {} : { license: licence.url }),
    publisher: publisherNode(siteUrl),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${archivePath(lang)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** A step on the way from the home page to a page: its name and its path. */
export type Crumb = { name: string; path: string }

/** The way to a page, the page itself being the last step. */
export function breadcrumbNode(siteUrl: string, crumbs: readonly Crumb[]): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: siteUrl + path })),
  }
}
