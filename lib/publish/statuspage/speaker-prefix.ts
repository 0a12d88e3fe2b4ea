import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, EntryKind } from '@/lib/core/incident/entry'

/** Which entries are told, and what is said of their voice; null where the voice alone is enough. Others are left to the page. */
export const toldKinds: Readonly<Partial<Record<EntryKind, string | null>>> = {
  'vendor-update': null,
  'vendor-statement': 'statement',
  'third-party-notice': 'third-party notice',
  press: 'press',
  report: 'report',
  measurement: 'measurement',
  check: 'check',
  'record-change': 'notice changed',
}

/** Whether an entry becomes an update: of a kind that is told, not doubtful, and dated, for an update without a time cannot be written. */
export function isTold({ kind, relevance }: Entry): boolean {
  return toldKinds[kind] !== undefined && relevance !== 'doubtful'
}

/**
 * Who speaks, in brackets before the text: `[Microsoft]`, `[a reader, Switzerland: report]`, `[Microsoft: paraphrased]`. Readers
 * of a status page take every update for the operator's own word; here there are several voices.
 */
export function speakerPrefix(entry: Entry, { sources }: IncidentDocument, vendor: string): string {
  const publisher = sources.find(({ id }) => id === entry.sources[0])?.publisher
  const isVendor = entry.kind === 'vendor-update' || entry.kind === 'vendor-statement' || entry.kind === 'record-change'
  const speaker = entry.speaker ?? (isVendor ? vendor : (publisher ?? 'unnamed'))
  const wording = { verbatim: [], paraphrase: ['paraphrased'], translation: ['translated'] }[entry.wording]
  const said = [toldKinds[entry.kind] ?? [], wording].flat().join(', ')
  return `[${speaker}${said === '' ? '' : `: ${said}`}]`
}
