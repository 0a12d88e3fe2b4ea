import { sha256Hex } from '@/lib/core/history/canonical'
import type { Place } from '@/lib/core/places/place'
import { testPlaces } from '@/lib/core/testing/test-places'
import type { ReadOptions } from '@/lib/ingest/draft'

const cloudRegions = ['europe-west2', 'europe-west6', 'us-east-1', 'eu-west-1', 'ap-northeast-1']

/** Options for tests: the small registry of places with some cloud regions, no catalogue, ids that follow from their key alone. */
export function testReadOptions(parts: Partial<ReadOptions> = {}): ReadOptions {
  return { zone: 'UTC', places, services: [], incidentId, ...parts }
}

function incidentId(key: string): string {
  const sha = sha256Hex(key)
  return `${sha.slice(0, 8)}-${sha.slice(8, 12)}-7${sha.slice(12, 15)}-8${sha.slice(15, 18)}-${sha.slice(18, 30)}`
}

const places: readonly Place[] = [
  ...testPlaces,
  ...cloudRegions.map(
    (slug): Place => ({
      slug,
      kind: 'cloud-region',
      names: { en: slug, de: slug },
      aliases: [],
      parents: ['world'],
      iso: null,
      m49: null,
      latitude: null,
      longitude: null,
    }),
  ),
]
