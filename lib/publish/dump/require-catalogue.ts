import type { DumpedCatalogue } from '@/lib/core/dump/dump-record'

type Node = { slug: string; parents: readonly string[] }

/** Refuses a catalogue that names what it does not hold, or in which something is a part of itself. */
export function requireCatalogue({ vendors, services, places }: DumpedCatalogue, refuse: (why: string) => never): void {
  const known = { vendor: slugsOf(vendors), service: slugsOf(services), place: slugsOf(places) }
  const need = (noun: keyof typeof known, slug: string, by: string) => {
    if (!known[noun].has(slug)) refuse(`the ${noun} ${slug}, which ${by} names, does not stand before it`)
  }
  for (const { slug, vendor, parents, mergedInto } of services) {
    need('vendor', vendor, slug)
    for (const parent of parents) need('service', parent, slug)
    if (mergedInto !== null) need('service', mergedInto, slug)
  }
  const leads = new Map(services.map(({ slug, mergedInto }) => [slug, mergedInto]))
  for (const { slug, mergedInto } of services)
    if (mergedInto !== null && (mergedInto === slug || leads.get(mergedInto) !== null))
      refuse(`the service ${slug} is merged into no survivor`)
  for (const { slug, parents } of places) for (const parent of parents) need('place', parent, slug)
  for (const shelf of [services, places]) {
    const circle = findCircle(shelf)
    if (circle !== null) refuse(`${circle} is a part of itself`)
  }
}

function slugsOf(items: readonly { slug: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ slug }) => slug))
}

/** What is left when everything has been taken away that lies in nothing that is left. */
function findCircle(nodes: readonly Node[]): string | null {
  const waiting = new Map(nodes.map(({ slug, parents }) => [slug, new Set(parents).size]))
  const below = new Map<string, string[]>()
  for (const { slug, parents } of nodes) for (const parent of new Set(parents)) below.set(parent, [...(below.get(parent) ?? []), slug])
  const free = nodes.filter(({ slug }) => waiting.get(slug) === 0).map(({ slug }) => slug)
  for (const slug of free) {
    waiting.delete(slug)
    for (const child of below.get(slug) ?? []) {
      const left = (waiting.get(child) ?? 0) - 1
      waiting.set(child, left)
      if (left === 0) free.push(child)
    }
  }
  return waiting.keys().next().value ?? null
}
