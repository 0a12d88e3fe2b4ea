import type { ServiceRef } from '@/lib/core/incident/impact'
import { foldText } from '@/lib/core/search/fold-text'
import type { Reading, ReadOptions } from '@/lib/ingest/draft'
import { serviceSlugOf } from '@/lib/ingest/feed/feed-identity'
import { cleanLine } from '@/lib/ingest/feed/feed-text'

export type ServiceIndex = {
  /** The service a feed means by a name, with that wording; null for a blank name. */
  refer: (name: string, parents?: readonly string[]) => ServiceRef | null
  /** Every service referred to so far, by slug: what the catalogue may have to learn. */
  named: () => NonNullable<Reading['services']>
}

/**
 * Services of one vendor by the names its feed uses: the catalogue's where it knows the name, else a slug made of it. Two names
 * that make one slug are one service, kept under the name that sorts first.
 */
export function indexServices(vendor: string, catalogue: ReadOptions['services'], houseWords: readonly string[] = []): ServiceIndex {
  const known = new Map(
    catalogue
      .filter((service) => service.vendor === vendor)
      .flatMap((service) => service.names.map((name) => [foldText(name), service.slug])),
  )
  const named = new Map<string, NonNullable<Reading['services']>[number]>()
  return {
    refer: (words, parents = []) => {
      const wording = cleanLine(words, 300)
      if (wording === '') return null
      const slug = known.get(foldText(wording)) ?? serviceSlugOf(vendor, wording, houseWords)
      const before = named.get(slug)
      const kept = before === undefined || wording < before.name ? wording : before.name
      named.set(slug, { slug, vendor, name: kept, parents: [...new Set([...(before?.parents ?? []), ...parents])].sort() })
      return { service: slug, wording }
    },
    named: () => [...named.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  }
}
