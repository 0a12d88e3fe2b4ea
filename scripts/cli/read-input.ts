import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/core/errors'
import { decodeText } from '@/lib/ingest/decode-text'
import type { Io } from '@/scripts/cli/io'

const mostBytes = 64 * 1024 * 1024

/** One text to import. Its `file` is the name that some formats know it by; null for stdin. Reading it may throw an AppError. */
export type Input = { name: string; file: string | null; read: () => string }

/** The file, stdin for `-`, or each file of a folder by name; hidden files and folders in it are not read. */
export function listInputs(given: string, io: Io): { inputs: Input[]; isFolder: boolean } {
  if (given === '-')
    return { inputs: [{ name: 'The input', file: null, read: () => decode('The input', io.readStdin()) }], isFolder: false }
  const isFolder = attempt(given, () => statSync(given).isDirectory())
  if (!isFolder) return { inputs: [toInput(given)], isFolder }
  const names = attempt(given, () => readdirSync(given)).filter((name) => !name.startsWith('.'))
  const files = names.map((name) => path.join(given, name)).filter((file) => attempt(file, () => statSync(file).isFile()))
  if (files.length === 0) throw new AppError('invalid', `${given} holds no file to import.`)
  return { inputs: files.sort().map(toInput), isFolder }
}

function toInput(file: string): Input {
  return { name: file, file: path.basename(file), read: () => decode(file, readBytes(file)) }
}

function readBytes(file: string): Uint8Array {
  return attempt(file, () => {
    if (statSync(file).size > mostBytes) throw new AppError('too-large', `${file} is larger than ${mostBytes / 1024 / 1024} MB.`)
    return readFileSync(file)
  })
}

function decode(name: string, bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new AppError('too-large', `${name} is larger than ${mostBytes / 1024 / 1024} MB.`)
  const text = decodeText(bytes)
  if (!text.ok) throw new AppError('invalid', `${name} cannot be read. ${text.error}`)
  return text.value
}

function attempt<Value>(file: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const { code } = error as NodeJS.ErrnoException
    const why = { ENOENT: 'there is no such file', EACCES: 'reading it is not allowed' }[code ?? ''] ?? code ?? String(error)
    throw new AppError('invalid', `${file} cannot be read: ${why}.`)
  }
}
