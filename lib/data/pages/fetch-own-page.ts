/** A request of ours to ourselves: whoever answers it does not ask again. */
export const ownRequestHeader = 'x-faultline-own'

const patienceMilliseconds = 20_000

type OwnPage = { origin: string; path: string; status: number; told?: unknown; cookie?: string | null | undefined }

/** What one of our own requests tells the page that it asks for. */
const toldHeader = 'x-faultline-told'

/** A policy names the scripts of the very page that it came with. */
const passedOn = ['location', 'content-security-policy', 'referrer-policy', 'x-robots-tag']

/**
 * A page of this very process with another status than Next.js gives to pages: none can say 400 or 403. `origin` is where this process
 * listens, `path` begins with a slash and may have a query. `told` is what the page is to show besides: what came of a form. With a
 * `cookie` it is the page as that person sees it.
 */
export async function fetchOwnPage({ origin, path, status, told, cookie }: OwnPage): Promise<Response> {
  const note = told === undefined ? {} : { [toldHeader]: Buffer.from(JSON.stringify(told)).toString('base64url') }
  const page = await fetch(`${origin}${path}`, {
    headers: { [ownRequestHeader]: '1', accept: 'text/html', ...note, ...(cookie ? { cookie } : {}) },
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  const type = page.headers.get('content-type') ?? 'text/html; charset=utf-8'
  const headers = new Headers({ 'content-type': type, 'cache-control': 'no-store' })
  for (const name of cookie === undefined ? [] : passedOn) {
    const value = page.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(page.body, { status: page.status === 200 ? status : page.status, headers })
}

/** What our own request tells this page; undefined where it was asked for by anybody else. */
export function readTold(headers: Headers): unknown {
  const note = headers.has(ownRequestHeader) ? headers.get(toldHeader) : null
  if (note === null) return undefined
  try {
    return JSON.parse(Buffer.from(note, 'base64url').toString())
  } catch {
    return undefined
  }
}
