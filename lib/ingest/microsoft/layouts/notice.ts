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
  const references = Array.from(of.text.matchAll(referencePattern), ({ index, 0: words, groups }) => ({
    at: index,
    ofVendor: words.toLowerCase().startsWith('microsoft'),
    code: (groups?.code ?? '').toUpperCase(),
  }))
  const vendors = references.filter(({ ofVendor }) => ofVendor)
  const starts = vendors.map(({ at }) => findStart(of.text, at))
  let end = 0
  let next = 0
  return vendors.map(({ at, code }, index) => {
    const from = Math.max(starts[index] ?? 0, end)
    const to = findPostEnd(of, at, Math.max(at, starts[index + 1] ?? of.text.length), false)
    end = to
    while ((references[next]?.at ?? of.text.length) < from) next++
    let own: string | null = null
    for (; (references[next]?.at ?? of.text.length) < to; next++)
      if (references[next]?.ofVendor === false) own ??= references[next]?.code ?? null
    return readNotice(of, { from, to }, code, own)
  })
}

/** The line where a notice begins: its heading if there is one a few lines above the reference, else the first reference or time. */
function findStart(text: string, reference: number): number {
  const above = linesOf(text, Math.max(0, reference - 1500), reference).filter(({ from, to }) => text.slice(from, to).trim() !== '')
  const near = above.slice(-linesAbove)
  const heading = near.findLast(({ from, to }) => headingPattern.test(text.slice(from, to)))
  if (heading !== undefined) return heading.from
  let start = above.at(-1)?.from ?? reference
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
  const heading = headingOf(of.text, lines[0], labels[0]?.from ?? range.to)
  const post: Post = { ...readPost(of, heading?.to ?? range.from, range.to), kind: 'third-party-notice', from: range.from }
  post.span = spanOf(trimmed({ of, ...range }))
  if (heading !== null) post.headline = trimmed({ of, ...heading })
  const updates = labels.filter(({ meaning }) => meaning === 'currentStatus' || meaning === 'finalStatus').map(({ valueFrom }) => valueFrom)
  const before = [heading?.to ?? range.from, ...lines.map(({ from }) => from)].filter((from) => from < (labels[0]?.from ?? range.to))
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

/** The heading line of a notice, without the time and labels that follow it when everything was pasted on one line. */
function headingOf(text: string, line: Range | undefined, firstLabel: number): Range | null {
  if (line === undefined || !headingPattern.test(text.slice(line.from, Math.min(line.to, firstLabel)))) return null
  const to = Math.min(line.to, firstLabel)
  const time = text.slice(line.from, to).search(/\d{1,2}\/\d{1,2}\/\d{4}/)
  return { from: line.from, to: time === -1 ? to : line.from + time }
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
