import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { applyTheme } from '@/components/layout/apply-theme'
import { catalogueParts } from '@/lib/site/paths'

const themeHash = createHash('sha256').update(applyTheme).digest('base64')
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const sections = [
  'account|second-factor|tokens|people|audit|settings|reports|new|catalogue|refused',
  'act/[a-z-]{1,40}',
  `incidents/${uuid}(?:/(?:publish|record))?`,
  `catalogue/(?:${catalogueParts.join('|')})(?:/[a-z0-9-]{1,120})?`,
]
const editorPaths = new RegExp(
  `^(?:/de)?/(?:sign-in(?:/(?:second-factor|forgot|link/[\\w-]{1,64}|act/[a-z-]{1,40}))?|editor(?:/(?:${sections.join('|')}))?)/?$`,
)

/** Whether an address of the editor is one of its own; any other is answered by the site's 404. */
export function isEditorPath(pathname: string): boolean {
  return editorPaths.test(pathname)
}

/** A page for one person alone: no script runs but ours of this very answer, nothing is kept, and no address of it leaves the site. */
export function withNonce(request: NextRequest): NextResponse {
  const policy = editorPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-robots-tag', 'noindex, nofollow')
  return response
}

/** The site's 404 for an address that the editor does not have: the same page as everywhere, under the same policy. */
export function withoutPage(response: NextResponse): NextResponse {
  response.headers.set('content-security-policy', toPolicy("'self' 'unsafe-inline'"))
  return response
}

/** The script that applies the chosen theme stands in every page and is known by its hash. */
export function editorPolicy(nonce: string): string {
  return toPolicy(`'nonce-${nonce}' 'sha256-${themeHash}' 'strict-dynamic'`)
}

function toPolicy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
