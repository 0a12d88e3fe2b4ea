import type { Range } from '@/lib/ingest/coverage'
import { type MappedText, type Passage, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import { type Found, timesOf } from '@/lib/ingest/microsoft/layouts/history'
import { findPostEnd, readPost } from '@/lib/ingest/microsoft/read-post'
import { type DatedField, emptyTicket, type ReadContext } from '@/lib/ingest/microsoft/ticket'
import { type MomentReading, readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { linesOf } from '@/lib/ingest/paragraphs'

const summaryPattern =
  /^\s{0,20}(?:\[(?<status>\w{1,40})\]\s{0,3})?(?<code>[A-Z]{2}\d{5,8})\s{0,3}\|\s{0,3}(?<service>[^|]{1,200})\|\s{0,3}(?<title>[^|]{1,1000})$/
const rowPattern = /^\s{0,20}(?<name>Status|Classification|User Impact|Last Updated|Start Time|End Time|Latest Message)[ \t:]+(?=\S)/

/**
 * The layout of a service-health checker: lines "CODE | service | title", then rows without colons (Status, Classification, User
 * Impact, Last Updated, Start Time, End Time) and the latest post. Rows are structured data; the post is stated at "Last Updated".
 */
export function findCheckerPages(of: MappedText, context: ReadContext): Found[] {
  if (!/\bLatest Message\b/.test(of.text)) return []
  const pages: Page[] = []
  for (const line of linesOf(of.text)) readLine(of, line, pages)
  return pages.flatMap((page, index) =>
    page.message === null ? [] : [toFound(of, page, pages[index + 1]?.from ?? of.text.length, context)],
  )
}

type Page = { from: number; code: string; ranges: Range[]; values: Map<string, Passage>; message: number | null }

function readLine(of: MappedText, line: Range, pages: Page[]): void {
  const words = of.text.slice(line.from, Math.min(line.to, line.from + 2000))
  const summary = summaryPattern.exec(words)
  if (summary !== null) {
    const code = summary.groups?.code ?? ''
    const last = pages.at(-1)
    const page: Page =
      last?.code === code && last.message === null ? last : { from: line.from, code, ranges: [], values: new Map(), message: null }
    if (page !== last) pages.push(page)
    for (const name of ['service', 'title', 'status']) {
      const text = summary.groups?.[name]
      const from = line.from + words.lastIndexOf(text ?? '')
      if (text !== undefined) page.values.set(name, trimmed({ of, from, to: from + text.length }))
    }
    page.ranges.push({ from: line.from, to: line.to })
    return
  }
  const page = pages.at(-1)
  const row = page === undefined || page.message !== null ? null : rowPattern.exec(words)
  if (page === undefined || row === null) return
  const name = (row.groups?.name ?? '').toLowerCase()
  if (name === 'latest message') page.message = line.from + row[0].length
  else page.values.set(name, trimmed({ of, from: line.from + row[0].length, to: line.to }))
  page.ranges.push({ from: line.from, to: line.to })
}

function toFound(of: MappedText, page: Page, edge: number, context: ReadContext): Found {
  const from = page.message ?? 0
  const translated = of.text.slice(from, edge).indexOf('\nMachine Translation')
  const to = findPostEnd(of, from, translated === -1 ? edge : from + translated, true)
  const post = readPost(of, from, to)
  const ranges = [...page.ranges, { from, to }]
  const whole = { of, from: page.from, to }
  const ticket = emptyTicket(page.code, spanOf(trimmed(whole)))
  const zone = zoneOfRows(page, post.fields.get('startTime')?.[0] ?? post.fields.get('endTime')?.[0], context)
  const dated = (name: string): DatedField | null => {
    const passage = page.values.get(name)
    const reading = passage === undefined ? null : readRow(passage, zone, context)
    return passage === undefined || reading === null ? null : { reading, passage }
  }
  const impact = page.values.get('user impact')
  if (impact !== undefined) post.body.push(impact)
  const stated = dated('last updated')
  if (stated !== null) post.stated = stated
  for (const [name, value] of [
    ['impactedService', page.values.get('service')],
    ['serviceStatus', page.values.get('status')],
  ] as const) {
    if (value !== undefined) post.fields.set(name, [value])
  }
  post.from = page.from
  post.span = ticket.span
  ticket.posts = [post]
  ticket.service = page.values.get('service') ?? null
  ticket.title = page.values.get('title') ?? null
  ticket.status = page.values.get('status') ?? null
  const classification = page.values.get('classification')
  if (classification !== undefined) {
    const words = of.text.slice(classification.from, classification.to).toLowerCase()
    if (words === 'advisory' || words === 'incident') ticket.classification = words
    else ticket.doubts.push({ kind: 'unknown-value', message: `“${words}” is no classification we know.`, ...spanOf(classification) })
  }
  ticket.start = dated('start time')
  ticket.end = dated('end time')
  return { ticket, ranges }
}

function readRow(passage: Passage, zone: string, context: ReadContext): MomentReading | null {
  return readMoment(passage.of.text.slice(passage.from, passage.to), { ...timesOf(context), zone })
}

/**
 * The rows name no zone, but the post repeats the start or end with one: when a row and a label of the post show the same clock
 * time, the rows are in the zone of the label. Else the zone the curator chose.
 */
function zoneOfRows(page: Page, label: Passage | undefined, context: ReadContext): string {
  const stated = label === undefined ? null : readRow(label, context.zone, context)
  const zone = stated?.moment.zone
  if (stated === null || zone === undefined || stated.assumedZone) return context.zone
  const rows = ['start time', 'end time'].flatMap((name) => page.values.get(name) ?? [])
  return rows.some((row) => readRow(row, zone, context)?.moment.at === stated.moment.at) ? zone : context.zone
}
