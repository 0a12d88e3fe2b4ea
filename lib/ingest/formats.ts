import { aws } from '@/lib/ingest/aws/format'
import { comments } from '@/lib/ingest/comments/format'
import { cstate } from '@/lib/ingest/cstate/format'
import type { Format } from '@/lib/ingest/draft'
import { googleCloud } from '@/lib/ingest/google-cloud/format'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { tweet } from '@/lib/ingest/tweet/format'

/** The table of formats that can be read: one line each. A new format is a folder beside this file and its line here. */
export const formats: readonly Format[] = [microsoft, googleCloud, aws, statuspage, cstate, tweet, comments]

/** The format of that name, null when there is none. */
export function getFormat(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null
}

/** The format that is surest it can read a text, null when none is even half sure, or as sure as told. */
export function sniffFormat(text: string, least = 0.5): Format | null {
  const guesses = formats.map((format) => ({ format, sure: format.sniff(text) })).sort((a, b) => b.sure - a.sure)
  return guesses[0] !== undefined && guesses[0].sure >= least ? guesses[0].format : null
}
