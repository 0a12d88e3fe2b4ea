import { toXmlText } from '@/lib/core/text/xml-text'
import { type Feed, type FeedItem, feedUpdatedAt } from '@/lib/publish/feeds/feed'
import { type Markup, markup } from '@/lib/publish/markup'

/** A feed as RSS 2.0 (the RSS Advisory Board's specification), with Atom's links for its own address and its next page. */
export function toRss(feed: Feed): string {
  const next = feed.nextUrl && markup`\n<atom:link rel="next" type="application/rss+xml" href="${feed.nextUrl}"/>`
  const rights = feed.rights && markup`\n<copyright>${feed.rights}</copyright>`
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="${feed.stylePath}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${feed.pageUrl}</link>
<description>${feed.explained}</description>
<language>${feed.lang}</language>
<atom:link rel="self" type="application/rss+xml" href="${feed.selfUrl}"/>${next || null}
<lastBuildDate>${toRssDate(feedUpdatedAt(feed))}</lastBuildDate>${rights || null}
<generator>Faultline</generator>
${feed.items.map(toItem)}</channel>
</rss>
`.markup
}

/** The description of an item is HTML, so its text is escaped as such before it is escaped as XML. */
function toItem(item: FeedItem): Markup {
  return markup`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${toRssDate(item.publishedAt)}</pubDate>
<atom:updated>${item.updatedAt}</atom:updated>
<dc:creator>${item.author}</dc:creator>
<dc:language>${item.language}</dc:language>
${item.tags.map((tag) => markup`<category>${tag}</category>`)}
<description>${toXmlText(item.summary)}</description>
<content:encoded>${item.html}</content:encoded>
</item>
`
}

/** RFC 822 with a year of four digits, in GMT. */
function toRssDate(instant: string): string {
  return new Date(instant).toUTCString()
}
