import { type CollectionName, collectionNames, type IncidentDocument, type Item } from '@/lib/core/incident/document'

/** The document with one item made anew from what it was. Nothing happens where there is no such item. */
export function changeItem<Name extends CollectionName>(
  document: IncidentDocument,
  collection: Name,
  id: string,
  make: (item: Item<Name>) => Item<Name>,
): IncidentDocument {
  const items = document[collection] as readonly Item<Name>[]
  return { ...document, [collection]: items.map((item) => (item.id === id ? make(item) : item)) }
}

/** The document with a new item at the end of its collection, or behind another one. */
export function addItem<Name extends CollectionName>(
  document: IncidentDocument,
  collection: Name,
  item: Item<Name>,
  after?: string,
): IncidentDocument {
  const items = [...(document[collection] as readonly Item<Name>[])]
  const index = items.findIndex(({ id }) => id === after)
  items.splice(index === -1 ? items.length : index + 1, 0, item)
  return { ...document, [collection]: items }
}

/** The document without an item. Whatever referred to it refers to it no longer, or to `instead`. */
export function removeItem(
  document: IncidentDocument,
  collection: CollectionName,
  id: string,
  instead: string | null = null,
): IncidentDocument {
  const items = document[collection] as readonly { id: string }[]
  const without = { ...document, [collection]: items.filter((item) => item.id !== id) }
  if (collection !== 'entries' && collection !== 'sources') return without
  const noun = collection === 'entries' ? 'entry' : 'source'
  const lists = collectionNames.map((name) => [
    name,
    mapSame(without[name] as readonly { id: string }[], (item) => redirect(item, noun, id, instead)),
  ])
  return { ...without, ...Object.fromEntries(lists) }
}

/** A value without a part that it may lack, or with it. */
export function withPart<Value extends object, Key extends keyof Value>(value: Value, key: Key, part: Value[Key] | undefined): Value {
  const { [key]: _, ...rest } = value
  return (part === undefined ? rest : { ...rest, [key]: part }) as Value
}

/** An id that nobody else takes at the same time: eight random characters after a stem. */
export function newId(stem: string): string {
  return `${stem}-${crypto.randomUUID().slice(0, 8)}`
}

const keysOf = { entry: ['statedIn', 'entry'], source: ['sources', 'relays'] } as const

/** What stays as it was stays the same object, so that nobody takes it for changed. */
function redirect<Value>(value: Value, noun: 'entry' | 'source', id: string, instead: string | null): Value {
  if (Array.isArray(value)) {
    const kept = value.filter(
      (each) =>
        instead !== null || !(typeof each === 'object' && each !== null && 'entry' in each && noun === 'entry' && each.entry === id),
    )
    const mapped = mapSame(kept, (each) => redirect(each, noun, id, instead))
    return (kept.length === value.length && mapped === kept ? value : mapped) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    const isReference = (keysOf[noun] as readonly string[]).includes(key)
    const next = isReference ? redirectReference(inner, id, instead) : redirect(inner, noun, id, instead)
    if (next !== inner) changed = true
    return next === undefined ? [] : [[key, next] as const]
  })
  return changed ? (Object.fromEntries(parts) as Value) : value
}

function redirectReference(inner: unknown, id: string, instead: string | null): unknown {
  if (Array.isArray(inner)) {
    if (!inner.includes(id)) return inner
    return [...new Set(inner.flatMap((each) => (each === id ? (instead ?? []) : each)))]
  }
  return inner === id ? (instead ?? undefined) : inner
}

function mapSame<Each>(items: readonly Each[], make: (item: Each) => Each): readonly Each[] {
  const mapped = items.map(make)
  return mapped.every((item, index) => item === items[index]) ? items : mapped
}
