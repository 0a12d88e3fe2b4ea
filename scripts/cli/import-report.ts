import type { ImportedItem } from '@/lib/data/incidents/commands/import-reading'
import type { Filed } from '@/lib/data/incidents/import/file-catalogue'
import type { Doubt, Reading } from '@/lib/ingest/draft'
import type { Left } from '@/scripts/cli/import-texts'
import type { Io } from '@/scripts/cli/io'

/** What was read from one file, and what became of it. */
export type FileReport = { name: string; text: string; reading: Reading; items: readonly ImportedItem[] }

export type ImportReport = {
  /** Vendors and services that were not known before. */
  filed: Filed
  files: readonly FileReport[]
  /** Files refused whole. */
  refused: readonly Left[]
  /** Files of a folder that are in another format. */
  aside: readonly Left[]
  /** How many incidents were left when somebody interrupted it. */
  unread: number
}

const groups = ['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const
type Group = (typeof groups)[number]

/** Of longer lists only the number is told where nothing needs to be looked at. */
const longest = 20

/** Whether something that was given is not in the record and not on the desk. */
export function isIncomplete({ files, refused, unread }: ImportReport): boolean {
  const lost = ({ items, reading }: FileReport) => items.some((item) => groupOf(item) === 'refused') || (reading.rejected ?? []).length > 0
  return refused.length > 0 || unread > 0 || files.some(lost)
}

/** The report for machines: everything. */
export function reportToJson(report: ImportReport): unknown {
  const { filed, files, refused, aside, unread } = report
  const listOf = <Value extends object>(list: (file: FileReport) => readonly Value[]) =>
    files.flatMap((file) => list(file).map((value) => ({ file: file.name, ...value })))
  return {
    counts: { ...countGroups(report), interruptedBefore: unread },
    vendors: filed.vendors.map(({ slug, name }) => ({ slug, name })),
    services: filed.services,
    items: listOf(({ items }) => items),
    rejected: listOf(({ reading }) => reading.rejected ?? []),
    refused,
    aside,
    doubts: listOf(({ reading }) => reading.doubts.map(({ kind, message, start, end }) => ({ kind, message, start, end }))),
  }
}

/** The report for people: what happened on `out`, what to look at on `err`. */
export function tellReport(report: ImportReport, io: Io): void {
  const { files, refused, aside, unread } = report
  tellFiled(report.filed, io)
  const counts = countGroups(report)
  const items = files.flatMap((file) => file.items)
  for (const item of items) tellItem(item, counts, io)
  const manyFiles = files.length + refused.length + aside.length > 1
  for (const file of files) tellDoubts(file, manyFiles ? `${file.name}, ` : '', io)
  for (const { reason } of refused) io.err(`Nothing of it was stored: ${reason}\n`)
  for (const { reason } of aside) io.err(`Left aside: ${reason}\n`)
  if (unread > 0) io.err(`Interrupted: ${unread} not looked at. Everything above is stored; run the same command again to go on.\n`)
  if (items.length !== 1 || manyFiles || unread > 0) {
    io.out(`${groups.map((group) => `${counts[group]} ${group}`).join(', ')}.\n`)
  }
}

function groupOf({ outcome, published, perhaps }: ImportedItem): Group {
  if (outcome === 'exists' || outcome === 'refused') return 'refused'
  return !published && perhaps.some(({ sideBySide }) => !sideBySide) ? 'doubtful' : outcome
}

function countGroups({ files, refused }: ImportReport): Record<Group, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: refused.length }
  for (const { items, reading } of files) {
    for (const item of items) counts[groupOf(item)] += 1
    counts.refused += reading.rejected?.length ?? 0
  }
  return counts
}

function tellFiled({ vendors, services }: Filed, io: Io): void {
  for (const { slug, name } of vendors) io.out(`Filed the vendor ${name} (${slug}), which was not known yet.\n`)
  const [first, ...others] = services
  if (first === undefined) return
  io.out(`Filed ${others.length === 0 ? `the service ${first.name}` : `${services.length} services, among them ${first.name}`}.\n`)
}

function tellItem(item: ImportedItem, counts: Record<Group, number>, io: Io): void {
  const group = groupOf(item)
  const isDull = (group === 'new' || group === 'unchanged') && item.perhaps.length === 0 && item.kept.length === 0
  if (isDull && counts[group] > longest) return
  io.out(`${item.outcome === 'exists' ? 'exists' : group}: ${item.slug}, ${item.title}${whereabouts(item)}\n`)
  for (const kept of item.kept) io.err(`  ${kept}\n`)
  for (const other of item.perhaps) {
    const why = other.sideBySide ? ', which stands in the same text' : other.published ? '' : ', a draft'
    io.err(`  Perhaps the same as ${other.slug}, ${other.title}${why}.\n`)
  }
  if (group === 'doubtful') {
    io.err(
      `  It waits as a draft. To publish it: --only ${item.slug} --publish --publish-likely; to add it to the other: --only and --into.\n`,
    )
  }
  if (item.outcome === 'exists') io.err(`  Not stored: ${item.reason}. To add to it: --into ${item.slug}\n`)
  if (item.outcome === 'refused') io.err(`  Not stored: ${item.reason}\n`)
}

function whereabouts({ published, draftId }: ImportedItem): string {
  if (draftId !== null) return ` (draft ${draftId})`
  return published ? ' (published)' : ''
}

/** Where the reader of the format was not sure, by line and column. */
export function tellDoubts({ reading, text }: { reading: Reading; text: string }, prefix: string, io: Io): void {
  for (const { key, reason } of reading.rejected ?? []) io.err(`Left out ${key}: ${reason}\n`)
  const lines = lineStarts(text)
  for (const doubt of reading.doubts.slice(0, longest)) io.err(`${prefix}${placeOf(doubt, lines)}: ${doubt.kind}: ${doubt.message}\n`)
  const more = reading.doubts.slice(longest)
  if (more.length > 0) io.err(`${more.length} more doubts (${[...new Set(more.map(({ kind }) => kind))].join(', ')}); --json lists all.\n`)
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function placeOf({ start }: Doubt, lines: readonly number[]): string {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) <= start) low = middle
    else high = middle
  }
  return `line ${low + 1}, column ${start - (lines[low] ?? 0) + 1}`
}
