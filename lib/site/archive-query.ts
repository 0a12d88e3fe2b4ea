import { causeCategories, classifications } from '@/lib/core/incident/document'
import { readCursor } from '@/lib/core/search/list-cursor'
import { defaultSort, listSorts } from '@/lib/core/search/list-sort'
import { parseSearch } from '@/lib/core/search/parse-search'
import { parseDayRange } from '@/lib/core/time/day-range'
import { statuses } from '@/lib/core/timeline/timeline'
import { type ArchiveQuery, archiveParameters } from '@/lib/site/paths'

type Parameter = (typeof archiveParameters)[number]

/** A value that was not understood and is left out; `backwards` are days that end before they begin. */
export type QueryFault = { name: Parameter; value: string; kind: 'unknown' | 'backwards' }

/** What there is to choose from; without a set every slug passes. */
export type KnownSlugs = Partial<Record<'vendor' | 'service' | 'region', { has(slug: string): boolean } | undefined>>

export type ParsedQuery = {
  query: ArchiveQuery
  faults: QueryFault[]
  /** Parameters that are given and say nothing, as a form sends them. */
  hasEmpty: boolean
  isShortened: boolean
}

/** What a fault is told with; an address may hold 10 kB. */
const longestTold = 60
const liveStatuses = [...statuses, 'live'] as const

/** Reads the archive's filters from an address. What cannot be understood is named and left out; the rest holds. */
export function parseArchiveQuery(given: (name: Parameter) => string | null | undefined, known: KnownSlugs = {}): ParsedQuery {
  const faults: QueryFault[] = []
  const texts = new Map(archiveParameters.map((name) => [name, parseSearch(given(name) ?? '')]))
  const read = <Value>(name: Parameter, parse: (text: string) => Value | undefined): Value | undefined => {
    const text = texts.get(name)?.text ?? ''
    if (text === '') return undefined
    const value = parse(text)
    if (value === undefined) faults.push({ name, value: cut(text), kind: 'unknown' })
    return value
  }
  const oneOf = <Value extends string>(name: Parameter, values: readonly Value[]) =>
    read(name, (text) => values.find((value) => value === text.toLowerCase()))
  const slug = (name: 'vendor' | 'service' | 'region') =>
    read(name, (text) => (known[name]?.has(text.toLowerCase()) === false ? undefined : text.toLowerCase()))
  const days = (name: 'from' | 'to') => read(name, (text) => (parseDayRange(text) === null ? undefined : text))

  const q = texts.get('q')?.text
  const query: ArchiveQuery = {
    q: q === '' ? undefined : q,
    vendor: slug('vendor'),
    service: slug('service'),
    region: slug('region'),
    cause: oneOf('cause', causeCategories),
    classification: oneOf('classification', classifications),
    status: oneOf('status', liveStatuses),
    from: days('from'),
    to: days('to'),
    sort: oneOf('sort', listSorts),
  }
  const usual = defaultSort(Boolean(q))
  if (query.sort === usual || (query.sort === 'best' && !q)) query.sort = undefined
  if (isBackwards(query)) {
    faults.push({ name: 'to', value: cut(query.to ?? ''), kind: 'backwards' })
    query.to = undefined
  }
  query.cursor = read('cursor', (text) => (readCursor(text, query.sort ?? usual) === null ? undefined : text))
  return {
    query,
    faults,
    hasEmpty: archiveParameters.some((name) => typeof given(name) === 'string' && texts.get(name)?.text === ''),
    isShortened: texts.get('q')?.isShortened === true,
  }
}

function isBackwards({ from, to }: ArchiveQuery): boolean {
  const first = from === undefined ? undefined : parseDayRange(from)?.from
  const end = to === undefined ? undefined : parseDayRange(to)?.before
  return first !== undefined && end !== undefined && end <= first
}

function cut(text: string): string {
  return text.length <= longestTold ? text : `${text.slice(0, longestTold).toWellFormed().replaceAll('\ufffd', '')}…`
}
