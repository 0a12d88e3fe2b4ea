/** What answers at an incident's URL. `target` is the slug a renamed or merged one leads to, `reason` why one was retracted. */
export type Address = {
  slug: string
  state: 'current' | 'renamed' | 'retracted' | 'merged'
  target: string | null
  reason: string | null
  /** Of the incident itself and how many revisions it has, for what lies below its address. */
  incidentId: string
  revisions: number
}

/** Every vendor, service and place that has a page. */
export type CatalogueSlugs = {
  services: ReadonlySet<string>
  vendors: ReadonlySet<string>
  regions: ReadonlySet<string>
  /** Services that lead to the one that stands for them. */
  merged: ReadonlyMap<string, string>
}

/** In memory, one per process: `proxy.ts` and the outbox reader are bundled apart but share the process. */
const key = Symbol.for('faultline.address-map')
const idsKey = Symbol.for('faultline.addresses-by-id')
const catalogueKey = Symbol.for('faultline.catalogue-slugs')
const errorsKey = Symbol.for('faultline.error-slugs')
const store = globalThis as {
  [key]?: ReadonlyMap<string, Address>
  [idsKey]?: ReadonlyMap<string, Address>
  [catalogueKey]?: CatalogueSlugs
  [errorsKey]?: ReadonlySet<string>
}

/** Null until the first load; then the proxy lets the page decide. */
export function addressMap(): ReadonlyMap<string, Address> | null {
  return store[key] ?? null
}

/** What answers for an incident by its id, as programs know it; null for an unknown one. */
export function addressOfIncident(id: string): Address | null {
  return store[idsKey]?.get(id) ?? null
}

export function replaceAddressMap(addresses: readonly Address[]): void {
  store[key] = new Map(addresses.map((address) => [address.slug, address]))
  store[idsKey] = new Map(addresses.flatMap((address) => (address.state === 'renamed' ? [] : [[address.incidentId, address]])))
}

/** Null until the first load, as the address map is. */
export function catalogueSlugs(): CatalogueSlugs | null {
  return store[catalogueKey] ?? null
}

type Slugged = readonly { slug: string }[]
type NewSlugs = Record<Exclude<keyof CatalogueSlugs, 'merged'>, Slugged> & Pick<CatalogueSlugs, 'merged'>

export function replaceCatalogueSlugs({ services, vendors, regions, merged }: NewSlugs): void {
  const slugs = (items: Slugged) => new Set(items.map(({ slug }) => slug))
  store[catalogueKey] = { services: slugs(services), vendors: slugs(vendors), regions: slugs(regions), merged }
}

/** Every error text that has a page; null until the first load. */
export function errorSlugs(): ReadonlySet<string> | null {
  return store[errorsKey] ?? null
}

export function replaceErrorSlugs(slugs: readonly string[]): void {
  store[errorsKey] = new Set(slugs)
}
