import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Instant } from '@/lib/core/time/moment'
import { cleanLine, clipText } from '@/lib/ingest/feed/feed-text'
import { type Move, printMoment } from '@/lib/ingest/merge/vendor-moves'

const mostLines = 50
const longestQuote = 240
const context = 40

/**
 * The entry that says, in our words, what the vendor moved from what to what, stated when we noticed it. It never quotes more of a
 * rewritten text than the stretch that differs; the whole texts stand in the revisions.
 */
export function toRecordChange(moves: readonly Move[], noticedAt: Instant, incoming: IncidentDocument): Entry {
  const source = incoming.sources[0]
  const lines = moves.slice(0, mostLines).map((move) => `- ${lineOf(move)}`)
  const more = moves.length > mostLines ? [`- and ${moves.length - mostLines} more, in the revision`] : []
  const facts = moves.map(({ what, entry, from, to }) => ({ what, entry: entry?.id ?? null, from, to }))
  return {
    id: `c-${sha256Hex(canonicalJson({ noticedAt, facts })).slice(0, 16)}`,
    kind: 'record-change',
    statedAt: { at: noticedAt, precision: 'second', zone: 'UTC', zoneCertainty: 'stated' },
    headline: cleanLine(`${source?.publisher ?? 'The vendor'} changed what it had published: ${summaryOf(moves)}`, 500),
    body: clipText([...lines, ...more].join('\n'), 40_000),
    wording: 'paraphrase',
    regions: [],
    services: [],
    language: 'en',
    translations: [],
    sources: source === undefined ? [] : [source.id],
    relates: [],
    recordChange: { what: moves.every(({ what }) => what === 'withdrawn') ? 'removed' : 'rewrote', audience: 'all' },
  }
}

const incidentNouns = { title: 'the title', start: 'the start', end: 'the end', severity: 'the severity' } as const
const updateNouns = { text: 'the text', time: 'the time', withdrawn: 'the presence' } as const

function summaryOf(moves: readonly Move[]): string {
  const plain = (Object.keys(incidentNouns) as (keyof typeof incidentNouns)[]).filter((what) => moves.some((move) => move.what === what))
  const counted = (Object.keys(updateNouns) as (keyof typeof updateNouns)[]).flatMap((what) => {
    const count = moves.filter((move) => move.what === what).length
    return count === 0 ? [] : [`${updateNouns[what]} of ${count === 1 ? 'one update' : `${count} updates`}`]
  })
  return [...plain.map((what) => incidentNouns[what]), ...counted].join(', ')
}

function lineOf({ what, entry, from, to }: Move): string {
  const update = `the update of ${(entry === null ? null : printMoment(entry.statedAt)) ?? 'unknown date'}`
  if (what === 'withdrawn') return `No longer published: ${update}. It is kept here.`
  if (what === 'text') {
    const [before, after] = differenceOf(from ?? '', to ?? '')
    return `The text of ${update}: ${quote(before)} → ${quote(after)}`
  }
  if (what === 'time') return `The time of ${update}: ${from ?? 'none'} → ${to ?? 'none'}`
  const noun = incidentNouns[what].replace('the', 'The')
  return what === 'title'
    ? `${noun}: ${quote(from ?? '')} → ${quote(to ?? '')}`
    : `${noun}: ${from ?? 'none given'} → ${to ?? 'none given'}`
}

/** The stretch in which two texts differ, with a few words around it. */
function differenceOf(before: string, after: string): [string, string] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const cut = (text: string) => {
    const from = wordStart(text, Math.max(0, head - context))
    return text.slice(from, Math.min(text.length, text.length - tail + context))
  }
  return [cut(before), cut(after)]
}

function wordStart(text: string, from: number): number {
  const space = from === 0 ? -1 : text.slice(from, from + context).search(/\s/)
  return space === -1 ? from : from + space + 1
}

function quote(text: string): string {
  const line = cleanLine(text, longestQuote)
  return line === '' ? 'nothing' : `“${line}”`
}
