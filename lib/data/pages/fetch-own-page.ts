/** A request of ours to ourselves: whoever answers it does not ask again. */
export const ownRequestHeader = 'x-faultline-own'

const patienceMilliseconds = 20_000

type OwnPage = { origin: string; path: string; status: number; told?: unknown }

/** What one of our own requests tells the page that it asks for. */
const toldHeader = 'x-faultline-told'

/**
 * A page of this very process with another status than Next.js gives to pages: none can say 400. `origin` is where this process
 * listens, `path` begins with a slash and may have a query. `told` is what the page is to show besides: what came of a form.
 */
export async function fetchOwnPage({ origin, path, status, told }: OwnPage): Promise<Response> {
  const note = told === undefined ? {} : { [toldHeader]: Buffer.from(JSON.stringify(told)).toString('base64url') }
  const page = await fetch(`${origin}${path}`, {
    headers: { [ownRequestHeader]: '1', accept: 'text/html', ...note },
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  const type = page.headers.get('content-type') ?? 'text/html; charset=utf-8'
  return new Response(page.body, {
    status: page.status === 200 ? status : page.status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  })
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
