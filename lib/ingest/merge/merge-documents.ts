import { type CollectionName, collectionNames, headerNames, type IncidentDocument } from '@/lib/core/incident/document'
import { isEqual, mergeValue } from '@/lib/ingest/merge/three-way'

/** A value that curator and vendor both changed since the last import: the curator's stands, and somebody must look at it. */
export type MergeDoubt = { kind: 'contradictory'; target: string; name: string; message: string }

type Items = readonly { id: string }[]
type Values = Record<string, unknown>

/** Given once and never moved by an import. */
const ownHeaders: readonly string[] = ['slug', 'formerSlugs']
/** Moves with every import: no doubt when a curator's value stands. */
const quietHeader = 'coverage'

/** What was said and where it stood: it stays when the feed drops it. What was only read out of it goes with it. */
const lasting: readonly CollectionName[] = ['entries', 'sources']

/**
 * The record with everything applied that the vendor changed between two imports. Curators' items, values and removals stand;
 * entries and sources that vanished from the feed stay; nothing is left referring to one that a curator took out.
 */
export function mergeDocuments(
  last: IncidentDocument,
  incoming: IncidentDocument,
  existing: IncidentDocument,
): { document: IncidentDocument; doubts: MergeDoubt[] } {
  const doubts: MergeDoubt[] = []
  const headers = headerNames
    .filter((name) => !ownHeaders.includes(name))
    .map((name) => {
      const { value, clash } = mergeValue(last[name], incoming[name], existing[name])
      if (clash && name !== quietHeader) doubts.push(doubtOf(`set/${name}`, name))
      return [name, value]
    })
  const lists = collectionNames.map((name) => [name, mergeCollection(name, last[name], incoming[name], existing[name], doubts)])
  const document = { ...existing, ...Object.fromEntries([...headers, ...lists]) } as IncidentDocument
  return { document: withoutLooseEnds(document, incoming), doubts }
}

function doubtOf(target: string, name: string, note = 'the curator’s value stands'): MergeDoubt {
  return { kind: 'contradictory', target, name, message: `Both a curator and the vendor changed “${name}” of ${target}; ${note}.` }
}

function mergeCollection(name: CollectionName, last: Items, incoming: Items, existing: Items, doubts: MergeDoubt[]): Items {
  const [before, now, kept] = [byId(last), byId(incoming), byId(existing)]
  const items = new Map<string, { id: string }>(existing.map((item) => [item.id, item]))
  for (const item of incoming) {
    const ours = kept.get(item.id)
    const old = before.get(item.id)
    if (ours !== undefined) items.set(item.id, mergeItem(`${name}/${item.id}`, old, item, ours, doubts))
    else if (old === undefined) items.set(item.id, item)
    else if (!isEqual(old, item)) doubts.push(doubtOf(`${name}/${item.id}`, 'all', 'it stays taken out'))
  }
  if (!lasting.includes(name)) {
    for (const [id, old] of before) if (!now.has(id) && isEqual(old, kept.get(id))) items.delete(id)
  }
  return mergeOrders([...before.keys()], [...now.keys()], [...kept.keys()], items).flatMap((id) => items.get(id) ?? [])
}

/** The vendor's order with our own items in their places; ours, with what is new in its place, once a curator has changed it. */
function mergeOrders(last: string[], incoming: string[], existing: string[], items: ReadonlyMap<string, unknown>): string[] {
  const known = new Set(last)
  const kept = new Set(existing)
  const asImported = isEqual(
    existing.filter((id) => known.has(id)),
    last.filter((id) => kept.has(id)),
  )
  const present = incoming.filter((id) => items.has(id))
  return asImported ? joinOrders(present, existing) : joinOrders(existing, present)
}

/** Of an item that was never imported, ours stands; lists are joined. */
function mergeItem(target: string, last: Values | undefined, theirs: Values, ours: Values, doubts: MergeDoubt[]): { id: string } {
  const merged: Values = {}
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const before = last === undefined && Array.isArray(theirs[name]) ? [] : last?.[name]
    const bookkeeping = name === 'origin' && theirs[name] !== undefined
    const { value, clash } = bookkeeping ? { value: theirs[name], clash: false } : mergeValue(before, theirs[name], ours[name])
    if (clash) doubts.push(doubtOf(target, name))
    if (value !== undefined) merged[name] = value
  }
  return merged as { id: string }
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** The ids of `base` in their order, with those that only `other` has behind the one they follow there. */
export function joinOrders(base: readonly string[], other: readonly string[]): string[] {
  const inBase = new Set(base)
  const followers = new Map<string | null, string[]>()
  let anchor: string | null = null
  for (const id of other) {
    if (inBase.has(id)) anchor = id
    else {
      const behind = followers.get(anchor)
      if (behind === undefined) followers.set(anchor, [id])
      else behind.push(id)
    }
  }
  return [...(followers.get(null) ?? []), ...base.flatMap((id) => [id, ...(followers.get(id) ?? [])])]
}

function withoutLooseEnds(document: IncidentDocument, incoming: IncidentDocument): IncidentDocument {
  const entries = new Set(document.entries.map(({ id }) => id))
  const sources = new Set(document.sources.map(({ id }) => id))
  const complete = incoming.entries.every(({ id }) => entries.has(id)) && incoming.sources.every(({ id }) => sources.has(id))
  if (complete) return document
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prune)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key === 'statedIn') return [[key, (inner as string[]).filter((id) => entries.has(id))]]
        if (key === 'sources') return [[key, (inner as string[]).filter((id) => sources.has(id))]]
        if (key === 'relates') return [[key, (inner as { entry: string }[]).filter(({ entry }) => entries.has(entry))]]
        if (key === 'relays') return sources.has(String(inner)) ? [[key, inner]] : []
        return [[key, prune(inner)]]
      }),
    )
  }
  const lists = collectionNames.map((name) => [name, prune(document[name])])
  return { ...document, ...Object.fromEntries(lists) } as IncidentDocument
}
