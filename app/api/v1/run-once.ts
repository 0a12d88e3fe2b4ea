import { AppError } from '@/lib/core/errors'
import { sha256Hex } from '@/lib/core/history/canonical'
import { beginWrite, forgetWrite, keepAnswer, type NamedWrite } from '@/lib/data/repeats/repeated-write'

const mostKept = 1_048_576

export type Asked = { params: unknown; query: unknown; body: unknown }

/**
 * Does a write that carries an `Idempotency-Key` once: the same key and body again get the same answer, for a day. Without a key it
 * is done each time it is asked. What is done has `run` note it.
 */
export async function runOnce(write: NamedWrite | null, status: number, run: () => Promise<unknown>): Promise<Response> {
  if (write === null) return toResponse(await run(), status)
  const kept = await beginWrite(write)
  if (kept !== null) {
    return new Response(kept.answer, {
      status: kept.status,
      headers: { 'content-type': 'application/json', 'idempotency-replayed': 'true' },
    })
  }
  try {
    const answer = await run()
    const text = answer instanceof Response ? null : JSON.stringify(answer)
    if (text === null || text.length > mostKept) await forgetWrite(write)
    else await keepAnswer(write, { status, answer: text })
    return toResponse(answer, status)
  } catch (error) {
    await forgetWrite(write).catch(() => {})
    throw error
  }
}

/** A write as its key names it; null without a key or a person. Throws 'invalid' for what is no key. */
export function nameWrite(request: Request, personId: string | null, { params, query, body }: Asked): NamedWrite | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || personId === null) return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new AppError('invalid', 'An Idempotency-Key has 1 to 200 visible characters of ASCII.', { field: 'idempotency-key' })
  const route = `${request.method} ${new URL(request.url).pathname}`
  return { personId, key, route, bodySha: sha256Hex(JSON.stringify([params, query, body])) }
}

function toResponse(answer: unknown, status: number): Response {
  return answer instanceof Response ? answer : Response.json(answer, { status })
}
