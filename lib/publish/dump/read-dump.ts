import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { DumpCounts, DumpedCatalogue, DumpPart } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { canonicalJson } from '@/lib/core/history/canonical'
import { schemaVersion } from '@/lib/core/incident/document'
import { compareText } from '@/lib/core/time/instant'
import {
  dumpFormatName,
  dumpFormatVersion,
  endLineSchema,
  headLineSchema,
  placeLineSchema,
  serviceLineSchema,
  vendorLineSchema,
} from '@/lib/publish/dump/dump-line'
import { createIncidentReader } from '@/lib/publish/dump/read-incidents'
import { requireCatalogue } from '@/lib/publish/dump/require-catalogue'

type Filed = { -readonly [Shelf in keyof DumpedCatalogue]: DumpedCatalogue[Shelf][number][] }

/** In which order lines stand; those of incidents are in order by their ids. */
const ranks: Readonly<Record<string, number>> = { dump: 0, vendor: 1, service: 2, place: 3, revision: 4, tombstone: 4, end: 5 }

export type DumpReader = { read: (line: string) => DumpPart[]; finish: () => void }

/**
 * Reads a dump line by line, without line ends, and answers what each line completes. Throws 'invalid', with the number of the line,
 * at the first that is altered, out of order, of a newer version, against the schema, or at odds with the lines before it; `finish`
 * throws when the last line is missing.
 */
export function createDumpReader(): DumpReader {
  const hash = createHash('sha256')
  const filed: Filed = { vendors: [], services: [], places: [] }
  const incidents = createIncidentReader(filed)
  let [count, rank, slug] = [0, -1, '']

  const refuse = (why: string): never => {
    throw new AppError('invalid', `Line ${count} of the dump: ${why}.`, { line: count })
  }
  const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return refuse(`${issue?.path.map(String).join('.') || 'it'}: ${issue?.message}`)
  }
  const file = (shelf: { slug: string }[], item: { slug: string }) => {
    if (shelf.length > 0 && compareText(slug, item.slug) >= 0) refuse(`${item.slug} is out of order`)
    slug = item.slug
    shelf.push(item)
  }

  const readHead = (value: unknown): DumpPart[] => {
    const { site, licences } = parse(headLineSchema, requireVersion(value, refuse))
    return [{ type: 'settings', settings: { ...site, licence: licences.texts } }]
  }
  const readEnd = (value: unknown): DumpPart[] => {
    const end = parse(endLineSchema, value)
    if (end.lines !== count - 1) refuse(`${end.lines} lines should stand before it, not ${count - 1}`)
    if (end.sha256 !== hash.digest('hex')) refuse('something before it was altered: the checksum is another one')
    const counts: DumpCounts = { ...countShelves(filed), ...incidents.counts() }
    if (canonicalJson(end.counts) !== canonicalJson(counts)) refuse('its counts are not those of the lines before it')
    return [{ type: 'end', counts }]
  }
  const readItem = (type: string, value: unknown): DumpPart[] => {
    if (type === 'vendor') file(filed.vendors, withoutType(parse(vendorLineSchema, value)))
    else if (type === 'service') file(filed.services, withoutType(parse(serviceLineSchema, value)))
    else if (type === 'place') file(filed.places, withoutType(parse(placeLineSchema, value)))
    else return incidents.read(type, value, refuse)
    return []
  }

  const read = (line: string): DumpPart[] => {
    count += 1
    const value = parseJson(line, refuse)
    const type = (value as { type?: unknown } | null)?.type
    const next = typeof type === 'string' ? ranks[type] : undefined
    if (typeof type !== 'string' || next === undefined) return refuse('it is no line of a dump')
    if (rank === -1 && next !== 0) refuse('a dump begins with a line of the type dump')
    if (next < rank || (next === 0 && rank === 0) || rank === ranks.end) refuse(`a line of the type ${type} is out of order`)
    const parts: DumpPart[] = []
    if (next > 3 && rank <= 3) {
      requireCatalogue(filed, refuse)
      parts.push({ type: 'catalogue', catalogue: filed })
    }
    if (next === ranks.end) parts.push(...incidents.finish(refuse))
    parts.push(...(next === 0 ? readHead(value) : next === ranks.end ? readEnd(value) : readItem(type, value)))
    if (canonical(value, refuse) !== line) refuse('it is not spelled as a dump spells it')
    rank = next
    if (rank !== ranks.end) hash.update(line).update('\n')
    return parts
  }
  const finish = () => {
    if (rank !== ranks.end) throw new AppError('invalid', `The dump ends after line ${count}, before its last one.`)
  }
  return { read, finish }
}

function parseJson(line: string, refuse: (why: string) => never): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return refuse('it is no JSON')
  }
}

/** Neither a database nor a canonical spelling holds a NUL or half a character. */
function canonical(value: unknown, refuse: (why: string) => never): string {
  let spelled = ''
  try {
    spelled = canonicalJson(value)
  } catch {
    refuse('it holds half a character')
  }
  return spelled.includes('\\u0000') && holdsNul(value) ? refuse('it holds a NUL') : spelled
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul)
}

/** A newer version gets a sentence of its own, before its fields are found strange. */
function requireVersion(value: unknown, refuse: (why: string) => never): unknown {
  const { format, formatVersion, schemaVersion: documents } = value as Record<string, unknown>
  if (format !== dumpFormatName) refuse(`this is no ${dumpFormatName}`)
  for (const [what, version, known] of [
    ['dump', formatVersion, dumpFormatVersion],
    ['documents', documents, schemaVersion],
  ] as const)
    if (version !== known) refuse(`version ${String(version)} of its ${what} is not known here: this Faultline reads version ${known}`)
  return value
}

function withoutType<Line extends { type: string }>({ type: _, ...item }: Line): Omit<Line, 'type'> {
  return item
}

function countShelves({ vendors, services, places }: Filed) {
  return { vendors: vendors.length, services: services.length, places: places.length }
}
