import { findPrivateDetails, type PrivateDetail } from '@/lib/core/reports/find-private-details'
import type { ReaderReport } from '@/lib/core/reports/reader-report'

/** A report with what deciding needs to know of its incident. */
export type QueuedReportView = ReaderReport & {
  incident: { id: string; slug: string; title: string; language: string; codes: string[]; state: string; waiting: number }
}

export function codeOfReported({ codes, slug }: QueuedReportView['incident']): string {
  return codes[0] ?? slug
}

/** A text in pieces: what may tell who somebody is, and what is between. */
export function markDetails(text: string): { text: string; kind: PrivateDetail['kind'] | null; at: number }[] {
  let until = 0
  const pieces = findPrivateDetails(text).flatMap(({ kind, start, end }) => {
    const before = { text: text.slice(until, start), kind: null, at: until }
    until = end
    return [before, { text: text.slice(start, end), kind, at: start }]
  })
  return [...pieces, { text: text.slice(until), kind: null, at: until }].filter((piece) => piece.text !== '')
}

/** Whether somebody should look before any word of it becomes public. */
export function hasPrivateDetails({ text, place, when }: ReaderReport): boolean {
  return [text, place?.wording ?? '', when].some((part) => findPrivateDetails(part).length > 0)
}

/** What is about one incident, together, in the order in which the incidents come first. */
export function groupByIncident(reports: readonly QueuedReportView[]): QueuedReportView[][] {
  const groups = new Map<string, QueuedReportView[]>()
  for (const report of reports) groups.set(report.incident.id, [...(groups.get(report.incident.id) ?? []), report])
  return [...groups.values()]
}
