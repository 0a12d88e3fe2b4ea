import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { answerDump } from '@/app/dump/answer-dump'
import { readRange } from '@/app/dump/read-range'

export const dynamic = 'force-dynamic'

/** The whole published record with its history, from the file that lies ready; a part of it where one is asked for. */
export function GET(request: Request): Promise<Response> {
  return answerDump(request, async ({ file, bytes, sha256 }, headers) => {
    const range = readRange(request.headers, { bytes, tag: `"${sha256}"` })
    headers.set('accept-ranges', 'bytes')
    if (range === 'outside') {
      headers.set('content-range', `bytes */${bytes}`)
      return new Response(null, { status: 416, headers })
    }
    const { from, to } = range ?? { from: 0, to: bytes - 1 }
    headers.set('content-type', 'application/gzip')
    if (range !== null) headers.set('content-range', `bytes ${from}-${to}/${bytes}`)
    const status = range === null ? 200 : 206
    if (request.method === 'HEAD') return new Response(null, { status, headers })
    const opened = await open(file).catch(() => null)
    if (opened === null) return null
    const stream = Readable.toWeb(opened.createReadStream({ start: from, end: to })) as ReadableStream<Uint8Array>
    return new Response(stream, { status, headers })
  })
}
