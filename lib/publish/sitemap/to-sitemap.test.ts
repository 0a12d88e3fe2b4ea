import { describe, expect, it } from 'vitest'
import { toSitemap, toSitemapIndex } from '@/lib/publish/sitemap/to-sitemap'
import { homePath, incidentPath } from '@/lib/site/paths'

const site = 'https://faultline.example'

describe('a sitemap', () => {
  const xml = toSitemap(
    [{ pathIn: homePath }, { pathIn: (lang) => incidentPath(lang, 'ex1'), changedAt: '2026-11-21T10:00:00.000Z' }],
    site,
  )

  it('names every page once per language', () => {
    expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)).toEqual([
      'https://faultline.example/',
      'https://faultline.example/de',
      'https://faultline.example/incidents/ex1',
      'https://faultline.example/de/incidents/ex1',
    ])
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')).toBe(true)
  })

  it('says when a page changed, where that is known', () => {
    expect(xml.match(/<lastmod>2026-11-21T10:00:00.000Z<\/lastmod>/g)).toHaveLength(2)
  })

  it('names the page in the other language, and the one for everybody else', () => {
    expect(xml.match(/hreflang="de" href="https:\/\/faultline.example\/de\/incidents\/ex1"/g)).toHaveLength(2)
    expect(xml.match(/hreflang="x-default" href="https:\/\/faultline.example\/incidents\/ex1"/g)).toHaveLength(2)
  })

  it('escapes what an address may hold', () => {
    const odd = toSitemap([{ pathIn: () => `/a?b=1&c="<'` }], site)
    expect(odd).toContain('/a?b=1&amp;c=&quot;&lt;&apos;</loc>')
    expect(odd).not.toContain('&c')
  })

  it('is well-formed when there is nothing', () => {
    expect(toSitemap([], site)).toContain('</urlset>')
  })
})

it('an index names its files with whole addresses', () => {
  expect(toSitemapIndex(['/sitemap/pages-1.xml', '/sitemap/incidents-1.xml'], site)).toContain(
    '<sitemap><loc>https://faultline.example/sitemap/incidents-1.xml</loc></sitemap>',
  )
})
