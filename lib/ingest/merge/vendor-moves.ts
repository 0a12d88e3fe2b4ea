import type { MomentClaim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import type { Impact } from '@/lib/core/incident/impact'
import type { Moment } from '@/lib/core/time/moment'

/** Something the vendor had published and now publishes differently. Null where there was, or is, nothing. */
export type Move = {
  what: 'title' | 'start' | 'end' | 'severity' | 'text' | 'time' | 'withdrawn'
  /** The update it is about; null for the incident itself. */
  entry: Entry | null
  from: string | null
  to: string | null
  /** Said for the first time along with a new update: news, no rewriting of what stood there. */
  news: boolean
}

/**
 * What differs between two imports of an incident in what the vendor had published: its title, structured start and end, severity,
 * and the text and time of its updates. A new update is no move, nor is a first start or severity. A first end is one: news when
 * an update came with it, else slipped in.
 */
export function findMoves(last: IncidentDocument, incoming: IncidentDocument): Move[] {
  const moves: Move[] = []
  const known = new Set(last.entries.map(({ id }) => id))
  const spoke = incoming.entries.some(({ id }) => !known.has(id))
  const tell = (what: Move['what'], from: string | null, to: string | null, entry: Entry | null = null) => {
    if (from !== to) moves.push({ what, entry, from, to, news: what === 'end' && from === null && spoke })
  }
  tell('title', last.title, incoming.title)
  for (const before of last.impacts) {
    const now = incoming.impacts.find(({ id }) => id === before.id)
    if (now === undefined) continue
    const start = printField(before.starts)
    if (start !== null) tell('start', start, printField(now.starts))
    tell('end', printField(before.ends), printField(now.ends))
    if (before.level !== undefined || before.effect !== now.effect) tell('severity', printSeverity(before), printSeverity(now))
  }
  const entries = new Map(incoming.entries.map((entry) => [entry.id, entry]))
  for (const before of last.entries) {
    const now = entries.get(before.id)
    if (now === undefined) tell('withdrawn', wordsOf(before), null, before)
    else {
      tell('time', printMoment(before.statedAt), printMoment(now.statedAt), before)
      tell('text', wordsOf(before), wordsOf(now), before)
    }
  }
  return moves
}

/** The words of an entry: headline, labelled fields, body. */
export function wordsOf(entry: Entry): string {
  const fields = fieldNames.flatMap((name) => entry.fields?.[name] ?? [])
  return [entry.headline ?? '', ...fields, entry.body].filter((text) => text !== '').join('\n')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment in English, to the minute or the second: "18 Jul 2023, 10:39:42 UTC". Null without an instant. */
export function printMoment({ at }: Moment): string | null {
  if (at === null) return null
  const time = at.endsWith(':00.000Z') ? at.slice(11, 16) : at.slice(11, 19)
  return `${Number(at.slice(8, 10))} ${months[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)}, ${time} UTC`
}

function printField(claims: readonly MomentClaim[]): string | null {
  const moments = claims.filter(({ how }) => how === 'field').flatMap(({ moment }) => printMoment(moment) ?? [])
  return moments.length === 0 ? null : moments.join(', ')
}

function printSeverity({ level, effect }: Impact): string {
  return level === undefined ? effect : `${effect}, ${level}`
}
