import { encode } from 'html-entities'
import type { Instant } from '@/lib/core/time/moment'
import type { Language } from '@/lib/site/language/language'
import { siteSettings } from '@/lib/site/settings'

/** A page in all its languages, and when it last changed where that is known. */
export type SitemapPage = { pathIn: (lang: Language) => string; changedAt?: Instant }

/** One file of a sitemap (sitemaps.org 0.9): every page once per language, each naming the others as its alternates. */
export function toSitemap(pages: readonly SitemapPage[], siteUrl: string): string {
  const { languages } = siteSettings()
  const urls = pages.flatMap(({ pathIn, changedAt }) => {
    const alternates = [...languages.map((lang) => link(lang, siteUrl + pathIn(lang))), link('x-default', siteUrl + pathIn('en'))].join('')
    const changed = changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`
    return languages.map((lang) => `<url><loc>${inXml(siteUrl + pathIn(lang))}</loc>${changed}${alternates}</url>`)
  })
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `${declaration}<urlset ${spaces}>\n${urls.map((url) => `${url}\n`).join('')}</urlset>\n`
}

/** The index of the sitemap's files, each by its path. */
export function toSitemapIndex(paths: readonly string[], siteUrl: string): string {
  const files = paths.map((path) => `<sitemap><loc>${inXml(siteUrl + path)}</loc></sitemap>\n`)
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('')}</sitemapindex>\n`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

function link(hreflang: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${inXml(href)}"/>`
}

function inXml(text: string): string {
  return encode(text, { level: 'xml' })
}
