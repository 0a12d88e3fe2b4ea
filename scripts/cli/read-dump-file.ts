import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { DumpPart } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { readLines } from '@/lib/data/files/read-lines'
import { dumpFile, manifestFile } from '@/lib/publish/dump/dump-format'
import { dumpFormatName } from '@/lib/publish/dump/dump-line'
import { createDumpReader } from '@/lib/publish/dump/read-dump'

const manifestSchema = z.object({ format: z.literal(dumpFormatName), file: z.object({ bytes: z.number(), sha256: z.string() }) })
type Manifest = z.infer<typeof manifestSchema>

export type DumpSource = { bytes: number; parts: (onBytes?: (done: number) => void) => AsyncGenerator<DumpPart> }

/** A dump in a file, or in a folder beside its manifest, whose sums must then be right. Its last part comes only when all of it was. */
export function openDump(given: string): DumpSource {
  const isFolder = statSync(given).isDirectory()
  const file = isFolder ? path.join(given, dumpFile) : given
  const manifest = isFolder ? readManifest(path.join(given, manifestFile)) : null
  return { bytes: statSync(file).size, parts: (onBytes) => readParts(file, manifest, onBytes) }
}

function readManifest(file: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error
    throw new AppError('invalid', `${file} is no manifest of a dump.`)
  }
}

async function* readParts(file: string, manifest: Manifest | null, onBytes?: (done: number) => void): AsyncGenerator<DumpPart> {
  const { lines, sums } = readLines(file, onBytes)
  const reader = createDumpReader()
  let last: DumpPart | null = null
  for await (const line of lines) {
    for (const part of reader.read(line)) {
      if (part.type === 'end') last = part
      else yield part
    }
  }
  reader.finish()
  const { bytes, sha256 } = sums()
  if (manifest !== null && (bytes !== manifest.file.bytes || sha256 !== manifest.file.sha256))
    throw new AppError('invalid', `${file} is not the file that its manifest describes: size or checksum are others.`)
  if (last !== null) yield last
}
