import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { decodeText } from '@/lib/ingest/decode-text'
import type { Reading, ReadOptions } from '@/lib/ingest/draft'
import { getFormat } from '@/lib/ingest/formats'
import { places, services } from '@/prisma/catalogue'

const folder = '../shared/data'

/** The words with which tests of the collection of real feeds say that it does not lie beside the project. */
export const sharedNote = existsSync(folder) ? '' : ' (the real data is not here: skipped)'

export type SharedFeed = { text: string; format: string; reading: Reading }

/** A file of the collection, read as `cli import` reads it. */
export function readShared(formatName: string, path: string, parts: Partial<ReadOptions> = {}): SharedFeed {
  const text = decodeText(readFileSync(`${folder}/${path}`))
  const format = getFormat(formatName)
  if (!text.ok || format === null) throw new Error(`${path} cannot be read as ${formatName}`)
  const options = { zone: 'UTC', places, services, incidentId: deriveIncidentId, ...parts }
  return { text: text.value, format: formatName, reading: format.read(text.value, options) }
}

/** The names of the files in a folder of the collection, in order. */
export function listShared(path: string): string[] {
  return readdirSync(`${folder}/${path}`)
    .filter((name) => !name.startsWith('.'))
    .sort()
}
