import { AppError } from '@/lib/core/errors'

/** The text of a request, read no further than it may be long. Throws 'too-large'. */
export async function readBody(request: Request, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new AppError('too-large', `The body is longer than ${mostBytes} bytes.`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** The fields of a form without files; of one that is named more than once, all joined by spaces. Throws 'invalid' for another type of body. */
export async function readForm(request: Request, mostBytes: number): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new AppError('invalid', 'This is not what a form of ours sends.')
  const fields = new URLSearchParams(await readBody(request, mostBytes))
  return Object.fromEntries([...new Set(fields.keys())].map((field) => [field, fields.getAll(field).join(' ')]))
}
