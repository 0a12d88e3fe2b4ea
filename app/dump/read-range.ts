/** The bytes from the first to the last, both included. */
export type ByteRange = { from: number; to: number }

/**
 * The part that a request asks for (RFC 9110): null for all of it, also where what is asked is not understood, has several parts, or is for another
 * version; 'outside' when there is no such part.
 */
export function readRange(headers: Headers, { bytes, tag }: { bytes: number; tag: string }): ByteRange | 'outside' | null {
  const condition = headers.get('if-range')
  if (condition !== null && condition !== tag) return null
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range') ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'outside' : { from: bytes - length, to: bytes - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return null
  if (from >= bytes) return 'outside'
  return { from, to: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) }
}
