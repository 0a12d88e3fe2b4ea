import { answerDump } from '@/app/dump/answer-dump'

export const dynamic = 'force-dynamic'

/** What the dump holds, under which licences, and its checksums. */
export function GET(request: Request): Promise<Response> {
  return answerDump(request, ({ manifest }, headers) => {
    headers.set('content-type', 'application/json; charset=utf-8')
    return new Response(manifest, { headers })
  })
}
