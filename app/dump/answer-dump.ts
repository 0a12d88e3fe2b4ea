import { findDump, type KeptDump } from '@/lib/data/dump/kept-dump'
import { namesEntityTag } from '@/lib/publish/entity-tag'

/** A first reader waits so long for a dump that has to be written; a record that takes longer answers 503. */
const patienceMilliseconds = 15_000

/** Answers with what lies ready, and 304 to whoever has it already; null from `answer` when it was taken away meanwhile. */
export async function answerDump(
  request: Request,
  answer: (kept: KeptDump, headers: Headers) => Response | Promise<Response | null>,
): Promise<Response> {
  const kept = await findDump(patienceMilliseconds)
  const headers = new Headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, content-range' })
  if (kept === null) return askAgain()
  // Whoever keeps it asks each time whether it still holds: something may have stopped being public.
  headers.set('cache-control', 'no-cache')
  headers.set('etag', `"${kept.sha256}"`)
  headers.set('last-modified', new Date(kept.writtenAt).toUTCString())
  if (namesEntityTag(request.headers.get('if-none-match'), `"${kept.sha256}"`)) return new Response(null, { status: 304, headers })
  return (await answer(kept, headers)) ?? askAgain()
}

function askAgain(): Response {
  const headers = { 'retry-after': '10', 'cache-control': 'no-store', 'access-control-allow-origin': '*' }
  return new Response('The dump is being written. Ask again in a moment.\n', { status: 503, headers })
}
