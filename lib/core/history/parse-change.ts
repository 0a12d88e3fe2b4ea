import type * as z from 'zod'
import type { Result } from '@/lib/core/errors'
import { type Change, changeSchema } from '@/lib/core/history/change'
import { collectionShape, headerShape } from '@/lib/core/incident/document'
import { type DocumentFault, toFaults } from '@/lib/core/incident/parse-document'

/**
 * Reads one change from outside: its shape, and the item or value inside against the schema of its collection or header value.
 * Whether the ids it refers to exist shows only in the whole document, after applying.
 */
export function parseChange(value: unknown): Result<Change, DocumentFault[]> {
  const parsed = changeSchema.safeParse(value)
  if (!parsed.success) return { ok: false, error: toFaults(parsed.error) }
  const change = parsed.data
  switch (change.op) {
    case 'set':
      return parseInside(headerShape[change.name], change.value, 'value', (inner) => ({ ...change, value: inner }) as Change)
    case 'put':
      return parseInside(collectionShape[change.collection].element, change.item, 'item', (item) => ({ ...change, item }) as Change)
    case 'create':
      return parseCreate(change)
    case 'remove':
      return { ok: true, value: change }
  }
}

/** Reads a list of changes; the path of a fault begins with the position of its change. */
export function parseChanges(value: unknown): Result<Change[], DocumentFault[]> {
  if (!Array.isArray(value)) return { ok: false, error: [{ path: '', message: 'changes are a list' }] }
  const changes: Change[] = []
  const faults: DocumentFault[] = []
  value.forEach((item, index) => {
    const parsed = parseChange(item)
    if (parsed.ok) changes.push(parsed.value)
    else faults.push(...parsed.error.map(({ path, message }) => ({ path: path === '' ? `[${index}]` : `[${index}].${path}`, message })))
  })
  return faults.length === 0 ? { ok: true, value: changes } : { ok: false, error: faults }
}

function parseCreate(change: Extract<Change, { op: 'create' }>): Result<Change, DocumentFault[]> {
  const faults = (['slug', 'title', 'vendor', 'language'] as const).flatMap((name) => {
    const parsed = headerShape[name].safeParse(change[name])
    return parsed.success ? [] : toFaults(parsed.error, [name])
  })
  return faults.length === 0 ? { ok: true, value: change } : { ok: false, error: faults }
}

function parseInside(schema: z.ZodType, value: unknown, key: string, rebuild: (value: unknown) => Change): Result<Change, DocumentFault[]> {
  const parsed = schema.safeParse(value)
  return parsed.success ? { ok: true, value: rebuild(parsed.data) } : { ok: false, error: toFaults(parsed.error, [key]) }
}
