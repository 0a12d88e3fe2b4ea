import { addressMap } from '@/lib/data/address-map'

/** What answers for a slug: an incident, another address of it, or why there is none. `id` is null before the addresses were read. */
export type FoundIncident =
  | { is: 'there'; slug: string; id: string | null }
  | { is: 'moved'; slug: string }
  | { is: 'gone'; slug: string; reason: string | null }
  | { is: 'unknown' }

/** Looks a slug up, as it stands in an address; drafts and what never was are unknown alike. */
export function findIncident(asked: string): FoundIncident {
  const addresses = addressMap()
  if (addresses === null) return { is: 'there', slug: asked, id: null }
  const address = addresses.get(asked.toLowerCase())
  if (address === undefined) return { is: 'unknown' }
  if (address.state === 'retracted') return { is: 'gone', slug: address.slug, reason: address.reason }
  if (address.target !== null) return { is: 'moved', slug: address.target }
  return address.slug === asked ? { is: 'there', slug: address.slug, id: address.incidentId } : { is: 'moved', slug: address.slug }
}
