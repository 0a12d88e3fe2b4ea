import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import type { FieldChange, FieldHistory, OrderedEntry } from '@/lib/core/timeline/timeline'

/**
 * Each vendor update that has fields against the one before it, field by field in the order in which fields are shown. Fields
 * that neither has are left out.
 */
export function compareUpdates(entries: readonly OrderedEntry[]): FieldChange[] {
  const changes: FieldChange[] = []
  let previous: Entry | null = null
  for (const { entry } of updatesIn(entries)) {
    if (previous !== null) changes.push(...compareFields(previous, entry))
    previous = entry
  }
  return changes
}

/** For each field the distinct values the vendor gave it, oldest first, each with the update that first said so. */
export function traceFields(entries: readonly OrderedEntry[]): FieldHistory[] {
  const firsts = new Map(fieldNames.map((field) => [field, new Map<string, FieldHistory['values'][number]>()]))
  for (const { entry, sortAt } of updatesIn(entries)) {
    for (const [field, text] of Object.entries(entry.fields ?? {})) {
      const values = firsts.get(field as FieldName)
      if (values !== undefined && !values.has(text)) values.set(text, { text, entryId: entry.id, at: sortAt })
    }
  }
  return [...firsts].flatMap(([field, values]) => (values.size === 0 ? [] : [{ field, values: [...values.values()] }]))
}

/** For each update that repeats fields word for word, by entry id: the update in which each of them was written. */
export type FieldOrigins = ReadonlyMap<string, Readonly<Partial<Record<FieldName, string>>>>

/** Where the text of every unchanged field was first written, out of the changes from update to update in their order. */
export function traceOrigins(changes: readonly FieldChange[]): FieldOrigins {
  const origins = new Map<string, Partial<Record<FieldName, string>>>()
  for (const { entryId, previousEntryId, field, kind } of changes) {
    if (kind !== 'unchanged') continue
    const fields = origins.get(entryId) ?? {}
    fields[field] = origins.get(previousEntryId)?.[field] ?? previousEntryId
    origins.set(entryId, fields)
  }
  return origins
}

function updatesIn(entries: readonly OrderedEntry[]): OrderedEntry[] {
  return entries.filter(({ entry }) => entry.kind === 'vendor-update' && Object.keys(entry.fields ?? {}).length > 0)
}

function compareFields(previous: Entry, entry: Entry): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of fieldNames) {
    const before = previous.fields?.[field] ?? null
    const after = entry.fields?.[field] ?? null
    if (before === null && after === null) continue
    const kind = before === null ? 'added' : after === null ? 'removed' : before === after ? 'unchanged' : 'reworded'
    changes.push({ entryId: entry.id, previousEntryId: previous.id, field, kind, before, after })
  }
  return changes
}
