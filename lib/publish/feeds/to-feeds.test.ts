import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feed, FeedItem } from '@/lib/publish/feeds/feed'
import { toAtom } from '@/lib/publish/feeds/to-atom'
import { toJsonFeed } from '@/lib/publish/feeds/to-json-feed'
import { toRss } from '@/lib/publish/feeds/to-rss'
import { hostileStrings, hostileText } from '@/lib/publish/testing/hostile-strings'
import { hasPythonFeedparser, readByFeedparser, readByPython, readByRssParser } from '@/lib/publish/testing/read-feeds'

const siteUrl = 'https://faultline.example'

function buildItem(parts: Partial<FeedItem> = {}): FeedItem {
  return {
    id: 'tag:faultline.invalid,2026:incident/018f0000-0000-7000-8000-000000000001/entry/post-01',
    url: `${siteUrl}/incidents/ex1#post-01`,
    title: 'EX1: Mail is late – Vendor post, mitigated: The change was taken back',
    language: 'en',
    author: 'Microsoft',
    tags: ['Microsoft', 'Exchange Online'],
    publishedAt: '2023-07-18T10:39:42.000Z',
    updatedAt: '2023-07-19T08:00:00.000Z',
    html: '<p>Mail &amp; calendars are <strong>late</strong>.<br/>See <a href="https://example.org/?a=1&amp;b=2" rel="nofollow">this</a></p>',
    summary: 'Mail & calendars are late.',
    when: 'Stated: 18 Jul 2023, 10:39 UTC',
    sourceUrl: 'https://example.org/?a=1&b=2',
    ...parts,
  }
}

function buildFeed(parts: Partial<Feed> = {}): Feed {
  return {
    lang: 'en',
    title: 'Faultline: Exchange Online',
    explained: 'One item for each statement on record.',
    siteName: 'Faultline',
    siteUrl,
    feedUrl: `${siteUrl}/feeds/atom.xml?service=exchange-online`,
    selfUrl: `${siteUrl}/feeds/atom.xml?service=exchange-online`,
    pageUrl: `${siteUrl}/incidents?service=exchange-online`,
    nextUrl: `${siteUrl}/feeds/atom.xml?service=exchange-online&cursor=abc`,
    stylePath: '/feeds/feed.css',
    rights: 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
    items: [buildItem(), buildItem({ id: 'tag:x:2', sourceUrl: null, updatedAt: '2023-07-18T10:39:42.000Z', tags: [], language: 'de' })],
    words: { readOn: 'Read it on its page', openPage: 'Read the same as a page.' },
    ...parts,
  }
}

const hostile = (text: string): Feed =>
  buildFeed({
    title: text,
    explained: text,
    siteName: text,
    rights: text,
    items: [buildItem({ title: text, author: text, tags: [text], summary: text, html: `<p>${text}</p>`, language: text.slice(0, 35) })],
  })

/** What a parser of XML reads of a text: the same, but for what XML cannot hold. */
const asRead = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
const words = (text: string) => text.replace(/[\s\u0085\ufeff]+/g, ' ').trim()

describe('a feed', () => {
  it('is what readers rely on, to the letter', async () => {
    await expect(toAtom(buildFeed())).toMatchFileSnapshot('feed.atom.golden')
    await expect(toRss(buildFeed())).toMatchFileSnapshot('feed.rss.golden')
    await expect(toJsonFeed(buildFeed())).toMatchFileSnapshot('feed.json.golden')
  })

  it.each([
    ['Atom', toAtom],
    ['RSS', toRss],
  ])('as %s is read by the parsers of others as it was meant', async (_name, render) => {
    const text = render(buildFeed())
    for (const read of [readByFeedparser, readByRssParser]) {
      const { title, items } = await read(text)
      const [first] = buildFeed().items
      expect(title).toBe('Faultline: Exchange Online')
      expect(items).toHaveLength(2)
      expect(items[0]).toMatchObject({
        id: first?.id,
        title: first?.title,
        link: first?.url,
        content: first?.html,
        published: first?.publishedAt,
      })
    }
  })

  it('without items is valid, too', async () => {
    const empty = buildFeed({ items: [], nextUrl: null, rights: null })
    expect(toAtom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
    expect(toAtom(empty)).not.toContain('rel="next"')
    for (const text of [toAtom(empty), toRss(empty)]) expect((await readByRssParser(text)).items).toEqual([])
    expect(JSON.parse(toJsonFeed(empty))).toMatchObject({ items: [] })
  })
})

describe('hostile text', () => {
  it('never breaks XML, and is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (any) => {
        const text = `x${any}`
        for (const xml of [toAtom(hostile(text)), toRss(hostile(text))]) {
          expect(xml.isWellFormed()).toBe(true)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML cannot hold
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
          expect(xml).not.toContain('CDATA')
          const { items } = await readByRssParser(xml)
          expect(items).toHaveLength(1)
          expect(words(items[0]?.title ?? '')).toBe(words(asRead(text)))
          expect(words(items[0]?.content ?? '')).toBe(words(`<p>${asRead(text)}</p>`))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never breaks JSON, and is read back as it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = toJsonFeed(hostile(text))
        expect(json.isWellFormed()).toBe(true)
        expect(JSON.parse(json)).toMatchObject({ title: text.toWellFormed(), items: [{ content_html: `<p>${text.toWellFormed()}</p>` }] })
      }),
    )
  })

  it('in the summary of RSS, which is HTML, stays text', async () => {
    const [item] = (await new (await import('rss-parser')).default().parseString(toRss(hostile('<b>&amp;</b>')))).items
    expect(item?.content).toBe('&lt;b&gt;&amp;amp;&lt;/b&gt;')
  })

  it.skipIf(!hasPythonFeedparser)(
    'and plain text are read by feedparser of Python (Debian: python3-feedparser) without a complaint',
    () => {
      const texts = [buildFeed(), ...hostileStrings.map(hostile)].flatMap((feed) => [toAtom(feed), toRss(feed)])
      const read = readByPython(texts)
      expect(read.map(({ bozo }) => bozo).filter(Boolean)).toEqual([])
      const [first] = buildFeed().items
      for (const { items } of read.slice(0, 2))
        expect(items[0]).toMatchObject({
          id: first?.id,
          title: first?.title,
          link: first?.url,
          content: first?.html,
          published: first?.publishedAt,
          updated: first?.updatedAt,
        })
      for (const [index, { items }] of read.slice(2).entries())
        expect(words(items[0]?.title ?? ''), String(index)).toBe(words(asRead(hostileStrings[Math.floor(index / 2)] ?? '')))
    },
  )
})
