import { type Feed, type FeedItem, feedUpdatedAt } from '@/lib/publish/feeds/feed'
import { type Markup, markup } from '@/lib/publish/markup'

const xhtml = 'http://www.w3.org/1999/xhtml'

/**
 * A feed as Atom (RFC 4287), paged by RFC 5005. What a reader shows is in `content`; `summary` and `subtitle` are XHTML, so that links
 * work where a browser shows the file.
 */
export function toAtom(feed: Feed): string {
  const next = feed.nextUrl && markup`\n<link rel="next" type="application/atom+xml" href="${feed.nextUrl}"/>`
  const rights = feed.rights && markup`\n<rights>${feed.rights}</rights>`
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="${feed.stylePath}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<title>${feed.title}</title>
<subtitle type="xhtml"><div xmlns="${xhtml}">${feed.explained} <a href="${feed.pageUrl}">${feed.words.openPage}</a></div></subtitle>
<id>${feed.feedUrl}</id>
<link rel="self" type="application/atom+xml" href="${feed.selfUrl}"/>
<link rel="alternate" type="text/html" href="${feed.pageUrl}"/>${next || null}
<updated>${feedUpdatedAt(feed)}</updated>
<author><name>${feed.siteName}</name><uri>${feed.siteUrl}/</uri></author>${rights || null}
<generator>Faultline</generator>
<icon>${feed.siteUrl}/icon.svg</icon>
${feed.items.map((item) => toEntry(item, feed))}</feed>
`.markup
}

function toEntry(item: FeedItem, { lang, words }: Feed): Markup {
  const via = item.sourceUrl && markup`\n<link rel="via" href="${item.sourceUrl}"/>`
  return markup`<entry>
<title xml:lang="${item.language}">${item.title}</title>
<id>${item.id}</id>
<link rel="alternate" type="text/html" href="${item.url}"/>${via || null}
<published>${item.publishedAt}</published>
<updated>${item.updatedAt}</updated>
<author><name>${item.author}</name></author>
${item.tags.map((tag) => markup`<category term="${tag}"/>`)}
<summary type="xhtml"><div xmlns="${xhtml}"><p lang="${item.language}">${item.summary}</p><p>${item.when} · <a href="${item.url}">${words.readOn}</a></p></div></summary>
<content type="html" xml:lang="${lang}">${item.html}</content>
</entry>
`
}
