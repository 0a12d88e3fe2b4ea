import { type NextRequest, NextResponse } from 'next/server'
import { addressMap } from '@/lib/data/address-map'
import { publishedFormatNames } from '@/lib/publish/formats'
import { toGonePage } from '@/lib/publish/incident/to-gone-page'

export const config = { matcher: ['/incidents/:path+', '/de/incidents/:path+'] }

/** No slug holds two hyphens, so this page always answers 404 and is the only 404 below /incidents that is ever cached. */
const notFoundSlug = 'not--found'

/** Incident URLs only, and no authorisation: 308 for other spellings, former slugs and merged incidents, 410 for retracted, 404 for unknown. */
export function proxy(request: NextRequest): NextResponse {
  const [, language = '', slug = '', rest = ''] = /^(\/de)?\/incidents\/([^/]+)(\/.*)?$/.exec(request.nextUrl.pathname) ?? []
  const addresses = addressMap()
  if (slug === notFoundSlug || addresses === null) return NextResponse.next()
  const to = (pathname: string) => {
    const url = request.nextUrl.clone()
    url.pathname = pathname
    return url
  }
  const notFound = () => NextResponse.rewrite(to(`${language}/incidents/${notFoundSlug}`))

  const address = addresses.get(slug.toLowerCase())
  if (address === undefined) return notFound()
  if (address.state === 'retracted') {
    return new NextResponse(toGonePage({ language: language === '/de' ? 'de' : 'en', reason: address.reason ?? '' }), {
      status: 410,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  if (address.target !== null) return NextResponse.redirect(to(`${language}/incidents/${address.target}${rest}`), 308)
  if (slug !== address.slug) return NextResponse.redirect(to(`${language}/incidents/${address.slug}${rest}`), 308)
  const [, first = '', ...more] = rest.split('/')
  const known = first === '' || (first === 'at' && more.length === 1) || (publishedFormatNames.includes(first) && more.length === 0)
  return known ? NextResponse.next() : notFound()
}
