import { aws } from '@/lib/ingest/aws/format'
import { cstate } from '@/lib/ingest/cstate/format'
import type { Format } from '@/lib/ingest/draft'
import { googleCloud } from '@/lib/ingest/google-cloud/format'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { statuspage } from '@/lib/ingest/statuspage/format'

/** The table of formats that can be read: one line each. A new format is a folder beside this file and its line here. */
export const formats: readonly Format[] = [microsoft, googleCloud, aws, statuspage, cstate]

/** The format of that name, null when there is none. */
export function getFormat(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null
}

/** The format that is surest it can read a text, null when none is even half sure. */
export function sniffFormat(text: string): Format | null {
  const guesses = formats.map((format) => ({ format, sure: format.sniff(text) })).sort((a, b) => b.sure - a.sure)
  return guesses[0] !== undefined && guesses[0].sure >= 0.5 ? guesses[0].format : null
}
