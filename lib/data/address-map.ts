/** What answers at an incident's URL. `target` is the slug a renamed or merged one leads to, `reason` why one was retracted. */
export type Address = {
  slug: string
  state: 'current' | 'renamed' | 'retracted' | 'merged'
  target: string | null
  reason: string | null
}

/** In memory, one per process: `proxy.ts` and the outbox reader are bundled apart but share the process. */
const key = Symbol.for('faultline.address-map')
const store = globalThis as { [key]?: ReadonlyMap<string, Address> }

/** Null until the first load; then the proxy lets the page decide. */
export function addressMap(): ReadonlyMap<string, Address> | null {
  return store[key] ?? null
}

export function replaceAddressMap(addresses: readonly Address[]): void {
  store[key] = new Map(addresses.map((address) => [address.slug, address]))
}
