import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Moment } from '@/lib/core/time/moment'
import { earliestOf, latestOf } from '@/lib/core/time/moment-range'
import { indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'

/** Something that can be saved and is hardly meant so: where it stands, and what it is. */
export type Oddity = { target: string; path: string; kind: 'end-before-start' | 'promise-before-post' | 'code-twice' | 'no-source' }

/** Everything odd in a document, by the item in which it stands. */
export function findOddities(document: IncidentDocument): ReadonlyMap<string, readonly Oddity[]> {
  const found = new Map<string, Oddity[]>()
  for (const oddity of [...ofImpacts(document), ...ofEntries(document), ...ofCodes(document)])
    found.set(oddity.target, [...(found.get(oddity.target) ?? []), oddity])
  return found
}

function ofImpacts({ impacts, entries }: IncidentDocument): Oddity[] {
  const index = indexEntries(orderEntries(entries))
  return impacts.flatMap(({ id, starts, ends }): Oddity[] => {
    const start = latestClaim(starts, index)?.moment
    const end = latestClaim(ends, index)
    const path = `ends[${end == null ? 0 : ends.indexOf(end)}].moment`
    return isBefore(end?.moment, start) ? [{ target: `impacts/${id}`, path, kind: 'end-before-start' }] : []
  })
}

function ofEntries({ entries }: IncidentDocument): Oddity[] {
  return entries.flatMap(({ id, promise, statedAt, sources, kind }): Oddity[] => {
    const target = `entries/${id}`
    const isEarly = promise !== undefined && isBefore(promise.dueAt ?? undefined, statedAt)
    const isBare = sources.length === 0 && kind !== 'milestone' && kind !== 'note'
    return [
      ...(isEarly ? [{ target, path: 'promise.dueAt', kind: 'promise-before-post' as const }] : []),
      ...(isBare ? [{ target, path: 'sources', kind: 'no-source' as const }] : []),
    ]
  })
}

function ofCodes({ codes }: IncidentDocument): Oddity[] {
  const seen = new Set(codes.map(({ issuer, code }) => `${issuer}\n${code}`))
  return seen.size === codes.length ? [] : [{ target: 'set/codes', path: '', kind: 'code-twice' }]
}

/** Whether one moment certainly lies before another, whatever each can mean. */
function isBefore(moment: Moment | undefined, other: Moment | undefined): boolean {
  const last = moment === undefined ? null : latestOf(moment)
  const first = other === undefined ? null : earliestOf(other)
  return last !== null && first !== null && last < first
}
