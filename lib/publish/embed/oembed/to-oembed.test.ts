import { describe, expect, it } from 'vitest'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { toOembedFacts } from '@/lib/publish/embed/oembed/oembed-facts'
import { toOembed, toOembedXml, toQuotation } from '@/lib/publish/embed/oembed/to-oembed'
import { embed } from '@/lib/publish/embed/testing/embedded'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'

const query: EmbedQuery = { view: 'card', theme: 'auto', lang: 'en', zone: null }
const options = { slug: 'ex649175', query, siteUrl: 'https://record.example', siteName: 'Faultline', most: {} }
const facts = toOembedFacts(embed(ex649175, { services: ['Exchange Online'] }))

describe('what oEmbed tells of an incident', () => {
  const oembed = toOembed(facts, options)

  it('has every field that a consumer may ask for', () => {
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Faultline',
      provider_url: 'https://record.example',
      author_name: 'Faultline',
      cache_age: 3600,
      thumbnail_url: 'https://record.example/incidents/ex649175/share.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 600,
    })
    expect(oembed.title).toMatch(/^EX649175, Exchange Online: /)
  })

  it('begins with a quotation that stands alone, dated, in both voices', () => {
    expect(oembed.html).toMatch(
      /^<blockquote><a href="https:\/\/record\.example\/incidents\/ex649175">EX649175, Exchange Online: [^<]*<\/a>\. As of 18 Jul 2023, 10:39 UTC Microsoft says: mitigated\. People: problems reported afterwards \([^<]*\)\. Current state: <a href="https:\/\/record\.example\/incidents\/ex649175">https:\/\/record\.example\/incidents\/ex649175<\/a><\/blockquote><iframe /,
    )
  })

  it('has no tag and no attribute that WordPress takes from an unknown provider', () => {
    const html = String(oembed.html)
    const tags = [...html.matchAll(/<([a-z]+)((?:\s+[a-z]+="[^"]*")*)>/g)].map(([, tag, attributes = '']) => [
      tag,
      ...[...attributes.matchAll(/([a-z]+)=/g)].map(([, name]) => name),
    ])
    expect(tags).toEqual([
      ['blockquote'],
      ['a', 'href'],
      ['a', 'href'],
      ['iframe', 'src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    ])
    expect(/<iframe src="([^"]*)"/.exec(html)?.[1]).toBe('https://record.example/embed/incidents/ex649175')
  })

  it('keeps to the room that there is', () => {
    const small = toOembed(facts, { ...options, most: { width: 320, height: 400 } })
    expect(small).toMatchObject({ width: 320, height: 400, thumbnail_width: 320, thumbnail_height: 168 })
    expect(small.html).toContain('width="320" height="400"')
    expect(toOembed(facts, { ...options, most: { width: 320 } }).height).toBeGreaterThan(Number(oembed.height))
  })

  it('follows the language, the state and the look that were asked for', () => {
    const german = toOembedFacts(embed(ex648815, { lang: 'de', at: '2023-07-18T10:00:00.000Z', services: ['Exchange Online'] }))
    const then = toOembed(german, {
      ...options,
      slug: 'ex648815',
      query: { view: 'timeline', theme: 'dark', lang: 'de', zone: 'Europe/Berlin', at: '2023-07-18T10:00:00.000Z' },
    })
    expect(then.html).toContain('href="https://record.example/de/incidents/ex648815/at/2023-07-18T10:00Z"')
    expect(then.html).toContain(
      'src="https://record.example/embed/incidents/ex648815?view=timeline&amp;theme=dark&amp;lang=de&amp;tz=Europe%2FBerlin&amp;at=2023-07-18T10%3A00Z"',
    )
    expect(then.html).toMatch(/Stand 18\. Juli 2023, \d\d:\d\d UTC sagt Microsoft: .* Aktueller Stand:/)
    expect(then.thumbnail_url).toBe('https://record.example/de/incidents/ex648815/share.png?at=2023-07-18T10%3A00Z')
  })

  it('is fetched again soon while it goes on', () => {
    const live = toOembedFacts(embed(ex648815, { now: '2023-07-18T18:00:00.000Z' }))
    expect(toOembed(live, options).cache_age).toBe(300)
  })

  it('is the same as XML', () => {
    const xml = toOembedXml(oembed)
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n<version>1\.0<\/version>\n/)
    expect(xml).toContain('<html>&lt;blockquote&gt;&lt;a href=&quot;https://record.example/')
    expect([...xml.matchAll(/^<(\w+)>/gm)].map(([, name]) => name).slice(1)).toEqual(Object.keys(oembed))
  })
})

it('a quotation says that nothing dated is on record', () => {
  const quotation = toQuotation(toOembedFacts(embed({ ...ex648815, entries: [], impacts: [] })), {
    lang: 'en',
    url: 'https://record.example/x',
  })
  expect(quotation).toContain('No dated word of Microsoft is on record.')
})
