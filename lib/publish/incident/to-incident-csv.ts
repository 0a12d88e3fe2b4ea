import { linesOf } from '@/lib/core/text/lines'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { entryText } from '@/lib/publish/incident/entry-text'
import { addressOf, type ToldIncident } from '@/lib/publish/incident/told-incident'

const columns = [
  'id',
  'kind',
  'stated_at',
  'stated_precision',
  'happened_at',
  'happened_precision',
  'speaker',
  'headline',
  'text',
  'language',
  'wording',
  'phase',
  'finding',
  'promise_due',
  'promise_outcome',
  'promise_late_seconds',
  'services',
  'places',
  'sources',
  'source_urls',
  'url',
] as const

type Cell = string | number | null | undefined

/**
 * The format `incident.csv` (RFC 4180, UTF-8, CRLF, with a head): one row per entry in the order of the timeline, in the same columns
 * whatever the language. Instants are UTC, empty when not known. Within a cell lines end with LF, several values stand on lines of
 * their own. A text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function toIncidentCsv(incident: ToldIncident): string {
  const { timeline } = incident
  const rows = [columns, ...rowsOf(timeline, incident)]
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function rowsOf({ document, entries, promises }: Timeline, incident: ToldIncident): Cell[][] {
  const sources = new Map(document.sources.map((source) => [source.id, source]))
  const promised = new Map(promises.map((promise) => [promise.entryId, promise]))
  const page = addressOf(incident)
  return entries.map(({ entry }): Cell[] => {
    const { statedAt, happenedAt } = entry
    const promise = promised.get(entry.id)
    const named = entry.sources.flatMap((id) => sources.get(id) ?? [])
    return [
      entry.id,
      entry.kind,
      statedAt.at,
      statedAt.precision,
      happenedAt?.at,
      happenedAt?.precision,
      entry.speaker,
      entry.headline,
      entryText(entry, 'en'),
      entry.language,
      entry.wording,
      entry.phase,
      entry.finding,
      promise?.dueAt,
      promise?.outcome,
      promise?.lateSeconds,
      entry.services.map(({ service }) => service).join('\n'),
      entry.regions.map(({ place, wording }) => place ?? wording ?? '').join('\n'),
      named.map(({ publisher }) => publisher).join('\n'),
      named.some(({ url }) => url !== undefined) ? named.map(({ url }) => url ?? '').join('\n') : null,
      `${page}#${entry.id}`,
    ]
  })
}

/** A cell as spreadsheets and RFC 4180 want it; numbers are ours and stay numbers. */
function toCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = defuse(linesOf(value).join('\n'))
  return /[",\n\r]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text
}

/** What begins like a formula, also behind space or in wide letters, is read as a text when an apostrophe stands before it. */
function defuse(text: string): string {
  return /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(text) ? `'${text}` : text
}
