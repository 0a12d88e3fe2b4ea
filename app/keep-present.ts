import { unstable_cache } from 'next/cache'

/**
 * Keeps what is made of an incident's present state: made once per change and, as pages are, again after a minute; meanwhile, and while
 * the database is away, answered from memory. Without an id it is made for whoever asks: states of the past and free parameters
 * have no end. `key` has to name everything that tells one result from another.
 */
export function keepPresent<Made>(incidentId: string | null, key: string[], make: () => Promise<Made>): Promise<Made> {
  return incidentId === null ? make() : unstable_cache(make, key, { tags: [`incident:${incidentId}`], revalidate: 60 })()
}
