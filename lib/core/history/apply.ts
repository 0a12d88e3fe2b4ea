import type { Result } from '@/lib/core/errors'
import type { Change } from '@/lib/core/history/change'
import { collectionNames, type IncidentDocument, schemaVersion } from '@/lib/core/incident/document'

/** One edit of a document, which stays as it was; the result is a new one. Fails when the edit does not fit the document. */
export function applyChange(document: IncidentDocument | null, change: Change): Result<IncidentDocument> {
  return applyChanges(document, [change])
}

/**
 * Edits in order, all or none. Fails, naming the change, when there is no incident yet, when it exists already, or when an item
 * to remove is not there. An unknown `after` means the end. The result may still refer to ids that are gone: parse it.
 */
export function applyChanges(document: IncidentDocument | null, changes: readonly Change[]): Result<IncidentDocument> {
  let current = document === null ? null : copyOf(document)
  for (const [index, change] of changes.entries()) {
    const fail = (reason: string): Result<IncidentDocument> => ({ ok: false, error: `change ${index + 1} (${change.op}): ${reason}` })
    if (change.op === 'create') {
      if (current !== null) return fail('the incident exists already')
      current = emptyDocument(change)
      continue
    }
    if (current === null) return fail('there is no incident yet')
    if (change.op === 'set') current = { ...current, [change.name]: change.value }
    else if (change.op === 'put') put(current[change.collection], change.item, change.after)
    else if (!takeOut(current[change.collection], change.id)) return fail(`there is no ${change.id} in ${change.collection}`)
  }
  return current === null ? { ok: false, error: 'no changes, no incident' } : { ok: true, value: current }
}

/** The incident of which nothing is known yet but what it takes to name it. */
export function emptyDocument(named: Pick<IncidentDocument, 'id' | 'slug' | 'title' | 'vendor' | 'language'>): IncidentDocument {
  return {
    schemaVersion,
    id: named.id,
    slug: named.slug,
    formerSlugs: [],
    codes: [],
    origins: [],
    title: named.title,
    summary: null,
    language: named.language,
    vendor: named.vendor,
    services: [],
    classification: 'incident',
    pattern: 'continuous',
    completeness: 'full',
    coverage: { from: null, to: null, complete: false },
    tags: [],
    standing: { kind: 'current' },
    sources: [],
    entries: [],
    impacts: [],
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
}

function copyOf(document: IncidentDocument): IncidentDocument {
  const lists = Object.fromEntries(collectionNames.map((name) => [name, [...document[name]]]))
  return { ...document, ...lists }
}

function put(items: { id: string }[], item: { id: string }, after: string | null | undefined): void {
  const index = items.findIndex(({ id }) => id === item.id)
  if (after === undefined) {
    if (index === -1) items.push(item)
    else items[index] = item
    return
  }
  if (index !== -1) items.splice(index, 1)
  const before = after === null ? -1 : items.findIndex(({ id }) => id === after)
  if (after !== null && before === -1) items.push(item)
  else items.splice(before + 1, 0, item)
}

function takeOut(items: { id: string }[], id: string): boolean {
  const index = items.findIndex((item) => item.id === id)
  if (index !== -1) items.splice(index, 1)
  return index !== -1
}
