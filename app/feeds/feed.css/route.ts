import { feedStyle } from '@/lib/publish/feeds/feed-style'

export function GET(): Response {
  return new Response(feedStyle, { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' } })
}
