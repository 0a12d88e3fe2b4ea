import { type NextRequest, NextResponse } from 'next/server'
import { isEditorPath, withNonce, withoutPage } from '@/app/[lang]/(editor)/with-nonce'
import { causeCategories } from '@/lib/core/incident/document'
import { parseErrorCursor } from '@/lib/core/patterns/error-cursor'
import { addressMap, addressOfIncident, type CatalogueSlugs, catalogueSlugs, errorSlugs } from '@/lib/data/address-map'
import { fetchOwnPage, ownRequestHeader } from '@/lib/data/pages/fetch-own-page'
import { publishedFormatNames } from '@/lib/publish/formats'
import { toGonePage } from '@/lib/publish/incident/to-gone-page'
import { parseArchiveQuery } from '@/lib/site/archive-query'
import { getConfig } from '@/lib/site/config'
import { archivePath, readInstantSegment } from '@/lib/site/paths'
import { readRevisionSegments } from '@/lib/site/revision-paths'

export const config = {
  matcher: [
    '/incidents',
    '/de/incidents',
    '/incidents/:path+',
    '/de/incidents/:path+',
    '/services/:path+',
    '/de/services/:path+',
    '/vendors/:path+',
    '/de/vendors/:path+',
    '/regions/:path+',
    '/de/regions/:path+',
    '/causes/:path+',
    '/de/causes/:path+',
    '/errors',
    '/de/errors',
    '/errors/:path+',
    '/de/errors/:path+',
    '/sign-in/:path*',
    '/de/sign-in/:path*',
    '/editor/:path*',
    '/de/editor/:path*',
  ],
}

/** No page is there, so the site's own 404 answers: complete without script, and one page for every unknown address. */
const notFoundPath = '/not-found'

const causes: ReadonlySet<string> = new Set(causeCategories)

type Asked = { language: string; slug: string; rest: string; to: (pathname: string) => URL; notFound: () => NextResponse }

/** Addresses of the record only, and no authorisation: 308 for other spellings, 404 for what is unknown, both without a page. */
export function proxy(request: NextRequest): Response | Promise<Response> {
  if (/^(\/de)?\/incidents$/.test(request.nextUrl.pathname)) return answerArchive(request)
  if (/^(\/de)?\/errors$/.test(request.nextUrl.pathname)) return answerErrors(request)
  const [, language = '', section = '', slug = '', rest = ''] =
    /^(\/de)?\/(incidents|services|vendors|regions|causes|errors)\/([^/]+)(\/.*)?$/.exec(request.nextUrl.pathname) ?? []
  const to = (pathname: string) => {
    const url = request.nextUrl.clone()
    url.pathname = pathname
    return url
  }
  const notFound = () => NextResponse.rewrite(to(notFoundPath))
  if (section === '') return isEditorPath(request.nextUrl.pathname) ? answerEditor(request) : withoutPage(notFound())
  const asked = { language, slug, rest, to, notFound }
  return section === 'incidents' ? answerIncident(asked) : answerListed(section, asked)
}

/** Who may see a page, the page itself decides; it leads those who may not to the one that always says so with 403. */
function answerEditor(request: NextRequest): Response | Promise<Response> {
  const path = request.nextUrl.pathname
  if (!/^(\/de)?\/editor\/refused$/.test(path) || request.headers.has(ownRequestHeader)) return withNonce(request)
  return fetchOwnPage({ origin: getConfig().ownOrigin, path, status: 403, cookie: request.headers.get('cookie') })
}

/** A filter that says nothing leaves no trace; one that is not understood is a bad request, with a page that says what it shows. */
function answerArchive({ nextUrl, headers }: NextRequest): Response | Promise<Response> {
  if (nextUrl.search === '' || headers.has(ownRequestHeader)) return NextResponse.next()
  const language = nextUrl.pathname.startsWith('/de/') ? 'de' : 'en'
  const known = catalogueSlugs()
  const parsed = parseArchiveQuery((name) => nextUrl.searchParams.get(name), {
    vendor: known?.vendors,
    service: known?.services,
    region: known?.regions,
  })
  if (parsed.faults.length === 0) {
    return parsed.hasEmpty ? NextResponse.redirect(new URL(archivePath(language, parsed.query), nextUrl), 308) : NextResponse.next()
  }
  return fetchOwnPage({ origin: getConfig().ownOrigin, path: `${nextUrl.pathname}${nextUrl.search}`, status: 400 })
}

/** A page of error texts that is none of ours is a bad request; the first one is shown and says so. */
function answerErrors({ nextUrl, headers }: NextRequest): Response | Promise<Response> {
  const cursor = nextUrl.searchParams.get('cursor')
  if (!cursor || headers.has(ownRequestHeader) || parseErrorCursor(cursor) !== null) return NextResponse.next()
  return fetchOwnPage({ origin: getConfig().ownOrigin, path: `${nextUrl.pathname}${nextUrl.search}`, status: 400 })
}

/** Every slug that has a page in a section; undefined before they were read, when the page decides. */
function slugsOf(section: string): ReadonlySet<string> | undefined {
  if (section === 'causes') return causes
  if (section === 'errors') return errorSlugs() ?? undefined
  return isCatalogue(section) ? catalogueSlugs()?.[section] : undefined
}

function isCatalogue(section: string): section is Exclude<keyof CatalogueSlugs, 'merged'> {
  return section === 'services' || section === 'vendors' || section === 'regions'
}

function answerListed(section: string, { language, slug, rest, to, notFound }: Asked): NextResponse {
  const known = slugsOf(section)
  if (known === undefined) return NextResponse.next()
  const canonical = slug.toLowerCase()
  if (!known.has(canonical) || rest !== '') return notFound()
  const standing = section === 'services' ? catalogueSlugs()?.merged.get(canonical) : undefined
  if (standing !== undefined) return NextResponse.redirect(to(`${language}/services/${standing}`), 308)
  return slug === canonical ? NextResponse.next() : NextResponse.redirect(to(`${language}/${section}/${canonical}`), 308)
}

/** Also 308 for former slugs and merged incidents, and 410 for retracted ones. */
function answerIncident({ language, slug, rest, to, notFound }: Asked): NextResponse {
  const addresses = addressMap()
  if (addresses === null) return NextResponse.next()
  const address = addresses.get(slug.toLowerCase()) ?? addressOfIncident(slug.toLowerCase())
  if (address === null) return notFound()
  if (address.state === 'retracted') {
    return new NextResponse(toGonePage({ language: language === '/de' ? 'de' : 'en', reason: address.reason ?? '' }), {
      status: 410,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  if (address.target !== null) {
    // The survivor of a merge has a history of its own.
    const below = address.state === 'merged' && rest.startsWith('/revisions') ? '' : rest
    const survivor = to(`${language}/incidents/${address.target}${below}`)
    if (address.state === 'merged') survivor.searchParams.delete('revision')
    return NextResponse.redirect(survivor, 308)
  }
  if (slug !== address.slug) return NextResponse.redirect(to(`${language}/incidents/${address.slug}${rest}`), 308)
  const [, first = '', ...more] = rest.split('/')
  if (first === 'revisions') {
    const revision = readRevisionSegments(more, address.revisions)
    if (typeof revision === 'string') return revision === 'there' ? NextResponse.next() : notFound()
    return NextResponse.redirect(to(`${language}/incidents/${slug}/revisions/${revision.leadsTo}`), 308)
  }
  const known =
    first === '' ||
    rest === '/report' ||
    rest === '/report/answer' ||
    (first === 'at' && more.length === 1 && readInstantSegment(more[0] ?? '') !== null) ||
    (publishedFormatNames.includes(first) && more.length === 0)
  return known ? NextResponse.next() : notFound()
}
