/** A request of ours to ourselves: whoever answers it does not ask again. */
export const ownRequestHeader = 'x-faultline-own'

const patienceMilliseconds = 20_000

/**
 * A page of this very process with another status than Next.js gives to pages: none can say 400. `origin` is where this process
 * listens, `path` begins with a slash and may have a query.
 */
export async function fetchOwnPage({ origin, path, status }: { origin: string; path: string; status: number }): Promise<Response> {
  const page = await fetch(`${origin}${path}`, {
    headers: { [ownRequestHeader]: '1', accept: 'text/html' },
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  const type = page.headers.get('content-type') ?? 'text/html; charset=utf-8'
  return new Response(page.body, {
    status: page.status === 200 ? status : page.status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  })
}
