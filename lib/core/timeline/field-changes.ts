import { diffWords } from '@/lib/core/history/word-diff'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import type { FieldChange, FieldHistory, OrderedEntry } from '@/lib/core/timeline/timeline'

type Update = OrderedEntry & { fields: NonNullable<Entry['fields']> }

/**
 * Each vendor update that has fields against the one before it, field by field in the order in which fields are shown. Fields
 * that neither has are left out.
 */
export function compareUpdates(entries: readonly OrderedEntry[]): FieldChange[] {
  const updates = updatesIn(entries)
  return updates.slice(1).flatMap((update, index) => {
    const previous = updates[index]
    if (previous === undefined) return []
    const ids = { entryId: update.entry.id, previousEntryId: previous.entry.id }
    return fieldNames.flatMap((field): FieldChange[] => {
      const change = compareField(previous.fields[field], update.fields[field])
      return change === null ? [] : [{ ...ids, field, ...change }]
    })
  })
}

/** For each field the distinct values the vendor gave it, oldest first, each with the update that first said so. */
export function traceFields(entries: readonly OrderedEntry[]): FieldHistory[] {
  const updates = updatesIn(entries)
  return fieldNames.flatMap((field) => {
    const values = distinctValues(updates, field)
    return values.length === 0 ? [] : [{ field, values }]
  })
}

function updatesIn(entries: readonly OrderedEntry[]): Update[] {
  return entries.flatMap((ordered) => {
    const { kind, fields } = ordered.entry
    return kind === 'vendor-update' && fields !== undefined && Object.keys(fields).length > 0 ? [{ ...ordered, fields }] : []
  })
}

function compareField(before: string | undefined, after: string | undefined): Pick<FieldChange, 'kind' | 'parts'> | null {
  if (before === undefined) return after === undefined ? null : { kind: 'added', parts: null }
  if (after === undefined) return { kind: 'removed', parts: null }
  return before === after ? { kind: 'unchanged', parts: null } : { kind: 'reworded', parts: diffWords(before, after) }
}

function distinctValues(updates: readonly Update[], field: FieldName): FieldHistory['values'] {
  const first = new Map<string, FieldHistory['values'][number]>()
  for (const { entry, fields, sortAt } of updates) {
    const text = fields[field]
    if (text !== undefined && !first.has(text)) first.set(text, { text, entryId: entry.id, at: sortAt })
  }
  return [...first.values()]
}
