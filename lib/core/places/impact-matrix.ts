import type { RegionClaim } from '@/lib/core/incident/claim'
import type { Basis, Effect, Impact } from '@/lib/core/incident/impact'
import { getPlace, nestPlaces } from '@/lib/core/places/ancestry'
import type { Place } from '@/lib/core/places/place'
import { foldText } from '@/lib/core/search/fold-text'
import { earlierOf, laterOf } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { type EntryIndex, indexEntries, latestClaim } from '@/lib/core/timeline/latest-claim'
import type { Timeline } from '@/lib/core/timeline/timeline'

/** From the first to the last dated entry that names a place, and how many do. Null where every place of an impact is named alike. */
export type Listed = { from: Instant; to: Instant; entries: number }

/** What one voice says of one place and one group of services: the effect, and its start and end as far as they are stated. */
export type MatrixHit = {
  impactId: string
  basis: Basis
  effect: Effect
  level: Impact['level'] | null
  start: Moment | null
  end: Moment | null
  listed: Listed | null
}

/** Services that are named together wherever one of them is, by slug; none where nobody said which. */
export type MatrixColumn = { services: readonly string[] }

/**
 * `place`: places (or wordings without one) of which the same is said. `undisclosed`: the vendor said that it does not say where.
 * `not-stated`: an impact of which nobody said where.
 */
export type MatrixRow = {
  kind: 'place' | 'undisclosed' | 'not-stated'
  places: readonly { place: Place | null; wording: string }[]
  depth: number
  /** One list of hits per column. */
  cells: readonly (readonly MatrixHit[])[]
}
export type ImpactMatrix = { columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] }

type Located = { key: string; place: Place | null; wording: string; hits: MatrixHit[] }

/**
 * Where, what and when side by side. Services named together stand in one column and sibling places of which the same is said in one
 * row, since a claim about nine services in thirty places says nothing of each pair. Null where that leaves fewer than two
 * rows of which somebody said where, or that they do not say it.
 */
export function buildImpactMatrix(
  { document, entries }: Pick<Timeline, 'document' | 'entries'>,
  places: readonly Place[],
): ImpactMatrix | null {
  const index = indexEntries(entries)
  const located = new Map<string, Located>()
  const nowhere: MatrixHit[] = []
  const undisclosed: MatrixHit[] = []
  for (const impact of document.impacts) {
    const listings = impact.regions.map((claim) => listedIn(claim, index))
    const alike = new Set(listings.map((listed) => JSON.stringify(listed))).size <= 1
    impact.regions.forEach((claim, at) => {
      const place = claim.place === null ? null : getPlace(places, claim.place)
      const wording = claim.wording ?? claim.place ?? ''
      const key = place === null ? `wording ${foldText(wording)}` : place.slug
      const known = located.get(key) ?? { key, place, wording, hits: [] }
      const hit = toHit(impact, index, alike ? null : (listings[at] ?? null))
      const same = known.hits.find(({ impactId }) => impactId === impact.id)
      if (same === undefined) known.hits.push(hit)
      else same.listed = joinListed(same.listed, hit.listed)
      located.set(key, known)
    })
    if (impact.undisclosed) undisclosed.push(toHit(impact, index, null))
    else if (impact.regions.length === 0) nowhere.push(toHit(impact, index, null))
  }
  const columns = groupServices(document.impacts)
  const cellsOf = (hits: readonly MatrixHit[]) => columns.map(({ impacts }) => hits.filter(({ impactId }) => impacts.has(impactId)))
  const unplaced = (kind: MatrixRow['kind'], hits: readonly MatrixHit[]): MatrixRow[] =>
    hits.length === 0 ? [] : [{ kind, places: [], depth: 0, cells: cellsOf(hits) }]
  const told = [...placeRows([...located.values()], places, cellsOf), ...unplaced('undisclosed', undisclosed)]
  if (told.length < 2) return null
  return { columns: columns.map(({ services }) => ({ services })), rows: [...told, ...unplaced('not-stated', nowhere)] }
}

function toHit(impact: Impact, index: EntryIndex, listed: Listed | null): MatrixHit {
  const { id, basis, effect, level, starts, ends } = impact
  return {
    impactId: id,
    basis,
    effect,
    level: level ?? null,
    start: latestClaim(starts, index)?.moment ?? null,
    end: latestClaim(ends, index)?.moment ?? null,
    listed,
  }
}

function listedIn({ statedIn }: RegionClaim, index: EntryIndex): Listed | null {
  const dated = statedIn.flatMap((id) => index.get(id)?.entry.statedAt.at ?? []).sort()
  const [from, to] = [dated[0], dated.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, entries: dated.length }
}

function joinListed(a: Listed | null, b: Listed | null): Listed | null {
  if (a === null || b === null) return a ?? b
  return { from: earlierOf(a.from, b.from), to: laterOf(a.to, b.to), entries: Math.max(a.entries, b.entries) }
}

/** Services by the impacts that name them, in the order in which they are first named. */
function groupServices(impacts: readonly Impact[]): { services: string[]; impacts: ReadonlySet<string> }[] {
  const named = new Map<string, Set<string>>()
  const without = new Set<string>()
  for (const { id, services } of impacts) {
    if (services.length === 0) without.add(id)
    for (const { service } of services) named.set(service, (named.get(service) ?? new Set()).add(id))
  }
  const groups = new Map<string, { services: string[]; impacts: ReadonlySet<string> }>()
  for (const [service, ids] of named) {
    const key = [...ids].join(' ')
    const group = groups.get(key) ?? { services: [], impacts: ids }
    group.services.push(service)
    groups.set(key, group)
  }
  return [...groups.values(), ...(without.size === 0 ? [] : [{ services: [], impacts: without }])]
}

/** In the nested order of places, wordings without one after them; siblings without anything below them join where their cells agree. */
function placeRows(
  located: readonly Located[],
  places: readonly Place[],
  cellsOf: (hits: readonly MatrixHit[]) => MatrixHit[][],
): MatrixRow[] {
  const bySlug = new Map(located.map((each) => [each.key, each]))
  const outline = nestPlaces(
    places,
    located.flatMap(({ place }) => place?.slug ?? []),
  )
  const ordered = [
    ...outline.flatMap(({ slug, depth }) => ({ depth, located: bySlug.get(slug) })),
    ...located.filter(({ place }) => place === null).map((each) => ({ depth: 0, located: each })),
  ]
  const rows: (MatrixRow & { places: { place: Place | null; wording: string }[] })[] = []
  const open: Map<string, number>[] = [new Map()]
  ordered.forEach(({ depth, located: each }, at) => {
    if (each === undefined) return
    const { place, wording, hits } = each
    open.length = Math.min(open.length, depth + 1)
    while (open.length < depth + 1) open.push(new Map())
    const isLeaf = (ordered[at + 1]?.depth ?? 0) <= depth
    const key = JSON.stringify(hits)
    const twin = isLeaf ? rows[open[depth]?.get(key) ?? -1] : undefined
    if (twin !== undefined) twin.places.push({ place, wording })
    else {
      if (isLeaf) open[depth]?.set(key, rows.length)
      rows.push({ kind: 'place', places: [{ place, wording }], depth, cells: cellsOf(hits) })
    }
  })
  return rows
}
