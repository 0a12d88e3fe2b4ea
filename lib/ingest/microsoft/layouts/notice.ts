import type { Range } from '@/lib/ingest/coverage'
import { type MappedText, type Passage, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import type { Found } from '@/lib/ingest/microsoft/layouts/history'
import { findPostEnd, type Post, readPost } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket } from '@/lib/ingest/microsoft/ticket'
import { findLabels } from '@/lib/ingest/microsoft/words/labels'
import { type MomentOptions, type MomentReading, readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { linesOf } from '@/lib/ingest/paragraphs'

const referencePattern = /(?:NHSmail|Microsoft) Reference[ \u00a0]{0,3}:[ \t\u00a0]{0,3}(?<code>[A-Z]{2,4}\d{5,10})/gi
const headingPattern = /Microsoft 365 Alert\s{0,3}[–—-]/i
const linesAbove = 8

/**
 * The notices in which NHSmail relays a Microsoft ticket: a heading, a time, both references, then labels of its own. Each is one
 * `third-party-notice`, stated at its latest "Current Update" or "Final Update", else at its heading time. NHSmail prints "(GMT)"
 * or nothing all year and means local time in the United Kingdom; where the two differ the moment carries a doubt.
 */
export function findNotices(of: MappedText): Found[] {
  const references = Array.from(of.text.matchAll(referencePattern), (match) => ({ match, code: (match.groups?.code ?? '').toUpperCase() }))
  const vendors = references.filter(({ match }) => match[0].toLowerCase().startsWith('microsoft'))
  const starts = vendors.map(({ match }) => findStart(of.text, match.index))
  const found: Found[] = []
  vendors.forEach(({ match, code }, index) => {
    const from = Math.max(starts[index] ?? 0, found.at(-1)?.ranges[0]?.to ?? 0)
    const to = findPostEnd(of, match.index, starts[index + 1] ?? of.text.length, false)
    const own = references.find((other) => other.match.index >= from && other.match.index < to && other.code !== code)
    found.push(readNotice(of, { from, to }, code, own?.code ?? null))
  })
  return found
}

/** The line where a notice begins: its heading if there is one a few lines above the reference, else the first reference or time. */
function findStart(text: string, reference: number): number {
  const above = linesOf(text, Math.max(0, reference - 1500), reference).filter(({ from, to }) => text.slice(from, to).trim() !== '')
  const near = above.slice(-linesAbove)
  const heading = near.findLast(({ from, to }) => headingPattern.test(text.slice(from, to)))
  if (heading !== undefined) return heading.from
  let start = text.lastIndexOf('\n', reference - 1) + 1
  for (const line of near.toReversed()) {
    const words = text.slice(line.from, line.to)
    if (line.from < start && !/reference/i.test(words) && readMoment(words, { zone: 'UTC', slashOrder: 'day-first' }) === null) break
    start = Math.min(start, line.from)
  }
  return start
}

function readNotice(of: MappedText, range: Range, code: string, reference: string | null): Found {
  const lines = linesOf(of.text, range.from, range.to)
  const times: MomentOptions = { zone: 'Europe/London', slashOrder: 'day-first', gmtMeans: 'Europe/London' }
  const labels = findLabels(of.text, range.from, range.to)
  const heading = lines[0] !== undefined && headingPattern.test(of.text.slice(lines[0].from, lines[0].to)) ? lines[0] : null
  const post: Post = { ...readPost(of, heading?.to ?? range.from, range.to), kind: 'third-party-notice', from: range.from }
  post.span = spanOf(trimmed({ of, ...range }))
  if (heading !== null) post.headline = trimmed({ of, ...heading })
  const updates = labels.filter(({ meaning }) => meaning === 'currentStatus' || meaning === 'finalStatus').map(({ valueFrom }) => valueFrom)
  const before = lines.filter(({ from }) => from < (labels[0]?.from ?? range.to)).map(({ from }) => from)
  const read = (offsets: number[]) =>
    offsets.flatMap((from) => {
      const reading = readMoment(of.text.slice(from, Math.min(range.to, from + 200)), times)
      return reading === null ? [] : [{ reading, passage: { of, from, to: range.to } }]
    })
  post.stated = latest(read(updates)) ?? latest(read(before))
  const ticket = emptyTicket(code, post.span)
  ticket.posts = [post]
  if (heading !== null) Object.assign(ticket, partsOf(of, heading))
  ticket.classification = 'incident'
  if (reference !== null) ticket.otherCodes.push({ issuer: 'NHSmail', code: reference })
  return { ticket, ranges: [range] }
}

function latest<Read extends { reading: MomentReading }>(readings: Read[]): Read | null {
  const dated = readings.filter(({ reading }) => reading.moment.at !== null)
  return dated.sort((a, b) => ((a.reading.moment.at ?? '') < (b.reading.moment.at ?? '') ? 1 : -1))[0] ?? readings[0] ?? null
}

/** "Microsoft 365 Alert – Service Degradation – Exchange Online – TITLE – RESOLVED": service and title; without such parts, the line. */
function partsOf(of: MappedText, heading: Range): { service: Passage | null; title: Passage } {
  const line = of.text.slice(heading.from, heading.to)
  const breaks = Array.from(line.matchAll(/\s[–—-]\s/g), ({ index }) => index)
  const part = (from: number | undefined, to: number | undefined) =>
    trimmed({ of, from: heading.from + (from === undefined ? 0 : from + 3), to: heading.from + (to ?? line.length) })
  if (breaks.length < 3) return { service: null, title: part(undefined, undefined) }
  const closes = /[–—-]\s+(?:ONGOING|RESOLVED|CLOSED|UPDATED?|MONITORING)\s*$/.test(line)
  return { service: part(breaks[1], breaks[2]), title: part(breaks[2], closes && breaks.length > 3 ? breaks.at(-1) : undefined) }
}
