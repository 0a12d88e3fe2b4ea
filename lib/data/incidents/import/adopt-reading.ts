import { isSame } from '@/lib/core/history/canonical'
import { type CollectionName, collectionNames, type IncidentDocument } from '@/lib/core/incident/document'

/** Ids of a reading that are others in the incident: `entries/a` to `a-2`. Ids that stay are not listed. */
export type AdoptedIds = Record<string, string>

type Item = { id: string; [key: string]: unknown }
type Collection = Item[]

/**
 * A reading in the ids of the incident it belongs to. An item that was read before keeps the id it got; one that the incident has
 * already (an entry by its origin, anything else when it says the same) takes that one's; a new one whose id is taken gets a free one.
 */
export function adoptReading(
  reading: IncidentDocument,
  incident: IncidentDocument,
  before: { document: IncidentDocument; ids: AdoptedIds } | null,
): { document: IncidentDocument; ids: AdoptedIds } {
  const ids: AdoptedIds = { ...before?.ids }
  for (const name of collectionNames) {
    const taken = new Set(incident[name].map(({ id }) => id))
    const readBefore = new Set((before?.document[name] ?? []).map(({ id }) => id))
    for (const item of reading[name] as Collection) {
      const key = `${name}/${item.id}`
      if (ids[key] !== undefined || readBefore.has(item.id)) continue
      const own = findEqual(name, item, incident)
      const id = own ?? firstFree(item.id, taken)
      taken.add(id)
      if (id !== item.id) ids[key] = id
    }
  }
  return { document: { ...renameIds(reading, ids), id: incident.id }, ids }
}

/** The reading's items in the incident, beside what the incident has. Nothing of the incident is taken away or reworded but entries that the vendor rewrote. */
export function addReading(incident: IncidentDocument, reading: IncidentDocument): IncidentDocument {
  const added = { ...incident }
  added.codes = union(incident.codes, reading.codes)
  added.origins = union(incident.origins, reading.origins)
  added.services = [
    ...incident.services,
    ...reading.services.filter(({ service }) => !incident.services.some((own) => own.service === service)),
  ]
  const { from, to } = incident.coverage
  if (from === null && to === null) added.coverage = reading.coverage
  // A first notice is one no longer once the vendor's posts are there: from then on it counts in statistics.
  if (reading.completeness === 'full') added.completeness = 'full'
  const lists = collectionNames.map((name) => [name, addItems(incident[name] as Collection, reading[name] as Collection)])
  return { ...added, ...Object.fromEntries(lists) }
}

function addItems(own: Collection, read: Collection): Collection {
  const given = new Map(read.map((item) => [item.id, item]))
  const had = new Set(own.map(({ id }) => id))
  const kept = own.map((item) => {
    const again = given.get(item.id)
    return again !== undefined && contentShaOf(item) !== contentShaOf(again) ? { ...again, relates: item.relates, translations: [] } : item
  })
  return [...kept, ...read.filter(({ id }) => !had.has(id))]
}

function findEqual(name: CollectionName, item: Item, incident: IncidentDocument): string | undefined {
  const items = incident[name] as Collection
  if (name === 'entries') return items.find((own) => isSame(originOf(own), originOf(item)) && originOf(own) !== null)?.id
  return items.find((own) => isSame({ ...own, id: item.id }, item))?.id
}

function originOf(item: Item): { format: string; page: string; key: string } | null {
  const origin = item.origin as { format: string; page: string; key: string } | undefined
  return origin === undefined ? null : { format: origin.format, page: origin.page, key: origin.key }
}

function contentShaOf(item: Item): string | undefined {
  return (item.origin as { contentSha?: string } | undefined)?.contentSha
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free
    free = `${id.slice(0, 60 - String(number).length)}-${number}`
  }
}

function renameIds(document: IncidentDocument, ids: AdoptedIds): IncidentDocument {
  if (Object.keys(ids).length === 0) return document
  const renamed = (name: CollectionName, id: string) => ids[`${name}/${id}`] ?? id
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(key, inner)]))
  }
  const rename = (key: string, value: unknown): unknown => {
    if (key === 'statedIn') return (value as string[]).map((id) => renamed('entries', id))
    if (key === 'sources') return (value as string[]).map((id) => renamed('sources', id))
    if (key === 'relates')
      return (value as { entry: string }[]).map((relation) => ({ ...relation, entry: renamed('entries', relation.entry) }))
    if (key === 'relays') return renamed('sources', String(value))
    return walk(value)
  }
  const lists = collectionNames.map((name) => [
    name,
    (document[name] as Collection).map((item) => ({ ...(walk(item) as Item), id: renamed(name, item.id) })),
  ])
  return { ...document, ...Object.fromEntries(lists) }
}

function union<Value>(a: readonly Value[], b: readonly Value[]): Value[] {
  return [...a, ...b.filter((value) => !a.some((other) => isSame(value, other)))]
}
