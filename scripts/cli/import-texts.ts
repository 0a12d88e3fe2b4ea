import { AppError } from '@/lib/core/errors'
import type { Format } from '@/lib/ingest/draft'
import { formats, getFormat, sniffFormat } from '@/lib/ingest/formats'
import { Misuse } from '@/scripts/cli/misuse'
import type { Input } from '@/scripts/cli/read-input'

/** A text to import and the format to read it in. */
export type Text = { name: string; file: string | null; text: string; format: Format }

/** A file of which nothing is stored, and why. */
export type Left = { name: string; reason: string }

const sureEnough = 0.5
const choice = `Name one: ${formats.map(({ name }) => name).join(', ')}.`

/** The format of that name; null for `auto`. Throws a Misuse that names those there are. */
export function requireFormat(name: string): Format | null {
  if (name === 'auto') return null
  const format = getFormat(name)
  if (format !== null) return format
  throw new Misuse(`There is no format ${name}. Known are auto, ${formats.map((known) => known.name).join(', ')}.`)
}

/**
 * The texts of the inputs with their formats. Of a folder, what cannot be read or is empty is refused and what is of another format
 * is left aside; a single input must be read, in the format named, or else in one that can be told.
 */
export function readTexts(
  inputs: readonly Input[],
  format: Format | null,
  isFolder: boolean,
): { texts: Text[]; refused: Left[]; aside: Left[] } {
  const texts: Text[] = []
  const refused: Left[] = []
  const aside: Left[] = []
  for (const input of inputs) {
    const { name, file } = input
    const text = isFolder ? tryRead(input) : { ok: true as const, value: input.read() }
    if (!text.ok) {
      refused.push({ name, reason: text.error })
      continue
    }
    const found = formatOf(text.value, format, isFolder)
    if (found !== null) texts.push({ name, file, text: text.value, format: found })
    else if (text.value.trim() === '') refused.push({ name, reason: `${name} is empty.` })
    else
      aside.push({
        name,
        reason: `${name} is in ${format === null ? 'no format that is known here' : `another format than ${format.name}`}. ${choice}`,
      })
  }
  return { texts, refused, aside }
}

function formatOf(text: string, format: Format | null, isFolder: boolean): Format | null {
  if (format === null) return sniffFormat(text)
  return !isFolder || format.sniff(text) >= sureEnough ? format : null
}

function tryRead(input: Input): { ok: true; value: string } | { ok: false; error: string } {
  try {
    return { ok: true, value: input.read() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.message }
    throw error
  }
}
