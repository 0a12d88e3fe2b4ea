import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '@/lib/core/errors'

/** A line longer than this is no line of ours: it would fill the memory before it ends. */
const longestLine = 512 * 1024 * 1024
const lineEnd = 10

/** The lines of a file, and the size and hash of the file itself, once they were all read. */
export type ReadLines = { lines: AsyncGenerator<string>; sums: () => { bytes: number; sha256: string } }

/**
 * Reads the lines of a file, without their ends, unpacking one that ends in .gz; with little in memory. Throws 'invalid' for what is
 * damaged or cut off: each line has its end, the last one too.
 */
export function readLines(file: string, onBytes: (done: number) => void = () => {}): ReadLines {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      onBytes(bytes)
      done(null, piece)
    },
  })
  const raw = createReadStream(file)
  const stream = file.endsWith('.gz') ? raw.pipe(count).pipe(createGunzip()) : raw.pipe(count)
  raw.once('error', (error) => stream.destroy(error))
  return { lines: split(stream, file), sums: () => ({ bytes, sha256: hash.copy().digest('hex') }) }
}

async function* split(stream: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: Buffer[] = []
  let length = 0
  try {
    for await (const piece of stream) {
      let from = 0
      for (let end = piece.indexOf(lineEnd); end !== -1; end = piece.indexOf(lineEnd, from)) {
        yield decoder.decode(Buffer.concat([...held, piece.subarray(from, end)]))
        from = end + 1
        ;[held, length] = [[], 0]
      }
      held.push(piece.subarray(from))
      length += piece.length - from
      if (length > longestLine) throw new AppError('too-large', `A line of ${file} is longer than any line of ours.`)
    }
  } catch (error) {
    throw toDamage(error, file)
  }
  if (length > 0) throw new AppError('invalid', `The last line of ${file} has no end: something was cut off.`)
}

function toDamage(error: unknown, file: string): unknown {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (code?.startsWith('Z_')) return new AppError('invalid', `${file} cannot be unpacked: it is damaged or cut off, or no gzip file.`)
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new AppError('invalid', `${file} is damaged: it is not UTF-8.`)
  return error
}
