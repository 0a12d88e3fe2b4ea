import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Reading, ReadOptions } from '@/lib/ingest/draft'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

/** A small catalogue: the services that the fixtures speak of. */
export const testServices: ReadOptions['services'] = [
  { slug: 'exchange-online', vendor: 'microsoft', names: ['Exchange Online'], codePrefixes: ['EX'] },
  { slug: 'teams', vendor: 'microsoft', names: ['Microsoft Teams'], codePrefixes: ['TM'] },
  { slug: 'sharepoint-online', vendor: 'microsoft', names: ['SharePoint Online'], codePrefixes: ['SP'] },
  { slug: 'usage', vendor: 'microsoft', names: ['usage page'], codePrefixes: [] },
]

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')
}

/** What the reader makes of a text with a zone, the fixtures' catalogue and the small registry of places. */
export function readText(text: string, zone = 'UTC'): Reading {
  return microsoft.read(text, testReadOptions({ zone, services: testServices }))
}

/** The only document of a reading. */
export function onlyDocument(reading: Reading): IncidentDocument {
  const [draft, ...more] = reading.drafts
  if (draft === undefined || more.length > 0) throw new Error(`expected one draft, found ${reading.drafts.length}`)
  return draft.document
}

/** The entry at a place, counted from the oldest. */
export function entryAt(document: IncidentDocument, index: number): Entry {
  const entry = document.entries.at(index)
  if (entry === undefined) throw new Error(`no entry ${index}`)
  return entry
}

/** The doubts of one kind, as the words of the input that they point at. */
export function doubtedWords(reading: Reading, text: string, kind: Reading['doubts'][number]['kind']): string[] {
  return reading.doubts.filter((doubt) => doubt.kind === kind).map(({ start, end }) => text.slice(start, end))
}
