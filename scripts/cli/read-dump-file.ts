import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as z from 'zod'
import type { DumpPart } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { dumpFile, manifestFile } from '@/lib/publish/dump/dump-format'
import { dumpFormatName } from '@/lib/publish/dump/dump-line'
import { createDumpReader } from '@/lib/publish/dump/read-dump'

const sumsSchema = z.object({ bytes: z.number(), sha256: z.string() })
const manifestSchema = z.object({ format: z.literal(dumpFormatName), file: sumsSchema, lines: sumsSchema })

/** A line longer than this is no line of ours: it would fill the memory before it ends. */
const longestLine = 256 * 1024 * 1024

export type DumpSource = { file: string; bytes: number; parts: (onBytes?: (done: number) => void) => AsyncGenerator<DumpPart> }

/** A dump in a file, or in a folder beside its manifest, whose sums must then be right. Read whole before its last part is answered. */
export function openDump(given: string): DumpSource {
  const isFolder = statSync(given).isDirectory()
  const file = isFolder ? path.join(given, dumpFile) : given
  const manifest = isFolder ? readManifest(path.join(given, manifestFile)) : null
  return { file, bytes: statSync(file).size, parts: (onBytes) => readParts(file, manifest, onBytes) }
}

function readManifest(file: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new AppError('invalid', `${file} is no manifest of a dump that this Faultline knows.`)
    throw error
  }
}

async function* readParts(
  file: string,
  manifest: z.infer<typeof manifestSchema> | null,
  onBytes: (done: number) => void = () => {},
): AsyncGenerator<DumpPart> {
  const whole = createHash('sha256')
  let bytes = 0
  const raw = createReadStream(file)
  const counted = raw.pipe(
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        whole.update(piece)
        bytes += piece.length
        onBytes(bytes)
        done(null, piece)
      },
    }),
  )
  const stream = isCompressed(file) ? counted.pipe(createGunzip()) : counted
  raw.once('error', (error) => stream.destroy(error))
  counted.once('error', (error) => stream.destroy(error))
  const reader = createDumpReader()
  let last: DumpPart | null = null
  try {
    for await (const line of linesOf(stream)) {
      for (const part of reader.read(line)) {
        if (part.type === 'end') last = part
        else yield part
      }
    }
  } catch (error) {
    throw toDamage(error, file)
  }
  reader.finish()
  if (manifest !== null && (bytes !== manifest.file.bytes || whole.digest('hex') !== manifest.file.sha256))
    throw new AppError('invalid', `${file} is not the file that its manifest describes: size or checksum are others.`)
  if (last !== null) yield last
}

function isCompressed(file: string): boolean {
  return file.endsWith('.gz')
}

/** Lines without their ends. The last one must have one too: without it, something was cut off. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    let from = 0
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
      yield decoder.decode(Buffer.concat([...held, piece.subarray(from, end)]))
      ;[held, length, from] = [[], 0, end + 1]
    }
    held.push(piece.subarray(from))
    length += piece.length - from
    if (length > longestLine) throw new AppError('too-large', 'A line is longer than any line of a dump.')
  }
  if (length > 0) throw new AppError('invalid', 'The last line of the dump has no end: something was cut off.')
}

function toDamage(error: unknown, file: string): unknown {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (code?.startsWith('Z_')) return new AppError('invalid', `${file} cannot be unpacked: it is damaged or cut off, or no gzip file.`)
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new AppError('invalid', `${file} is damaged: it is not UTF-8.`)
  return error
}
