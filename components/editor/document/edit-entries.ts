import { addItem, changeItem, newId, removeItem, withPart } from '@/components/editor/document/edit-items'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, EntryKind } from '@/lib/core/incident/entry'
import { nudgeMoment } from '@/lib/core/time/change-moment'
import { unknownMoment } from '@/lib/core/time/moment'

/** An entry of which nothing is known yet but its kind and the language of the incident. */
export function blankEntry(kind: EntryKind, language: string): Entry {
  const own = kind === 'measurement' ? { measurement: { statistic: '', value: 0, unit: '' } } : {}
  const change = kind === 'record-change' ? { recordChange: { what: 'removed' as const, audience: 'unknown' as const } } : {}
  const found = kind === 'report' ? { finding: 'affected' as const, relevance: 'direct' as const } : {}
  return {
    id: newId('entry'),
    kind,
    statedAt: unknownMoment,
    body: '',
    wording: kind === 'vendor-update' || kind === 'vendor-statement' ? 'verbatim' : 'paraphrase',
    regions: [],
    services: [],
    language,
    translations: [],
    sources: [],
    relates: [],
    ...own,
    ...change,
    ...found,
  }
}

/** The same once more, behind it. It was not imported, so it has no origin. */
export function duplicateEntry(document: IncidentDocument, id: string, copyId: string): IncidentDocument {
  const entry = document.entries.find((each) => each.id === id)
  if (entry === undefined) return document
  const { origin, ...rest } = entry
  return addItem(document, 'entries', { ...rest, id: copyId }, id)
}

/** Cuts an entry in two where its text is cut: what was promised, claimed or found stays with the first part. */
export function splitEntry(document: IncidentDocument, id: string, at: number, newEntryId: string): IncidentDocument {
  const entry = document.entries.find((each) => each.id === id)
  if (entry === undefined) return document
  const { origin, promise, phase, fields, measurement, recordChange, translations, headline, ...rest } = entry
  const second: Entry = { ...rest, id: newEntryId, translations: [], body: entry.body.slice(at).trimStart() }
  const first = changeItem(document, 'entries', id, (each) => ({ ...each, body: each.body.slice(0, at).trimEnd() }))
  return addItem(first, 'entries', second, id)
}

/** Takes a second entry into a first one: texts one after the other; whatever referred to the second refers to the first. */
export function mergeEntries(document: IncidentDocument, firstId: string, secondId: string): IncidentDocument {
  const second = document.entries.find((each) => each.id === secondId)
  if (second === undefined || firstId === secondId) return document
  const merged = changeItem(document, 'entries', firstId, (first) => joinEntries(first, second))
  const without = removeItem(merged, 'entries', secondId, firstId)
  return changeItem(without, 'entries', firstId, (first) => ({ ...first, relates: first.relates.filter(({ entry }) => entry !== firstId) }))
}

function joinEntries(first: Entry, second: Entry): Entry {
  const joined: Entry = {
    ...first,
    body: [first.body, first.headline === undefined ? undefined : second.headline, second.body].filter(Boolean).join('\n\n'),
    regions: union(first.regions, second.regions, (each) => `${each.place} ${each.wording}`),
    services: union(first.services, second.services, ({ service }) => service),
    sources: union(first.sources, second.sources, (each) => each),
    relates: union(first.relates, second.relates, ({ kind, entry }) => `${kind} ${entry}`),
    translations: first.translations.length > 0 ? first.translations : second.translations,
  }
  const fields = { ...second.fields, ...first.fields }
  const parts = ['headline', 'happenedAt', 'speaker', 'finding', 'relevance', 'measurement', 'recordChange'] as const
  const filled = parts.reduce((entry, part) => withPart(entry, part, first[part] ?? second[part]), joined)
  const claimed = withPart(withPart(filled, 'phase', second.phase ?? first.phase), 'promise', second.promise ?? first.promise)
  return withPart(claimed, 'fields', Object.keys(fields).length === 0 ? undefined : fields)
}

/** Every time of an entry, some minutes later or earlier. A promise in words keeps its distance. */
export function nudgeEntry(entry: Entry, minutes: number): Entry {
  const stated = { ...entry, statedAt: nudgeMoment(entry.statedAt, minutes) }
  return entry.happenedAt === undefined || entry.statedAt.at !== null
    ? stated
    : { ...stated, happenedAt: nudgeMoment(entry.happenedAt, minutes) }
}

function union<Each>(first: readonly Each[], second: readonly Each[], keyOf: (each: Each) => string): Each[] {
  const keys = new Set(first.map(keyOf))
  return [...first, ...second.filter((each) => !keys.has(keyOf(each)))]
}
