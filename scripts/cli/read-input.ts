import { readFileSync, statSync } from 'node:fs'
import { AppError } from '@/lib/core/errors'
import { decodeText } from '@/lib/ingest/decode-text'
import type { Io } from '@/scripts/cli/io'

const mostBytes = 64 * 1024 * 1024

/** The text of a file, or of stdin for `-`. Throws an AppError in one line when it cannot be read or is no text. */
export function readInput(file: string, io: Io): string {
  const bytes = readBytes(file, io)
  if (bytes.length > mostBytes) throw new AppError('too-large', `${nameOf(file)} is larger than ${mostBytes / 1024 / 1024} MB.`)
  const text = decodeText(bytes)
  if (!text.ok) throw new AppError('invalid', `${nameOf(file)} cannot be read. ${text.error}`)
  return text.value
}

export function nameOf(file: string): string {
  return file === '-' ? 'The input' : file
}

function readBytes(file: string, io: Io): Uint8Array {
  try {
    if (file === '-') return io.readStdin()
    if (statSync(file).size > mostBytes) throw new AppError('too-large', `${file} is larger than ${mostBytes / 1024 / 1024} MB.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    const { code } = error as NodeJS.ErrnoException
    const why =
      { ENOENT: 'there is no such file', EACCES: 'reading it is not allowed', EISDIR: 'it is a folder' }[code ?? ''] ??
      code ??
      String(error)
    throw new AppError('invalid', `${nameOf(file)} cannot be read: ${why}.`)
  }
}
