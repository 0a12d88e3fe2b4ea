import * as z from 'zod'
import type { DumpedCatalogue, DumpPart } from '@/lib/core/dump/dump-record'
import { applyChanges } from '@/lib/core/history/apply'
import { isSame } from '@/lib/core/history/canonical'
import { parseChanges } from '@/lib/core/history/parse-change'
import { type Revision, verifyChain } from '@/lib/core/history/revision'
import { restoreWithheld, withheld } from '@/lib/core/history/withhold'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { namedSlugs } from '@/lib/core/incident/named-slugs'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { compareText } from '@/lib/core/time/instant'
import { revisionLineSchema, tombstoneLineSchema } from '@/lib/publish/dump/dump-line'

type Refuse = (why: string) => never

const revisionLine = revisionLineSchema(z.unknown(), z.unknown())

/** Reads the lines of incidents, after those of the catalogue: each incident is answered with its whole history, once it is complete. */
export function createIncidentReader(filed: DumpedCatalogue) {
  const counts = { incidents: 0, withheld: 0, revisions: 0 }
  const addresses = new Map<string, string>()
  const origins = new Set<string>()
  const merged = new Map<string, string>()
  const ids = new Set<string>()
  const known = { vendors: new Set<string>(), services: new Set<string>(), places: new Set<string>() }
  let last = ''
  let open: { id: string; revisions: Revision[]; complete: boolean } | null = null

  /** What is said of the newest state of an incident must fit what other incidents say. */
  const admit = (id: string, document: IncidentDocument, refuse: Refuse) => {
    ids.add(id)
    for (const slug of new Set([document.slug, ...document.formerSlugs])) {
      if (addresses.has(slug)) refuse(`the address ${slug} belongs to ${addresses.get(slug)} already`)
      addresses.set(slug, id)
    }
    for (const { format, page, key } of document.origins) {
      const origin = JSON.stringify([format, page, key])
      if (origins.has(origin)) refuse(`its origin ${key} on ${page} is another incident's already`)
      origins.add(origin)
    }
    if (document.standing.kind === 'merged') merged.set(id, document.standing.into)
  }
  const close = (refuse: Refuse): DumpPart[] => {
    if (open === null) return []
    const { id, revisions, complete } = open
    if (!complete) refuse(`the newest revision of ${id} is missing before it`)
    open = null
    return [{ type: 'incident', incident: { id, revisions } }]
  }
  const begin = (id: string, refuse: Refuse) => {
    if (compareText(last, id) >= 0) refuse(`the incident ${id} is out of order`)
    last = id
  }
  const requireChain = (revisions: readonly Revision[], refuse: Refuse) => {
    const chain = verifyChain(revisions)
    if (!chain.ok) refuse(`the history of the incident does not hold: ${chain.error}`)
  }

  const readRevision = (value: unknown, refuse: Refuse): DumpPart[] => {
    const parsed = revisionLine.safeParse(value)
    if (!parsed.success) return refuse(faultOf(parsed.error))
    const { type: _, incident: id, document: newest, changes: made, ...head } = parsed.data
    const closed = open?.id === id ? [] : close(refuse)
    if (open === null) {
      begin(id, refuse)
      open = { id, revisions: [], complete: false }
    }
    if (open.complete) refuse('it stands behind the newest revision')
    if (head.reason === withheld) refuse('its reason is missing')
    const changes = parseChanges(made)
    if (!changes.ok) return refuse(`change ${changes.error[0]?.path} ${changes.error[0]?.message}`)
    const applied = applyChanges(open.revisions.at(-1)?.document ?? null, changes.value)
    if (!applied.ok) return refuse(applied.error)
    const document = requireDocument(applied.value, refuse)
    if (document.id !== id) refuse('its document is that of another incident')
    requireNamed(document, known, refuse)
    open.revisions.push({ ...head, changes: changes.value, document })
    counts.revisions += 1
    if (newest !== undefined) {
      if (!isSame(newest, document)) refuse('its document is not what its changes lead to')
      if (document.standing.kind !== 'current') refuse(`the incident is ${document.standing.kind}, so it has only a tombstone`)
      requireChain(open.revisions, refuse)
      admit(id, document, refuse)
      open.complete = true
      counts.incidents += 1
    }
    return closed
  }

  const readTombstone = (value: unknown, refuse: Refuse): DumpPart[] => {
    const parsed = tombstoneLineSchema.safeParse(value)
    if (!parsed.success) return refuse(faultOf(parsed.error))
    const closed = close(refuse)
    const { type: _, revisions: heads, ...tombstone } = parsed.data
    begin(tombstone.id, refuse)
    const revisions = restoreWithheld(tombstone, heads)
    requireChain(revisions, refuse)
    const document = requireDocument(revisions[0]?.document, refuse)
    requireNamed(document, known, refuse)
    admit(tombstone.id, document, refuse)
    counts.withheld += 1
    counts.revisions += revisions.length
    return [...closed, { type: 'incident', incident: { id: tombstone.id, revisions } }]
  }

  return {
    counts: () => counts,
    read: (type: string, value: unknown, refuse: Refuse): DumpPart[] => {
      if (known.vendors.size === 0) for (const shelf of shelves) for (const { slug } of filed[shelf]) known[shelf].add(slug)
      return type === 'revision' ? readRevision(value, refuse) : readTombstone(value, refuse)
    },
    /** Everything was read: what is merged must lead to something. */
    finish: (refuse: Refuse): DumpPart[] => {
      for (const [id, into] of merged) if (!ids.has(into)) refuse(`${id} is merged into ${into}, which is not in the dump`)
      for (const id of merged.keys()) if (goesRound(id, merged)) refuse(`${id} is merged into itself`)
      return close(refuse)
    },
  }
}

const shelves = ['vendors', 'services', 'places'] as const

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.map(String).join('.') || 'it'}: ${issue?.message}`
}

function requireDocument(value: unknown, refuse: Refuse): IncidentDocument {
  const parsed = parseDocument(value)
  return parsed.ok ? parsed.value : refuse(`the document is not valid: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`)
}

function requireNamed(document: IncidentDocument, known: Record<(typeof shelves)[number], ReadonlySet<string>>, refuse: Refuse): void {
  const named = namedSlugs(document)
  for (const shelf of shelves)
    for (const slug of named[shelf]) if (!known[shelf].has(slug)) refuse(`it names ${slug}, which is not among the ${shelf} of the dump`)
}

function goesRound(start: string, leads: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let id: string | undefined = start; id !== undefined; id = leads.get(id)) {
    if (seen.has(id)) return true
    seen.add(id)
  }
  return false
}
