import { isSame } from '@/lib/core/history/canonical'
import { collectionNames, type IncidentDocument } from '@/lib/core/incident/document'
import { adoptReading } from '@/lib/data/incidents/import/adopt-reading'

/** An item that got another id in the survivor, because its own was taken there. */
export type Readdressed = { from: string; to: string }

/**
 * The survivor of a merge with everything that only the other incident had: entries, sources, claims, codes, origins. What both have
 * (an entry of the same origin, anything that says the same) stays once, in the survivor's words. Ids are kept, so that anchors hold;
 * one that means something else in the survivor gets a number.
 */
export function absorbDocument(
  survivor: IncidentDocument,
  other: IncidentDocument,
): { document: IncidentDocument; entries: Readdressed[] } {
  const twins = new Map(survivor.entries.map((entry) => [entry.id, entry]))
  const distinct = {
    ...other,
    entries: other.entries.filter((entry) => !isTwin(entry, twins.get(entry.id))),
    links: other.links.filter(({ incident }) => incident !== survivor.id),
  }
  const { document: adopted, ids } = adoptReading(distinct, survivor, null)
  const lists = collectionNames.map((name) => {
    const own: { id: string }[] = survivor[name]
    const had = new Set(own.map(({ id }) => id))
    const taken: { id: string }[] = adopted[name]
    return [name, [...own, ...taken.filter(({ id }) => !had.has(id))]]
  })
  const document: IncidentDocument = {
    ...survivor,
    codes: union(survivor.codes, other.codes),
    origins: union(survivor.origins, other.origins),
    tags: union(survivor.tags, other.tags),
    services: [...survivor.services, ...other.services.filter(({ service }) => !survivor.services.some((own) => own.service === service))],
    ...Object.fromEntries(lists),
  }
  const entries = Object.entries(ids).flatMap(([key, to]) => {
    const from = /^entries\/(.+)$/.exec(key)?.[1]
    return from === undefined ? [] : [{ from, to }]
  })
  return { document: { ...document, links: document.links.filter(({ incident }) => incident !== other.id) }, entries }
}

function isTwin(entry: object, own: object | undefined): boolean {
  return own !== undefined && isSame(entry, own)
}

function union<Value>(a: readonly Value[], b: readonly Value[]): Value[] {
  return [...a, ...b.filter((value) => !a.some((other) => isSame(value, other)))]
}
