import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { claimPhases } from '@/lib/core/timeline/phases'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { isTold, speakerPrefix } from '@/lib/publish/statuspage/speaker-prefix'
import { phaseStates } from '@/lib/publish/statuspage/status-tables'
import type { State } from '@/lib/publish/statuspage/statuspage-shapes'
import type { StateNow } from '@/lib/publish/statuspage/to-state'
import { getDictionary } from '@/lib/site/language/dictionary'

/** One update to be: what was said, when, and how the incident stood from then on. `entry` is null for our own word. */
export type Told = { key: string; at: Instant; state: State; body: string; entry: Entry | null }

/** An incident may have thousands of entries: an answer holds the newest of each, the page all. */
export const mostUpdates = 100

type Draft = Omit<Told, 'state'> & { claims: State | null }

/**
 * The entries of an incident that are told as updates, newest first, never none. An entry that claims no phase leaves the state as it
 * was. Where the last of them leaves another state than the incident has (its end was never recorded, an announced window began), one
 * update in the voice of the record says so, at the time it concerns. `fallback` dates an incident in which nothing is dated.
 */
export function toUpdates(timeline: Timeline, now: StateNow, names: { vendor: string; site: string; fallback: Instant }): Told[] {
  const first: State = timeline.document.classification === 'maintenance' ? 'scheduled' : 'investigating'
  const drafts = toldEntries(timeline, now, names.vendor)
  const told = inForce(drafts, first)
  if (told.at(-1)?.state === now.status) return newest(told)
  const last = drafts.at(-1)?.at ?? names.fallback
  const ownWord = (at: Instant): Draft => ({
    key: `record.${now.status}`,
    at,
    claims: now.status,
    body: wordOf(now, drafts, names.site),
    entry: null,
  })
  const inPlace = inForce(withOwn(drafts, ownWord(now.closedAt ?? now.begunAt ?? last)), first)
  return newest(inPlace.at(-1)?.state === now.status ? inPlace : inForce([...drafts, ownWord(last)], first))
}

function toldEntries(timeline: Timeline, now: StateNow, vendor: string): Draft[] {
  const { document, entries, voices, status } = timeline
  const column = document.classification === 'maintenance' ? 'maintenance' : 'incident'
  const claimed = new Map(claimPhases(entries).map(({ entryId, phase }) => [entryId, phaseStates[phase][column]]))
  const reopens = new Set(status === 'disputed' && now.status === 'monitoring' ? voices.people.affected : [])
  return entries.flatMap(({ entry, sortAt }) => {
    if (sortAt === null || !isTold(entry)) return []
    const claims = claimed.get(entry.id) ?? (reopens.has(entry.id) ? now.status : null)
    return { key: entry.id, at: sortAt, claims, body: `${speakerPrefix(entry, document, vendor)} ${bodyOf(entry)}`, entry }
  })
}

/** Headline, body and labelled fields, as the page shows them, in Markdown and the entry's own language. */
function bodyOf({ headline, body, fields, measurement, recordChange }: Entry): string {
  const { fields: labels, recordChanges } = getDictionary('en')
  const parts = [
    headline,
    recordChange && `The vendor ${recordChanges[recordChange.what]} ${recordChanges[recordChange.audience]}.`,
    measurement && `${measurement.statistic}: ${measurement.value} ${measurement.unit}`,
    body,
    ...fieldNames.map((name) => fields?.[name] && `${labels[name]}: ${fields[name]}`),
  ]
  return parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n') || '–'
}

/** Our own word comes after whatever was said at the same instant. */
function withOwn(drafts: readonly Draft[], own: Draft): Draft[] {
  const before = drafts.filter(({ at }) => compareText(at, own.at) <= 0)
  return [...before, own, ...drafts.slice(before.length)]
}

function inForce(drafts: readonly Draft[], first: State): Told[] {
  let state = first
  return drafts.map(({ claims, ...draft }) => {
    state = claims ?? state
    return { ...draft, state }
  })
}

function newest(told: readonly Told[]): Told[] {
  return told.slice(-mostUpdates).reverse()
}

function wordOf({ status, until }: StateNow, drafts: readonly Draft[], site: string): string {
  const word = (): string => {
    if (drafts.length === 0) return 'Nothing on record about this has a date.'
    if (status === 'in_progress') return 'The announced time has begun.'
    if (status === 'completed' && until !== null) return 'The announced time is over. No word about its end is on record.'
    if (status === 'resolved' || status === 'completed') return 'No end is on record. This is the last word that it was still going on.'
    return 'This is how it stands by all that is on record.'
  }
  return `[${site}] ${word()}`
}
