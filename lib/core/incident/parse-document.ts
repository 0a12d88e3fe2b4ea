import * as z from 'zod'
import type { Result } from '@/lib/core/errors'
import { collectionNames, documentSchema, type IncidentDocument, schemaVersion } from '@/lib/core/incident/document'

/** What is wrong with a document or a change, and where: `entries[3].statedAt.at`. An empty path means the whole value. */
export type DocumentFault = { path: string; message: string }

const mostFaults = 100

/**
 * Reads an incident document of any schema version so far. Beside the shape it checks that ids are unique in their collection,
 * that every entry or source referred to is there, and that no source retells itself. Returns at most 100 faults, never throws.
 */
export function parseDocument(value: unknown): Result<IncidentDocument, DocumentFault[]> {
  const upcasted = upcast(value)
  if (!upcasted.ok) return upcasted
  const parsed = documentSchema.safeParse(upcasted.value)
  if (!parsed.success) return { ok: false, error: toFaults(parsed.error) }
  const faults = [...findRepeatedIds(parsed.data), ...findLooseEnds(parsed.data), ...findCircles(parsed.data)]
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, error: faults.slice(0, mostFaults) }
}

/** The faults that zod found, each with its path inside the value, below `prefix` if given. */
export function toFaults(error: z.ZodError, prefix: readonly (string | number)[] = []): DocumentFault[] {
  return error.issues.slice(0, mostFaults).map(({ path, message }) => ({ path: z.core.toDotPath([...prefix, ...path]), message }))
}

/** Brings a document of an older schema version up to the current one. Version 1 is the first, so there is nothing to do yet. */
function upcast(value: unknown): Result<unknown, DocumentFault[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, error: [{ path: '', message: 'an incident document is an object' }] }
  }
  const version = 'schemaVersion' in value ? value.schemaVersion : undefined
  if (typeof version !== 'number') return { ok: false, error: [{ path: 'schemaVersion', message: 'missing or not a number' }] }
  if (version > schemaVersion) {
    const message = `version ${version} was written by a newer Faultline; this one reads up to version ${schemaVersion}`
    return { ok: false, error: [{ path: 'schemaVersion', message }] }
  }
  return { ok: true, value }
}

function findRepeatedIds(document: IncidentDocument): DocumentFault[] {
  return collectionNames.flatMap((name) => {
    const seen = new Set<string>()
    return document[name].flatMap(({ id }, index) => {
      if (seen.has(id)) return [{ path: `${name}[${index}].id`, message: `the id ${id} is used twice` }]
      seen.add(id)
      return []
    })
  })
}

function findLooseEnds(document: IncidentDocument): DocumentFault[] {
  const there = { entry: new Set(document.entries.map(({ id }) => id)), source: new Set(document.sources.map(({ id }) => id)) }
  const faults: DocumentFault[] = []
  const refer = (noun: Noun, id: string, path: Path) => {
    if (!there[noun].has(id)) faults.push({ path: z.core.toDotPath(path), message: `there is no ${noun} ${id}` })
  }
  for (const name of collectionNames) walkReferences(document[name], [name], refer)
  return faults
}

type Noun = 'entry' | 'source'
type Path = (string | number)[]

/** What refers to an entry or a source by its id: the keys below mean nothing else anywhere in a document. */
const referenceNouns = new Map<string, Noun>([
  ['statedIn', 'entry'],
  ['entry', 'entry'],
  ['sources', 'source'],
  ['relays', 'source'],
])

/** Tells every reference inside a value. `path` leads to the value, and is the same again afterwards. */
function walkReferences(value: unknown, path: Path, refer: (noun: Noun, id: string, path: Path) => void, noun?: Noun): void {
  if (typeof value === 'string' && noun !== undefined) refer(noun, value, path)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index)
      walkReferences(value[index], path, refer, noun)
      path.pop()
    }
    return
  }
  for (const key in value) {
    path.push(key)
    walkReferences(value[key as keyof typeof value], path, refer, referenceNouns.get(key))
    path.pop()
  }
}

/** One fault per circle: whatever was walked once needs no second walk. */
function findCircles(document: IncidentDocument): DocumentFault[] {
  const relayed = new Map(document.sources.map(({ id, relays }) => [id, relays]))
  const seen = new Set<string>()
  return document.sources.flatMap(({ id }, index) => {
    const walked = new Set<string>()
    let next: string | undefined = id
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      walked.add(next)
      next = relayed.get(next)
    }
    return next !== undefined && walked.has(next) ? [{ path: `sources[${index}].relays`, message: 'the source retells itself' }] : []
  })
}
