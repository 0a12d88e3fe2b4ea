import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { DumpCounts, DumpedSettings, DumpFormat, DumpTotals } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { getDb } from '@/lib/data/db'
import { type PublicMark, readPublicMark } from '@/lib/data/dump/public-mark'
import { readIncidents, takeSnapshot } from '@/lib/data/dump/read-record'

export type WriteOptions = {
  /** Where it is to lie; nobody sees it there before it is whole. */
  file: string
  compress: boolean
  format: DumpFormat
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
  /** Begins a check that hears each line, without its end, before it is written; what it throws ends the writing. */
  check?: () => (line: string) => unknown
}

export type WrittenDump = { settings: DumpedSettings; totals: DumpTotals; mark: PublicMark }

/** The compressor gets pieces of one size, so that the same lines give the same bytes however they were read. */
const pieceBytes = 65_536
const mostAttempts = 3

/**
 * Writes the published record as of one instant to a file, beside readers and writers and with little in memory. Begins anew when
 * something stops being public meanwhile. Throws 'conflict' when that goes on, 'unavailable' when it is interrupted.
 */
export async function writeDump(options: WriteOptions): Promise<WrittenDump> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const partial = `${options.file}.${process.pid}.partial`
    try {
      await mkdir(path.dirname(options.file), { recursive: true })
      const written = await writeTo(partial, options)
      if ((await readPublicMark(getDb())) === written.mark) {
        await rename(partial, options.file)
        return written
      }
    } finally {
      await rm(partial, { force: true })
    }
  }
  throw new AppError('conflict', 'Incidents were retracted, merged or redacted each time while the dump was written. Try again.')
}

async function writeTo(file: string, options: WriteOptions): Promise<WrittenDump> {
  const { compress, format, onProgress, signal } = options
  const check = options.check?.()
  const snapshot = await takeSnapshot()
  const hashes = { lines: createHash('sha256'), file: createHash('sha256') }
  const size = { lines: 0, file: 0, count: 0 }
  const counts: DumpCounts = { ...shelfCounts(snapshot.catalogue), incidents: 0, withheld: 0, revisions: 0 }

  const note = (line: string): string => {
    if (signal?.aborted) throw new AppError('unavailable', 'Interrupted. Nothing was written.')
    check?.(line.slice(0, -1))
    size.lines += Buffer.byteLength(line)
    size.count += 1
    return line
  }
  async function* writeLines(): AsyncGenerator<string> {
    for (const line of format.begin(snapshot.settings, snapshot.catalogue)) {
      hashes.lines.update(line)
      yield note(line)
    }
    let done = 0
    for await (const incident of readIncidents(snapshot)) {
      counts[incident.document.standing.kind === 'current' ? 'incidents' : 'withheld'] += 1
      counts.revisions += incident.revisions.length
      for (const line of format.incident(incident)) {
        hashes.lines.update(line)
        yield note(line)
      }
      done += 1
      onProgress?.(done, snapshot.incidents.length)
    }
    const last = format.end({ counts, lines: size.count, sha256: hashes.lines.copy().digest('hex') })
    hashes.lines.update(last)
    yield note(last)
  }
  async function* hashFile(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hashes.file.update(piece)
      size.file += piece.length
      yield piece
    }
  }

  const target = await open(file, 'w')
  try {
    const pieces = Readable.from(inPieces(writeLines()))
    const stream = target.createWriteStream({ flush: true })
    if (compress) await pipeline(pieces, createGzip({ level: 6 }), hashFile, stream)
    else await pipeline(pieces, hashFile, stream)
  } finally {
    await target.close()
  }
  const totals: DumpTotals = {
    counts,
    lines: { count: size.count, bytes: size.lines, sha256: hashes.lines.digest('hex') },
    file: { bytes: size.file, sha256: hashes.file.digest('hex') },
  }
  return { settings: snapshot.settings, totals, mark: snapshot.mark }
}

function shelfCounts(catalogue: Record<'vendors' | 'services' | 'places', readonly unknown[]>) {
  return { vendors: catalogue.vendors.length, services: catalogue.services.length, places: catalogue.places.length }
}

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const line of lines) {
    const piece = Buffer.from(line)
    held.push(piece)
    bytes += piece.length
    if (bytes < pieceBytes) continue
    const all = Buffer.concat(held)
    let from = 0
    for (; from + pieceBytes <= all.length; from += pieceBytes) yield all.subarray(from, from + pieceBytes)
    held = [all.subarray(from)]
    bytes = all.length - from
  }
  if (bytes > 0) yield Buffer.concat(held)
}
