import { describe, expect, it } from 'vitest'
import { breadcrumbNode, publisherNode, webSiteNode } from '@/lib/publish/json-ld/site-nodes'

const site = 'https://faultline.example'

describe('the site', () => {
  it('names its search', () => {
    expect(webSiteNode(site, 'de')).toMatchObject({
      '@type': 'WebSite',
      url: 'https://faultline.example/de',
      inLanguage: ['en', 'de'],
      potentialAction: { target: { urlTemplate: 'https://faultline.example/de/incidents?q={search_term_string}' } },
    })
    expect(webSiteNode(site, 'en').url).toBe('https://faultline.example/')
  })

  it('is its own publisher', () => {
    expect(publisherNode(site)).toEqual({
      '@type': 'Organization',
      '@id': 'https://faultline.example/#publisher',
      name: 'Faultline',
      url: 'https://faultline.example/',
    })
  })
})

it('the way to a page is counted from one, with whole addresses', () => {
  const crumbs = [
    { name: 'Incidents', path: '/incidents' },
    { name: 'EX1', path: '/incidents/ex1' },
  ]
  expect(breadcrumbNode(site, crumbs).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Incidents', item: 'https://faultline.example/incidents' },
    { '@type': 'ListItem', position: 2, name: 'EX1', item: 'https://faultline.example/incidents/ex1' },
  ])
})
