import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'

/** What stands where a text was taken out. */
export const tombstone = '[redacted]'
const tombstoneInUrl = 'redacted'

/** The parts of an entry that can be taken out whole, in every revision and whatever they said there. */
export const redactableFields = ['speaker', 'headline', 'body', ...fieldNames.map((name) => `fields.${name}` as const)] as const
export type RedactableField = (typeof redactableFields)[number]

/** What is to be taken out: fields of one entry whole, and texts wherever they stand, in any case. */
export type RedactedParts = { entry: string | null; fields: readonly RedactableField[]; texts: readonly string[] }

/** Names, kinds and addresses by which things are found again: a text is never taken out of them. */
const structural: ReadonlySet<string> = new Set([
  ...['id', 'slug', 'formerSlugs', 'vendor', 'service', 'place', 'tags', 'language', 'schemaVersion'],
  ...['statedIn', 'entry', 'incident', 'into', 'relays', 'captureSha', 'contentSha', 'origin', 'origins', 'coverage'],
  ...['kind', 'how', 'statedBy', 'precision', 'zoneCertainty', 'zone', 'at', 'notBefore', 'notAfter', 'bound'],
  ...['basis', 'effect', 'level', 'category', 'certainty', 'outcome', 'protocol', 'phase', 'finding', 'relevance'],
  ...['classification', 'pattern', 'completeness', 'retrievedAt', 'op', 'name', 'collection', 'after'],
])
const urls: ReadonlySet<string> = new Set(['url', 'archiveUrl'])

/** The document without the parts; the same object shape, ids and order. */
export function redactDocument(document: IncidentDocument, parts: RedactedParts): IncidentDocument {
  const entries = document.entries.map((entry) => redactEntry(entry, parts))
  return redactTexts({ ...document, entries }, parts.texts)
}

/** Changes that lead to the redacted documents, as those that they were lead to the documents as recorded. */
export function redactChanges(changes: readonly Change[], parts: RedactedParts): Change[] {
  return changes.map((change) => {
    if (change.op === 'remove') return change
    if (change.op === 'create') return redactTexts(change, parts.texts)
    if (change.op === 'set') return { ...change, value: redactAt(change.name, change.value, patternOf(parts.texts)) } as Change
    const item = change.collection === 'entries' ? redactEntry(change.item, parts) : change.item
    return { ...change, item: redactTexts(item, parts.texts) } as Change
  })
}

/** A text without any of the texts, as raw text or inside JSON. */
export function redactRaw(raw: string, texts: readonly string[]): string {
  const spellings = texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
  const pattern = patternOf(spellings)
  return pattern === null ? raw : raw.replace(pattern, tombstone)
}

/** What the fields said in one document: what is to be looked for in the raw texts that it was read from. */
export function textsOf(document: IncidentDocument, parts: RedactedParts): string[] {
  return document.entries.filter(({ id }) => id === parts.entry).flatMap((entry) => parts.fields.flatMap((field) => textOf(entry, field)))
}

function textOf(entry: Entry, field: RedactableField): string[] {
  const name = fieldNameOf(field)
  if (name !== null) return [entry.fields?.[name] ?? '']
  const own = field === 'speaker' ? entry.speaker : field === 'headline' ? entry.headline : entry.body
  const translated =
    field === 'speaker' ? [] : entry.translations.map((translation) => translation[field === 'body' ? 'body' : 'headline'] ?? '')
  return [own ?? '', ...translated]
}

function redactEntry(entry: Entry, { entry: id, fields }: RedactedParts): Entry {
  if (entry.id !== id) return entry
  const whole = new Set(fields)
  const redacted = { ...entry }
  if (whole.has('speaker') && entry.speaker !== undefined) redacted.speaker = tombstone
  if (whole.has('headline') && entry.headline !== undefined) redacted.headline = tombstone
  if (whole.has('body') && entry.body !== '') redacted.body = tombstone
  redacted.translations = entry.translations.map((translation) => ({
    ...translation,
    ...(whole.has('headline') && translation.headline !== undefined ? { headline: tombstone } : {}),
    ...(whole.has('body') ? { body: tombstone } : {}),
  }))
  const named = fields.flatMap((field) => fieldNameOf(field) ?? [])
  const held = named.filter((name) => entry.fields?.[name] !== undefined)
  if (held.length > 0) redacted.fields = { ...entry.fields, ...Object.fromEntries(held.map((name) => [name, tombstone])) }
  return redacted
}

function fieldNameOf(field: RedactableField): FieldName | null {
  return fieldNames.find((name) => field === `fields.${name}`) ?? null
}

function redactTexts<Value>(value: Value, texts: readonly string[]): Value {
  const pattern = patternOf(texts)
  return pattern === null ? value : (walk(value, pattern) as Value)
}

function walk(value: unknown, pattern: RegExp): unknown {
  if (Array.isArray(value))
    return value.map((inner) => (typeof inner === 'string' ? inner.replace(pattern, tombstone) : walk(inner, pattern)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redactAt(key, inner, pattern)]))
}

function redactAt(key: string, value: unknown, pattern: RegExp | null): unknown {
  if (pattern === null || structural.has(key)) return value
  // The ids of sources are a list of strings, the sources themselves of things.
  if (key === 'sources' && Array.isArray(value) && value.every((inner) => typeof inner === 'string')) return value
  if (typeof value === 'string') return value.replace(pattern, urls.has(key) ? tombstoneInUrl : tombstone)
  return walk(value, pattern)
}

function patternOf(texts: readonly string[]): RegExp | null {
  const wanted = [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return null
  return new RegExp(wanted.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu')
}
