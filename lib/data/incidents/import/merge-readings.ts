import { isSame } from '@/lib/core/history/canonical'
import { collectionNames, headerNames, type IncidentDocument } from '@/lib/core/incident/document'
import type { Instant } from '@/lib/core/time/moment'

type Item = { id: string }
type Stated = { statedIn: string[] }

/**
 * One incident read twice from the same format, the later time perhaps from a shorter copy. Entries are never taken away: a page
 * that shows fewer posts has not unsaid the others; one with other words was rewritten. Claims that only posts outside the later
 * copy made are kept, where it has the post it decides. Single values come from the reading that reaches further.
 */
export function mergeReadings(previous: IncidentDocument, next: IncidentDocument): IncidentDocument {
  const read = new Set(next.entries.map(({ id }) => id))
  const newer = (lastStatement(next) ?? '') >= (lastStatement(previous) ?? '')
  const merged: IncidentDocument = { ...(newer ? next : previous) }
  merged.codes = union(previous.codes, next.codes)
  merged.origins = union(previous.origins, next.origins)
  merged.services = union(previous.services, next.services)
  merged.coverage = unionOfCoverage(previous.coverage, next.coverage)
  const lists = Object.fromEntries(collectionNames.map((name) => [name, mergeItems(previous[name], next[name], read, newer)]))
  return keepUnchanged(previous, { ...merged, ...lists, id: previous.id, slug: previous.slug, formerSlugs: previous.formerSlugs })
}

function mergeItems(previous: readonly Item[], next: readonly Item[], read: ReadonlySet<string>, newer: boolean): Item[] {
  const later = new Map(next.map((item) => [item.id, item]))
  const kept = previous.flatMap((item) => {
    const other = later.get(item.id)
    if (other !== undefined) return [mergeValue(item, other, read, newer || read.has(item.id)) as Item]
    return isStated(item) && item.statedIn.some((id) => read.has(id)) ? [] : [item]
  })
  const had = new Set(previous.map(({ id }) => id))
  return [...kept, ...next.filter(({ id }) => !had.has(id))]
}

function mergeValue(previous: unknown, next: unknown, read: ReadonlySet<string>, newer: boolean): unknown {
  if (isSame(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) {
    return [...previous, ...next].every(isStated) ? mergeClaims(previous, next, read) : newer ? next : previous
  }
  if (!isStated(previous) || !isStated(next)) return newer ? next : previous
  const keys = [...new Set([...Object.keys(previous), ...Object.keys(next)])]
  const part = (item: Stated, key: string) => (item as Record<string, unknown>)[key]
  const entries = keys.flatMap((key): [string, unknown][] => {
    if (key === 'statedIn') return [[key, mergeStatedIn(previous.statedIn, next.statedIn, read)]]
    const [a, b] = [part(previous, key), part(next, key)]
    if (a === undefined || b === undefined) return [[key, a ?? b]]
    if (isListOfWords(a) && isListOfWords(b)) return [[key, union(a, b)]]
    return [[key, mergeValue(a, b, read, newer)]]
  })
  return Object.fromEntries(entries)
}

function mergeClaims(previous: readonly Stated[], next: readonly Stated[], read: ReadonlySet<string>): Stated[] {
  const sameClaim = (a: Stated, b: Stated) => isSame({ ...a, statedIn: [] }, { ...b, statedIn: [] })
  const kept = previous.flatMap((claim) => {
    const again = next.find((other) => sameClaim(claim, other))
    if (again !== undefined) return [{ ...again, statedIn: mergeStatedIn(claim.statedIn, again.statedIn, read) }]
    const elsewhere = claim.statedIn.filter((id) => !read.has(id))
    return elsewhere.length > 0 || claim.statedIn.length === 0 ? [{ ...claim, statedIn: elsewhere }] : []
  })
  return [...kept, ...next.filter((claim) => !previous.some((other) => sameClaim(claim, other)))]
}

function mergeStatedIn(previous: readonly string[], next: readonly string[], read: ReadonlySet<string>): string[] {
  return union(
    previous.filter((id) => next.includes(id) || !read.has(id)),
    next,
  )
}

/** Two stretches that touch are one; of two apart the longer is kept, for a copy with a hole covers neither side of it. */
function unionOfCoverage(a: IncidentDocument['coverage'], b: IncidentDocument['coverage']): IncidentDocument['coverage'] {
  if (a.from === null || a.to === null) return b.from === null || b.to === null ? { ...a, complete: a.complete || b.complete } : b
  if (b.from === null || b.to === null) return a
  const [from = a.from, to = a.to] = [[a.from, b.from].sort()[0], [a.to, b.to].sort()[1]]
  if (a.from <= b.to && b.from <= a.to) return { from, to, complete: a.complete || b.complete }
  return length(b.from, b.to) >= length(a.from, a.to) ? b : a
}

function length(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}

function lastStatement({ entries }: IncidentDocument): Instant | null {
  return entries.reduce<Instant | null>(
    (last, { statedAt }) => (statedAt.at !== null && statedAt.at > (last ?? '') ? statedAt.at : last),
    null,
  )
}

/** Values that say the same keep the spelling they had, so that comparing finds only what changed. */
function keepUnchanged(previous: IncidentDocument, merged: IncidentDocument): IncidentDocument {
  const same = [...headerNames, ...collectionNames].filter((name) => isSame(previous[name], merged[name]))
  return { ...merged, ...Object.fromEntries(same.map((name) => [name, previous[name]])) }
}

function union<Value>(a: readonly Value[], b: readonly Value[]): Value[] {
  return [...a, ...b.filter((value) => !a.some((other) => isSame(value, other)))]
}

function isStated(value: unknown): value is Stated {
  return typeof value === 'object' && value !== null && Array.isArray((value as Partial<Stated>).statedIn)
}

function isListOfWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
