import type { Feed, FeedItem } from '@/lib/publish/feeds/feed'

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.explained,
    ...(feed.nextUrl === null ? {} : { next_url: feed.nextUrl }),
    language: feed.lang,
    authors: [{ name: feed.siteName, url: `${feed.siteUrl}/` }],
    items: feed.items.map(toItem),
  }
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))}\n`
}

function toItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    ...(item.sourceUrl === null ? {} : { external_url: item.sourceUrl }),
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    date_published: item.publishedAt,
    date_modified: item.updatedAt,
    authors: [{ name: item.author }],
    tags: item.tags,
    language: item.language,
  }
}
