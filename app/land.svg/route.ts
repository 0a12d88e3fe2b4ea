import { landSvg } from '@/components/map/to-land-svg'

export const dynamic = 'force-static'

/** The same for everybody and for good: pages ask for it by the hash of what it holds. */
export function GET(): Response {
  return new Response(landSvg, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
