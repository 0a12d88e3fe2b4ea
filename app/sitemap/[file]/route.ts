import { loadSitemap } from '@/app/sitemap/load-sitemap'

/** What was asked for decides; what is found is kept by `loadSitemap`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const sitemap = await loadSitemap((await params).file)
  if (sitemap === null) return new Response('Not found\n', { status: 404 })
  return new Response(sitemap, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
