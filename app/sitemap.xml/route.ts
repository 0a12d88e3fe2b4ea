import { loadSitemapIndex } from '@/app/sitemap/load-sitemap'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(await loadSitemapIndex(), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
